import { Input, Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { CORRECTION_LIMITS } from "@/lib/claims/correction-fields";

/** What names a field and says what is wrong with it. */
export type FieldProps = (name: string) => { id: string; error: string | undefined };

/** What a claim says, how it is read, who made it, and when. */
export function ClaimFields({ values, field }: { values: Record<string, string>; field: FieldProps }) {
  return (
    <>
      <Field {...field("statement")} label="Statement">
        {(control) => (
          <Textarea
            {...control}
            name="statement"
            rows={3}
            dir="auto"
            maxLength={CORRECTION_LIMITS.statement}
            defaultValue={values.statement}
          />
        )}
      </Field>
      <Field
        {...field("note")}
        label="How it is read"
        hint="How ambiguous words of the statement are meant; may be empty."
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
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...field("claimant")} label="Who said it" hint="Empty where nobody knows.">
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
        <Field
          {...field("claimantType")}
          label="A person or an organisation?"
          hint="Only asked of somebody who is new here."
        >
          {(control) => (
            <Select {...control} name="claimantType" defaultValue={values.claimantType ?? ""}>
              <option value="">Known here already</option>
              <option value="PERSON">A person</option>
              <option value="ORGANIZATION">An organisation</option>
            </Select>
          )}
        </Field>
        <Field
          {...field("claimDate")}
          label="Said on"
          hint="2025, 2025-04 or 2025-04-03, as far as it is known."
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
      </div>
    </>
  );
}
