import { type FormEvent, useState, useTransition } from "react";

/** What became of a form that a script sent. */
export type Answer = { kind: "done" } | { kind: "error"; message: string };

/** What a discussion's forms post to: as plain forms, and with scripts. */
export type DiscussionActions = {
  post: (form: FormData) => Promise<void>;
  postInPage: (form: FormData) => Promise<Answer>;
};

const UNREACHABLE: Answer = {
  kind: "error",
  message: "Touchstone cannot be reached at the moment. Try again.",
};

/**
 * Sends a form without leaving the page.
 * @param done is called once it was taken; what was typed stays until then
 * @returns what was wrong with the last try, null after one that went well, undefined before the first
 */
export function usePost({ postInPage }: DiscussionActions, done: () => void) {
  const [problem, setProblem] = useState<string | null | undefined>();
  const [pending, startTransition] = useTransition();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      const answer = await postInPage(form).catch(() => UNREACHABLE);
      setProblem(answer.kind === "done" ? null : answer.message);
      if (answer.kind === "done") done();
    });
  };
  return { onSubmit, pending, problem };
}
