"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { COMMENT_LENGTH, type Colleague } from "@/lib/discussion/model";
import { MentionTextarea } from "./mention-textarea";
import { type DiscussionActions, usePost } from "./use-post";

/** A form that came back: what was wrong with it, and what had been typed. */
export type Problem = { message: string; text: string };

type Props = {
  /** Names the form: its anchor, and under which its problem comes back. */
  name: string;
  label: string;
  button: string;
  /** What goes with the text, unseen. */
  fields: Record<string, string>;
  /** For a comment that is changed: its wording, and which revision that is. */
  saved?: { text: string; revision: number };
  /** Why nothing can be posted at the moment; what was typed is still shown. */
  closed?: string | undefined;
  colleagues: Colleague[];
  problem: Problem | null;
  actions: DiscussionActions;
};

/**
 * A form for a comment. What is typed stays through whatever happens on the page around it, and through failed posts,
 * until it was taken.
 */
export function CommentForm(props: Props) {
  const { name, label, button, fields, saved, closed, colleagues, problem: first, actions } = props;
  // With the revision from which one began to type: a wording that comes in meanwhile is not overwritten unseen.
  const [typed, setTyped] = useState(first && { text: first.text, from: saved?.revision });
  const form = useRef<HTMLFormElement>(null);
  const { onSubmit, pending, problem } = usePost(actions, (sent) => {
    // What was typed on while it was being sent stays.
    const taken = String(sent.get("text")).replaceAll("\r\n", "\n");
    setTyped((now) => (now && now.text !== taken ? { text: now.text, from: undefined } : null));
    if (saved) fold(form.current);
  });
  const text = typed?.text ?? saved?.text ?? "";
  const from = typed?.from ?? saved?.revision;
  const overtaken = saved !== undefined && from !== saved.revision;
  const message = problem === undefined ? first?.message : (problem ?? undefined);
  if (closed && !text) return saved ? <p className="text-sm">{closed}</p> : null;
  return (
    <form ref={form} id={name} action={actions.post} onSubmit={onSubmit} className="grid gap-2">
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {saved && <input type="hidden" name="revision" value={from} />}
      <Field id={`${name}-text`} label={label} error={closed ?? message}>
        {(control) => (
          <MentionTextarea
            {...control}
            name="text"
            rows={2}
            maxLength={COMMENT_LENGTH}
            value={text}
            onChange={(text) => setTyped({ text, from })}
            colleagues={colleagues}
          />
        )}
      </Field>
      {overtaken && (
        <p className="text-sm">
          The wording above is newer than the one you began with.{" "}
          <Button variant="link" onClick={() => setTyped({ text, from: saved.revision })}>
            Replace it with mine
          </Button>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="quiet" aria-disabled={pending || closed !== undefined}>
          {button}
        </Button>
        <p role="status" className="text-sm text-muted">
          {problem === null && !typed && (saved ? "Saved." : "Posted.")}
        </p>
      </div>
    </form>
  );
}

/** Folds what was unfolded for a form, and leaves the focus where it was unfolded. */
function fold(form: HTMLFormElement | null): void {
  const details = form?.closest("details");
  details?.removeAttribute("open");
  details?.querySelector("summary")?.focus();
}
