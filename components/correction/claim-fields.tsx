import {
  ClaimantField,
  ClaimantTypeField,
  ClaimDateField,
  type FieldProps,
  NoteField,
  StatementField,
} from "@/components/claim/wording-fields";

/** What a claim says, how it is read, who made it, and when. */
export function ClaimFields({ values, field }: { values: Record<string, string>; field: FieldProps }) {
  return (
    <>
      <StatementField field={field} value={values.statement} />
      <NoteField
        field={field}
        value={values.note}
        hint="How ambiguous words of the statement are meant; may be empty."
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <ClaimantField field={field} value={values.claimant} hint="Empty where nobody knows." />
        <ClaimantTypeField
          field={field}
          value={values.claimantType}
          label="A person or an organisation?"
          hint="Only asked of somebody who is new here."
        />
        <ClaimDateField field={field} value={values.claimDate} />
      </div>
    </>
  );
}
