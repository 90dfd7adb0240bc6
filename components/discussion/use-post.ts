import { type FormEvent, useRef, useState } from "react";

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
export function usePost({ postInPage }: DiscussionActions, done: (sent: FormData) => void) {
  const [problem, setProblem] = useState<string | null | undefined>();
  const [pending, setPending] = useState(false);
  const sending = useRef(false);
  const send = async (form: FormData) => {
    if (sending.current) return;
    sending.current = true;
    setPending(true);
    const answer = await postInPage(form).catch(() => UNREACHABLE);
    // Free for the next as soon as this was answered, whatever the page still has to read.
    sending.current = false;
    setPending(false);
    setProblem(answer.kind === "done" ? null : answer.message);
    if (answer.kind === "done") done(form);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };
  return { onSubmit, pending, problem };
}
