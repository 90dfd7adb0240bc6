import type { FieldProps } from "@/components/claim/wording-fields";
import { ClaimFields } from "@/components/correction/claim-fields";
import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { CORRECTION_LIMITS } from "@/lib/claims/correction-fields";
import { CHOSEN_KINDS, KINDS } from "@/lib/corrections/model";
import type { PublicClaim } from "@/lib/publishing/model";

type Props = {
  claim: Pick<PublicClaim, "slug" | "statement" | "note" | "claimant" | "claimDate" | "version">;
  /** The newsrooms for which the viewer may correct claims; they choose where there are several. */
  newsrooms: { newsroomId: string; name: string }[];
  action: (form: FormData) => Promise<void>;
  /** The form as it was sent before, if it comes back. */
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/** Asks what is right, what kind of correction it is, and why. */
export function CorrectClaimForm({ claim, newsrooms, action, failed }: Props) {
  const values = { ...valuesOf(claim), ...failed?.values };
  const errors = failed?.errors ?? {};
  const overtaken = failed !== null && failed.values.version !== String(claim.version);
  const field: FieldProps = (name) => ({ id: name, error: errors[name] });
  return (
    <Form id="correction" action={action} noValidate className="grid gap-7">
      {failed && (
        <Notice tone="error" live title={errors.form ?? "Something is not right yet."}>
          <p>What you typed is kept below.</p>
          {overtaken && <Current claim={claim} />}
        </Notice>
      )}
      <input type="hidden" name="slug" value={claim.slug} />
      <input type="hidden" name="version" value={claim.version} />
      <ClaimFields values={values} field={field} />
      <RadioGroup id="kind" legend="What kind of correction is it?" error={errors.kind}>
        {CHOSEN_KINDS.map((kind) => (
          <Radio
            key={kind}
            name="kind"
            value={kind}
            label={KINDS[kind].label}
            description={KINDS[kind].meaning}
            defaultChecked={values.kind === kind}
          />
        ))}
      </RadioGroup>
      <Field {...field("why")} label="Why" hint="For the public record; the reviewers read it too.">
        {(control) => (
          <Textarea
            {...control}
            name="why"
            rows={3}
            dir="auto"
            maxLength={CORRECTION_LIMITS.why}
            defaultValue={values.why}
          />
        )}
      </Field>
      <InYourWords
        values={values}
        field={field}
        open={Boolean(values.was || values.now || errors.was || errors.now)}
      />
      {newsrooms.length > 1 && (
        <Field {...field("newsroomId")} label="For which newsroom do you speak?">
          {(control) => (
            <Select {...control} name="newsroomId" defaultValue={values.newsroomId ?? ""}>
              <option value="">Choose…</option>
              {newsrooms.map(({ newsroomId, name }) => (
                <option key={newsroomId} value={newsroomId}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div>
        <Button type="submit">Publish the correction</Button>
      </div>
    </Form>
  );
}

function valuesOf({ statement, note, claimant, claimDate }: Props["claim"]): Record<string, string> {
  return { statement, note: note ?? "", claimant: claimant?.name ?? "", claimDate: claimDate ?? "" };
}

/** The wording as it stands now, for who comes second. */
function Current({ claim: { statement, note } }: Pick<Props, "claim">) {
  return (
    <>
      <p>Now it reads:</p>
      <p dir="auto" className="typed border-s-2 border-rule ps-3 font-serif text-read">
        {statement}
      </p>
      {note && (
        <p dir="auto" className="typed text-sm">
          How it is read: {note}
        </p>
      )}
    </>
  );
}

type InYourWordsProps = { values: Record<string, string>; field: FieldProps; open: boolean };

function InYourWords({ values, field, open }: InYourWordsProps) {
  const text = (name: "was" | "now") => ({
    name,
    rows: 2,
    dir: "auto",
    maxLength: CORRECTION_LIMITS.told,
    defaultValue: values[name] ?? "",
  });
  return (
    <details open={open} className="border-y border-rule py-3">
      <summary className="py-1.5 font-semibold">Say in other words what was wrong and what is right</summary>
      <div className="mt-3 grid gap-5">
        <Field {...field("was")} label="What was wrong">
          {(control) => <Textarea {...control} {...text("was")} />}
        </Field>
        <Field {...field("now")} label="What is right">
          {(control) => <Textarea {...control} {...text("now")} />}
        </Field>
      </div>
    </details>
  );
}
