import { Input, Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { CORRECTION_LIMITS } from "@/lib/claims/correction-fields";
import type { LiftFields } from "@/lib/lifting/fields";

type Props = {
  values: LiftFields;
  errors: Record<string, string>;
  /** Who is said to have said it, in the words of the text. */
  said: string | null;
  /** When the article appeared, if that is known. */
  published: string | null;
};

/** What the claim says, who made it; folded, how it is read and when it was said. */
export function EditorFields({ values, errors, said, published }: Props) {
  const field = (name: string) => ({ id: name, error: errors[name] });
  const hasMore = Boolean(values.note || values.claimDate || errors.note || errors.claimDate);
  return (
    <>
      <Field {...field("statement")} label="Statement">
        {(control) => (
          <Textarea
            {...control}
            name="statement"
            rows={2}
            dir="auto"
            maxLength={CORRECTION_LIMITS.statement}
            defaultValue={values.statement}
            className="font-serif text-read leading-snug"
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          {...field("claimant")}
          label="Who said it"
          hint={said && said !== values.claimant ? `The text says: ${said}` : undefined}
        >
          {(control) => (
            <Input
              {...control}
              name="claimant"
              dir="auto"
              maxLength={CORRECTION_LIMITS.claimant}
              defaultValue={values.claimant}
            />
          )}
        </Field>
        <Field {...field("claimantType")} label="They are">
          {(control) => (
            <Select {...control} name="claimantType" defaultValue={values.claimantType}>
              <option value="">known here already</option>
              <option value="PERSON">a person</option>
              <option value="ORGANIZATION">an organisation</option>
            </Select>
          )}
        </Field>
      </div>
      <details open={hasMore}>
        <summary className="py-1 text-sm font-semibold">When it was said, and how it is read</summary>
        <div className="mt-2 grid gap-4">
          <Field
            {...field("claimDate")}
            label="Said on"
            hint={`2025, 2025-04 or 2025-04-03, as far as it is known.${published ? ` The article bears ${published}.` : ""}`}
          >
            {(control) => (
              <Input
                {...control}
                name="claimDate"
                inputMode="numeric"
                maxLength={10}
                defaultValue={values.claimDate}
              />
            )}
          </Field>
          <Field
            {...field("note")}
            label="How it is read"
            hint="How ambiguous words of the statement are meant."
          >
            {(control) => (
              <Textarea
                {...control}
                name="note"
                rows={2}
                dir="auto"
                maxLength={CORRECTION_LIMITS.note}
                defaultValue={values.note}
              />
            )}
          </Field>
        </div>
      </details>
    </>
  );
}
