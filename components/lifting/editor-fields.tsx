import {
  ClaimantField,
  ClaimantTypeField,
  ClaimDateField,
  NoteField,
  StatementField,
} from "@/components/claim/wording-fields";
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
      <StatementField field={field} value={values.statement} className="font-serif text-read leading-snug" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <ClaimantField
          field={field}
          value={values.claimant}
          hint={said && said !== values.claimant ? `The text says: ${said}` : undefined}
        />
        <ClaimantTypeField field={field} value={values.claimantType} label="They are" />
      </div>
      <details open={hasMore}>
        <summary className="py-1 text-sm font-semibold">When it was said, and how it is read</summary>
        <div className="mt-2 grid gap-4">
          <ClaimDateField
            field={field}
            value={values.claimDate}
            more={published ? ` The article bears ${published}.` : ""}
          />
          <NoteField
            field={field}
            value={values.note}
            hint="How ambiguous words of the statement are meant."
          />
        </div>
      </details>
    </>
  );
}
