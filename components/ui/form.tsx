"use client";

import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Its anchor, and the name under which its problem comes back. */
  id?: string;
  action: (form: FormData) => Promise<void>;
  className?: string;
  children: ReactNode;
};

/**
 * A plain form whose action ends in a redirect. With scripts it stays as it is when the server cannot be reached, is
 * sent once however often its button is pressed, and is empty again once it is done.
 */
export function Form({ id, action, className, children }: Props) {
  const [failed, setFailed] = useState(false);
  const [pending, startTransition] = useTransition();

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    setFailed(false);
    startTransition(async () => {
      try {
        await action(data);
      } catch (error) {
        const digest = digestOf(error);
        if (!/^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK);/.test(digest)) return setFailed(true);
        if (!digest.includes("problem=")) form.reset();
        throw error;
      }
    });
  };

  return (
    <form id={id} action={action} onSubmit={onSubmit} aria-busy={pending} className={className}>
      {children}
      {failed && (
        <Notice tone="error" live title="Touchstone cannot be reached at the moment.">
          What you entered is still here; try again.
        </Notice>
      )}
    </form>
  );
}

/** What an action that leads to another page throws says so in its digest. */
function digestOf(error: unknown): string {
  return error instanceof Error && "digest" in error ? String(error.digest) : "";
}
