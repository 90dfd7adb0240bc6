import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { LIMITS } from "@/lib/newsrooms/fields";
import type { Decision } from "@/lib/newsrooms/model";

type Props = {
  slug: string;
  /** Its name. */
  newsroom: string;
  /** Whether who asks belongs to the newsroom. */
  isOwn: boolean;
  /** What can be decided. */
  decisions: Decision[];
  action: (form: FormData) => Promise<void>;
  /** What was wrong with the last post, and what had been typed. */
  problem: { message: string; reason: string } | null;
};

const BUTTONS = { ADMIT: "Admit", DECLINE: "Decline", REVOKE: "Revoke the admission" };

/** A steward's decision on a newsroom, with its reason; to revoke is folded away until it is wanted. */
export function DecisionForm({ slug, newsroom, isOwn, decisions, action, problem }: Props) {
  if (isOwn)
    return <p className="text-sm text-muted">You belong to this newsroom: another steward decides.</p>;
  const name = `decide-${slug}`;
  const form = (
    <Form id={name} action={action} className="grid max-w-[42rem] gap-3 pb-2">
      <input type="hidden" name="slug" value={slug} />
      <Field id={`${name}-reason`} label="The reason" hint="Its members read it." error={problem?.message}>
        {(control) => (
          <Textarea
            {...control}
            name="reason"
            rows={2}
            required
            maxLength={LIMITS.reason}
            defaultValue={problem?.reason ?? ""}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        {decisions.map((decision) => (
          <Button
            key={decision}
            type="submit"
            name="decision"
            value={decision}
            variant={decision === "ADMIT" ? "primary" : "danger"}
          >
            {BUTTONS[decision]}
            <span className="sr-only"> ({newsroom})</span>
          </Button>
        ))}
      </div>
    </Form>
  );
  if (!decisions.includes("REVOKE")) return form;
  return (
    <details open={problem !== null}>
      <summary className="mb-2 py-1.5 font-semibold">
        Revoke its admission<span className="sr-only"> ({newsroom})</span>
      </summary>
      {form}
    </details>
  );
}
