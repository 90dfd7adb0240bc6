import { Input } from "@/components/ui/controls";
import { Field, FieldError } from "@/components/ui/field";
import { TOPIC_NAMES, TOPICS } from "@/lib/webhooks/model";

type Props = { values: Record<string, string>; errors: Record<string, string> };

/** Where a webhook's deliveries go, and of what it is told. A ticked topic's value is "on". */
export function WebhookFields({ values, errors }: Props) {
  return (
    <>
      <Field
        id="url"
        label="Address"
        hint="Deliveries are sent there by POST. Use https; an address within your own network cannot be reached."
        error={errors.url}
      >
        {(control) => (
          <Input
            {...control}
            name="url"
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="https://newsroom.example/hooks/touchstone"
            defaultValue={values.url}
            required
          />
        )}
      </Field>
      <fieldset
        className="grid gap-1"
        aria-describedby={errors.topics ? "topics-error" : undefined}
        aria-invalid={errors.topics ? true : undefined}
      >
        <legend className="mb-1 text-[0.9375rem] font-semibold">What it is told of</legend>
        {TOPIC_NAMES.map((topic) => (
          <label key={topic} className="flex cursor-pointer items-baseline gap-2.5 py-1.5">
            <input
              type="checkbox"
              name={topic}
              defaultChecked={values[topic] === "on"}
              className="size-4.5 shrink-0 translate-y-0.5 accent-accent"
            />
            <span>
              {TOPICS[topic]} <code className="text-sm text-muted">{topic}</code>
            </span>
          </label>
        ))}
        {errors.topics && <FieldError id="topics-error">{errors.topics}</FieldError>}
      </fieldset>
    </>
  );
}
