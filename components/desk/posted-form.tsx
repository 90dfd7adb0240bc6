"use client";

import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

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
  const [failed, setFailed] = useState(false);
  const [pending, startTransition] = useTransition();

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailed(false);
    startTransition(async () => {
      try {
        await action(form);
      } catch (error) {
        if (isNavigation(error)) throw error;
        setFailed(true);
      }
    });
  };

  return (
    <form action={action} onSubmit={onSubmit} noValidate={noValidate} className="mt-3 grid gap-3 pb-3">
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

/** Whether what an action threw leads to another page, which is up to whoever shows pages. */
function isNavigation(error: unknown): boolean {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK);/.test(digest);
}
