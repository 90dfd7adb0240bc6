import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { ACTIONS, actionsFor, REASONS, REASONS_FOR } from "@/lib/moderation/model";
import type { OpenCase } from "@/lib/moderation/queue";
import { subjectFields } from "@/lib/moderation/subject";

type Props = {
  open: OpenCase;
  decide: (form: FormData) => Promise<void>;
  /** What was wrong with the last post, and what had been typed. */
  problem: { message: string; action: string; reason: string; note: string } | null;
};

/** Asks a steward what to do with a subject, in which category, and why. */
export function DecisionForm({ open, decide, problem }: Props) {
  const { subject, taken, reports, decisions, seen } = open;
  const actions = actionsFor(subject.kind, taken, reports.length > 0);
  const reasons = REASONS_FOR[subject.kind];
  const likely = problem?.reason || reports[0]?.reason || decisions[0]?.reason || "";
  return (
    <Form action={decide} className="grid gap-5">
      {problem && (
        <Notice tone="error" live title={problem.message}>
          What you typed is kept below.
        </Notice>
      )}
      {Object.entries({ ...subjectFields(subject), seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup id="action" legend="What is to be done?">
        {actions.map((action) => (
          <Radio
            key={action}
            name="action"
            value={action}
            required
            label={ACTIONS[action].label}
            description={ACTIONS[action].meaning}
            defaultChecked={problem?.action === action || actions.length === 1}
          />
        ))}
      </RadioGroup>
      <Field id="category" label="Category" hint="The public log shows it.">
        {(control) => (
          <Select {...control} name="reason" required defaultValue={likely}>
            <option value="">Choose</option>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {REASONS[reason].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="note"
        label="Why"
        hint="Whom it concerns reads it, and stewards; the public log does not show it."
      >
        {(control) => (
          <Textarea
            {...control}
            name="note"
            rows={3}
            required
            maxLength={1_000}
            defaultValue={problem?.note ?? ""}
          />
        )}
      </Field>
      <div>
        <Button type="submit">Record the decision</Button>
      </div>
    </Form>
  );
}
