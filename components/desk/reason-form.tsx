import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { FoldedForm } from "./folded-form";

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

/** A step that asks for a reason. */
export function ReasonForm(props: Props) {
  const { name, slug, revision, title, explanation, label, button, problem, action } = props;
  return (
    <FoldedForm
      name={name}
      title={title}
      explanation={explanation}
      button={button}
      danger
      hidden={{ slug, revision }}
      problem={problem?.message ?? null}
      action={action}
    >
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
    </FoldedForm>
  );
}
