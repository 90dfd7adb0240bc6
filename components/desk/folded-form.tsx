import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PostedForm } from "./posted-form";

type Props = {
  /** Names the form: its anchor, and under which its problem comes back. */
  name: string;
  title: string;
  explanation?: string;
  button: string;
  danger?: boolean;
  /** What the form sends besides its fields. */
  hidden: Record<string, string | number>;
  /** What was wrong with the last post; the form is then open. */
  problem: string | null;
  /** Whether the problem is said above the fields; otherwise a field says it. */
  problemAbove?: boolean;
  open?: boolean;
  action: (form: FormData) => Promise<void>;
  children?: ReactNode;
};

/** A step with a few fields, folded away until it is wanted. A plain form, with scripts or without. */
export function FoldedForm(props: Props) {
  const { name, title, explanation, button, danger = false, hidden, problem, problemAbove, children } = props;
  return (
    <details id={name} open={problem !== null || props.open} className="border-t border-rule py-3">
      <summary className="py-1.5 font-semibold">{title}</summary>
      <PostedForm action={props.action} button={button} variant={danger ? "danger" : "primary"}>
        {explanation && <p className="measure text-sm text-muted">{explanation}</p>}
        {problem && problemAbove && <Notice tone="error" live title={problem} />}
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {children}
      </PostedForm>
    </details>
  );
}
