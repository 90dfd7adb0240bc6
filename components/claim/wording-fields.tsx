import { Input, Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { CORRECTION_LIMITS } from "@/lib/claims/correction-fields";

/** What names a field and says what is wrong with it. */
export type FieldProps = (name: string) => { id: string; error: string | undefined };

/** One field of a claim's wording: what it holds, and what is said beside it. */
type Props = { field: FieldProps; value: string | undefined; label?: string; hint?: string };

/** What a claim says. @param className of its typography */
export function StatementField({ field, value, className }: Props & { className?: string }) {
  return (
    <Field {...field("statement")} label="Statement">
      {(control) => (
        <Textarea
          {...control}
          name="statement"
          rows={3}
          dir="auto"
          maxLength={CORRECTION_LIMITS.statement}
          defaultValue={value}
          className={className}
        />
      )}
    </Field>
  );
}

/** How ambiguous words of it are read. */
export function NoteField({ field, value, hint }: Props) {
  return (
    <Field {...field("note")} label="How it is read" hint={hint}>
      {(control) => (
        <Textarea
          {...control}
          name="note"
          rows={2}
          dir="auto"
          maxLength={CORRECTION_LIMITS.note}
          defaultValue={value}
        />
      )}
    </Field>
  );
}

/** Who made it. */
export function ClaimantField({ field, value, hint }: Props) {
  return (
    <Field {...field("claimant")} label="Who said it" hint={hint}>
      {(control) => (
        <Input
          {...control}
          name="claimant"
          dir="auto"
          maxLength={CORRECTION_LIMITS.claimant}
          defaultValue={value}
        />
      )}
    </Field>
  );
}

/** What somebody is who is new here. */
export function ClaimantTypeField({ field, value, label, hint }: Props & { label: string }) {
  return (
    <Field {...field("claimantType")} label={label} hint={hint}>
      {(control) => (
        <Select {...control} name="claimantType" defaultValue={value ?? ""}>
          <option value="">known here already</option>
          <option value="PERSON">a person</option>
          <option value="ORGANIZATION">an organisation</option>
        </Select>
      )}
    </Field>
  );
}

/** When it was made, as far as that is known. @param more what is said beside how a date is written */
export function ClaimDateField({ field, value, more = "" }: Props & { more?: string }) {
  return (
    <Field
      {...field("claimDate")}
      label="Said on"
      hint={`2025, 2025-04 or 2025-04-03, as far as it is known.${more}`}
    >
      {(control) => (
        <Input {...control} name="claimDate" inputMode="numeric" maxLength={10} defaultValue={value} />
      )}
    </Field>
  );
}
