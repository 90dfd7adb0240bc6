"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFormAction } from "./use-form-action";

type Props = {
  action: (form: FormData) => Promise<void>;
  button: string;
  variant?: "primary" | "quiet" | "danger";
  /** Whether the server says what is wrong, rather than the browser. */
  noValidate?: boolean;
  children: ReactNode;
};

/** A plain form. With scripts it stays as it is when the server cannot be reached, and says so beside its button. */
export function PostedForm({ action, button, variant = "primary", noValidate = false, children }: Props) {
  const { form, pending, failed } = useFormAction(action);
  return (
    <form {...form} noValidate={noValidate} className="mt-3 grid gap-3 pb-3">
      {children}
      {failed && (
        <Notice tone="error" live title="Touchstone cannot be reached at the moment.">
          Your text is still here; try again.
        </Notice>
      )}
      <div>
        <Button type="submit" variant={variant} disabled={pending}>
          {button}
        </Button>
      </div>
    </form>
  );
}
