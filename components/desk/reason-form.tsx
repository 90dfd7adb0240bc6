"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

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

/**
 * A step that asks for a reason, folded away until it is wanted. It is a plain form; with scripts it stays as it is
 * when the server cannot be reached.
 */
export function ReasonForm(props: Props) {
  const { name, slug, revision, title, explanation, label, button, problem, action } = props;
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
    <details id={name} open={problem !== null} className="border-t border-rule py-3">
      <summary className="py-1.5 font-semibold">{title}</summary>
      <form action={action} onSubmit={onSubmit} className="mt-3 grid gap-3 pb-3">
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
        {failed && (
          <Notice tone="error" live title="Touchstone cannot be reached at the moment.">
            Your text is still here; try again.
          </Notice>
        )}
        <div>
          <Button type="submit" variant="danger" disabled={pending}>
            {button}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** Whether what an action threw leads to another page, which is up to whoever shows pages. */
function isNavigation(error: unknown): boolean {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK);/.test(digest);
}
