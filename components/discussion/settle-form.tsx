"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import type { Problem } from "./comment-form";
import { type DiscussionActions, usePost } from "./use-post";

type Props = {
  thread: string;
  place: Record<string, string>;
  resolved: boolean;
  problem: Problem | null;
  actions: DiscussionActions;
};

/** Resolves a thread, or opens it again. */
export function SettleForm({ thread, place, resolved, problem: first, actions }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // A resolved thread folds: the focus stays with what unfolds it.
  const done = () => form.current?.closest("details")?.querySelector("summary")?.focus();
  const { onSubmit, pending, problem } = usePost(actions, done);
  const name = `settle-${thread}`;
  const message = problem === undefined ? first?.message : problem;
  return (
    <form
      ref={form}
      id={name}
      action={actions.post}
      onSubmit={onSubmit}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      {Object.entries({ ...place, intent: resolved ? "reopen" : "resolve", thread }).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Button type="submit" variant="link" className="text-sm" aria-disabled={pending}>
        {resolved ? "Reopen this thread" : "Resolve this thread"}
      </Button>
      {message && <FieldError id={`${name}-error`}>{message}</FieldError>}
    </form>
  );
}
