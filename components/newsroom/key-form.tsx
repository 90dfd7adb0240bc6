import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field, FieldError, Hint } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { LIFETIMES, SCOPES } from "@/lib/keys/model";

type Props = {
  slug: string;
  action: (form: FormData) => Promise<void>;
  /** A scope's value is "on" where it is ticked. */
  values: Record<string, string>;
  errors: Record<string, string>;
};

const USUAL = String(LIFETIMES[1]);

/** Makes a key. */
export function KeyForm({ slug, action, values, errors }: Props) {
  return (
    <Form id="make" action={action} noValidate className="grid max-w-[34rem] gap-6">
      <input type="hidden" name="slug" value={slug} />
      {errors.form && <FieldError id="make-error">{errors.form}</FieldError>}
      <Field
        id="key-name"
        label="Name"
        hint="What it is for, such as “Import from our archive”."
        error={errors.name}
      >
        {(control) => (
          <Input {...control} name="name" autoComplete="off" defaultValue={values.name} required />
        )}
      </Field>
      <Scopes values={values} error={errors.scopes} />
      <RadioGroup id="days" legend="It works for" error={errors.days}>
        {LIFETIMES.map((days) => (
          <Radio
            key={days}
            name="days"
            value={days}
            label={`${days} days`}
            defaultChecked={String(days) === (values.days || USUAL)}
          />
        ))}
      </RadioGroup>
      <Hint id="make-hint">
        It acts in your name, for this newsroom only, with the role that you have when it is used. When you
        leave the newsroom it ends.
      </Hint>
      <div>
        <Button type="submit" aria-describedby="make-hint">
          Make the key
        </Button>
      </div>
    </Form>
  );
}

function Scopes({ values, error }: { values: Props["values"]; error: string | undefined }) {
  return (
    <fieldset id="scopes" aria-describedby={error && "scopes-error"} className="grid gap-1.5">
      <legend className="mb-1.5 text-[0.9375rem] font-semibold">It may</legend>
      <div className="border-y border-rule">
        {SCOPES.map(({ name, label, description }) => (
          <label
            key={name}
            className="flex cursor-pointer gap-3 border-b border-rule px-2 py-2.5 last:border-b-0 hover:bg-tint has-checked:bg-tint"
          >
            <input
              type="checkbox"
              name={name}
              defaultChecked={values[name] === "on"}
              className="mt-1 size-4.5 shrink-0 accent-accent"
            />
            <span className="grid">
              <span className="font-semibold">
                {label} <code className="ms-1 text-[0.85em] font-normal">{name}</code>
              </span>
              <span className="text-sm text-muted">{description}</span>
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id="scopes-error">{error}</FieldError>}
    </fieldset>
  );
}
