import { PostedForm } from "@/components/desk/posted-form";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";

type Props = {
  /** Names the form: its anchor, and under which its problem comes back. */
  name: string;
  slug: string;
  /** The revision of one's verdict that the page shows. */
  revision: number;
  title: string;
  explanation: string;
  label: string;
  button: string;
  /** What was wrong with the last post, and what had been typed. */
  problem: { message: string; reason: string } | null;
  action: (form: FormData) => Promise<void>;
};

/** A step that asks for a reason, folded away until it is wanted. */
export function ReasonForm(props: Props) {
  const { name, slug, revision, title, explanation, label, button, problem, action } = props;
  return (
    <details id={name} open={problem !== null} className="border-t border-rule py-3">
      <summary className="py-1.5 font-semibold">{title}</summary>
      <PostedForm action={action} button={button} variant="danger">
        <p className="measure text-sm text-muted">{explanation}</p>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="revision" value={revision} />
        <Field id={`${name}-reason`} label={label} error={problem?.message}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              rows={2}
              required
              maxLength={1_000}
              defaultValue={problem?.reason ?? ""}
            />
          )}
        </Field>
      </PostedForm>
    </details>
  );
}
