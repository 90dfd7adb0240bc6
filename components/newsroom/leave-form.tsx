import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Form } from "@/components/ui/form";

type Props = {
  slug: string;
  action: (form: FormData) => Promise<void>;
  problem: string | null;
};

/** Leaves a newsroom, folded away until it is wanted. */
export function LeaveForm({ slug, action, problem }: Props) {
  return (
    <details id="leave" open={problem !== null} className="border-b border-rule py-3">
      <summary className="py-1.5 font-semibold">Leave this newsroom</summary>
      <Form action={action} className="mt-2 grid justify-items-start gap-3 pb-3">
        <p className="measure text-sm text-muted">
          You lose access at once, and claims assigned to you go back. Verdicts that you gave for the newsroom
          stay its own. Only another invitation leads back.
        </p>
        <input type="hidden" name="slug" value={slug} />
        <label className="flex cursor-pointer items-center gap-2 py-1">
          <input type="checkbox" name="confirmed" className="size-4.5 accent-accent" />I want to leave
        </label>
        {problem && <FieldError id="leave-error">{problem}</FieldError>}
        <Button type="submit" variant="danger">
          Leave the newsroom
        </Button>
      </Form>
    </details>
  );
}
