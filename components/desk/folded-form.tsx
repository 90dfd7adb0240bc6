"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFormAction } from "./use-form-action";

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
  const { form, pending, failed } = useFormAction(props.action);
  return (
    <details id={name} open={problem !== null || props.open} className="border-t border-rule py-3">
      <summary className="py-1.5 font-semibold">{title}</summary>
      <form {...form} className="mt-3 grid gap-3 pb-3">
        {explanation && <p className="measure text-sm text-muted">{explanation}</p>}
        {problem && problemAbove && <Notice tone="error" live title={problem} />}
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {children}
        {failed && (
          <Notice tone="error" live title="Touchstone cannot be reached at the moment.">
            Your text is still here; try again.
          </Notice>
        )}
        <div>
          <Button type="submit" variant={danger ? "danger" : "primary"} disabled={pending}>
            {button}
          </Button>
        </div>
      </form>
    </details>
  );
}
