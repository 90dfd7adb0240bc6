import { Button } from "@/components/ui/button";
import { Input, Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { SourceFields as Source } from "@/lib/verdicts/fields";
import { STANCES } from "@/lib/verdicts/model";

type Props = {
  index: number;
  /** How many sources there are in all. */
  of: number;
  source: Source;
  /** Messages by field name. */
  problems: Record<string, string>;
  onChange: (source: Source) => void;
};

/**
 * One source of a verdict. Its buttons carry the change they ask for ("up:1") as the form's `intent`, so that they
 * work without scripts too.
 */
export function SourceFields({ index, of, source, problems, onChange }: Props) {
  const name = (field: keyof Source) => `sources.${index}.${field}`;
  const text = (field: Exclude<keyof Source, "primary">) => ({
    name: name(field),
    value: source[field],
    onChange: (event: { target: { value: string } }) => onChange({ ...source, [field]: event.target.value }),
  });
  return (
    <fieldset id={`sources.${index}`} className="grid gap-4 border-s-2 border-rule ps-4">
      <legend className="float-start mb-3 w-full font-semibold">
        Source {index + 1} of {of}
      </legend>
      <Field id={name("url")} label="Address" error={problems.url}>
        {(control) => (
          <Input {...control} {...text("url")} type="url" inputMode="url" placeholder="https://" />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id={name("title")}
          label="Title"
          hint="Left empty, the address stands in its place."
          error={problems.title}
        >
          {(control) => <Input {...control} {...text("title")} />}
        </Field>
        <Field id={name("publisher")} label="Publisher" hint="Who answers for it." error={problems.publisher}>
          {(control) => <Input {...control} {...text("publisher")} />}
        </Field>
        <Field id={name("stance")} label="What it does for the claim" error={problems.stance}>
          {(control) => (
            <Select {...control} {...text("stance")}>
              <option value="">Choose…</option>
              {STANCES.map((stance) => (
                <option key={stance.name} value={stance.name}>
                  {stance.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <PrimaryBox
          name={name("primary")}
          checked={source.primary}
          onChange={(primary) => onChange({ ...source, primary })}
        />
      </div>
      <Field
        id={name("quote")}
        label="Quote"
        hint="The words that bear on the claim, exactly."
        error={problems.quote}
      >
        {(control) => <Textarea {...control} {...text("quote")} rows={2} />}
      </Field>
      <Field id={name("note")} label="Note" error={problems.note}>
        {(control) => <Textarea {...control} {...text("note")} rows={2} />}
      </Field>
      <SourceButtons index={index} of={of} />
    </fieldset>
  );
}

function PrimaryBox({
  name,
  checked,
  onChange,
}: {
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="flex cursor-pointer items-start gap-2 py-2.5 sm:mt-7">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
      />
      <span>
        <span className="font-semibold">Primary source</span>
        <span className="block text-sm text-muted">The document, recording or figures themselves.</span>
      </span>
    </label>
  );
}

function SourceButtons({ index, of }: { index: number; of: number }) {
  const button = (intent: string, label: string, disabled = false) => (
    <Button
      type="submit"
      variant="quiet"
      name="intent"
      value={`${intent}:${index}`}
      disabled={disabled}
      formNoValidate
    >
      {label} <span className="sr-only">source {index + 1}</span>
    </Button>
  );
  return (
    <div className="flex flex-wrap gap-2">
      {button("up", "Move up", index === 0)}
      {button("down", "Move down", index === of - 1)}
      {button("remove", "Remove")}
    </div>
  );
}
