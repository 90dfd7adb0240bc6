import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { humanDate } from "@/components/ui/time";
import { KINDS } from "@/lib/corrections/model";
import type { PublicCorrection } from "@/lib/publishing/public-correction";
import { REPORT_LIMITS } from "@/lib/reports/model";

type Props = {
  id: string;
  /** The claim's corrections, to which an answer may point. */
  corrections: PublicCorrection[];
  action: (form: FormData) => Promise<void>;
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

const DECISIONS = [
  {
    value: "accept",
    label: "Accept",
    description: "The reader is right. Correct the claim first, then link to that.",
  },
  { value: "decline", label: "Decline", description: "Nothing is changed. The answer says why." },
];

/** Asks whether a reader is right, and what they are answered. */
export function AnswerForm({ id, corrections, action, failed }: Props) {
  const { values = {}, errors = {} } = failed ?? {};
  return (
    <Form action={action} noValidate className="grid gap-5">
      {failed && (
        <Notice tone="error" live title={errors.form ?? "Something is not right yet."}>
          What you typed is kept below.
        </Notice>
      )}
      <input type="hidden" name="id" value={id} />
      <RadioGroup id="choice" legend="Is the reader right?" error={errors.decision}>
        {DECISIONS.map((one) => (
          <Radio key={one.value} name="decision" {...one} defaultChecked={values.decision === one.value} />
        ))}
      </RadioGroup>
      {corrections.length > 0 && (
        <Field id="correctionId" label="The correction that came of it" error={errors.correctionId}>
          {(control) => (
            <Select {...control} name="correctionId" defaultValue={values.correctionId ?? ""}>
              <option value="">None</option>
              {corrections.map(({ id: correctionId, kind, at, now }) => (
                <option key={correctionId} value={correctionId}>
                  {KINDS[kind].label}, {humanDate(at, true)}: {now.slice(0, 80)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field
        id="answer-text"
        label="Your answer"
        hint="The reader sees it under their private link."
        error={errors.answer}
      >
        {(control) => (
          <Textarea
            {...control}
            name="answer"
            rows={4}
            dir="auto"
            maxLength={REPORT_LIMITS.answer}
            defaultValue={values.answer ?? ""}
          />
        )}
      </Field>
      <div>
        <Button type="submit">Record the decision</Button>
      </div>
    </Form>
  );
}
