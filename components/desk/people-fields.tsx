import { Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { humanDate } from "@/components/ui/time";
import type { Colleague } from "@/lib/desk/board-model";

type Choice = {
  name: string;
  label: string;
  people: Colleague[];
  chosen: string;
  /** What choosing nobody is called; without it somebody has to be chosen. */
  nobody?: string;
  error?: string | undefined;
};

/** A choice of a colleague, which says who is away. */
export function ColleagueChoice({ name, label, people, chosen, nobody, error }: Choice) {
  return (
    <Field id={`desk-${name}`} label={label} error={error}>
      {(control) => (
        <Select {...control} name={name} defaultValue={chosen} required={nobody === undefined}>
          <option value="">{nobody ?? "Choose a colleague"}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
              {one.awayUntil && ` (away until ${humanDate(one.awayUntil)})`}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** A few words to a colleague. */
export function NoteField({
  id,
  label,
  typed,
  required = false,
  error,
}: {
  id: string;
  label: string;
  typed: string;
  required?: boolean;
  error?: string | undefined;
}) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <Textarea
          {...control}
          name="note"
          rows={2}
          required={required}
          maxLength={1_000}
          defaultValue={typed}
        />
      )}
    </Field>
  );
}
