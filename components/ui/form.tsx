"use client";

import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { useFormAction } from "./use-form-action";

type Props = {
  /** Its anchor, and the name under which its problem comes back. */
  id?: string;
  action: (form: FormData) => Promise<void>;
  /** Whether the server says what is wrong, rather than the browser. */
  noValidate?: boolean;
  className?: string;
  children: ReactNode;
};

/** A plain form. With scripts it stays as it is when the server cannot be reached, and says so. */
export function Form({ id, action, noValidate = false, className, children }: Props) {
  const { form, failed } = useFormAction(action);
  return (
    <form {...form} id={id} noValidate={noValidate} className={className}>
      {children}
      {failed && (
        <Notice tone="error" live title="Touchstone cannot be reached at the moment.">
          What you entered is still here; try again.
        </Notice>
      )}
    </form>
  );
}
