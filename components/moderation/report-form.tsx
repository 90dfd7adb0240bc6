import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { REASONS, REASONS_FOR } from "@/lib/moderation/model";
import { type Subject, subjectFields } from "@/lib/moderation/subject";

type Props = {
  subject: Subject;
  action: (form: FormData) => Promise<void>;
  /** What was wrong with the last post, and what had been typed. */
  problem: { message: string; reason: string; detail: string } | null;
};

/** Asks what is wrong with something, in one choice and a few words. */
export function ReportForm({ subject, action, problem }: Props) {
  return (
    <Form id="report" action={action} className="grid gap-6">
      {problem && (
        <Notice tone="error" live title={problem.message}>
          What you typed is kept below.
        </Notice>
      )}
      {Object.entries(subjectFields(subject)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup id="reason" legend="What is wrong?">
        {REASONS_FOR[subject.kind].map((reason) => (
          <Radio
            key={reason}
            name="reason"
            value={reason}
            required
            label={REASONS[reason].label}
            description={REASONS[reason].meaning}
            defaultChecked={problem?.reason === reason}
          />
        ))}
      </RadioGroup>
      <Field
        id="detail"
        label="In your words"
        hint="Precisely: which words, which page of the source, which rule."
      >
        {(control) => (
          <Textarea
            {...control}
            name="detail"
            rows={4}
            required
            maxLength={1_000}
            defaultValue={problem?.detail ?? ""}
          />
        )}
      </Field>
      <div>
        <Button type="submit">Send the report</Button>
      </div>
    </Form>
  );
}
