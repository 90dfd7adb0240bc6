import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";

/** The statuses for which there is a page of words. */
export const ANSWERS = [401, 403, 404, 500, 503] as const;
export type AnswerStatus = (typeof ANSWERS)[number];

/** Stands on a prerendered page for the id of the request that it answers; scripts/serve.ts puts the id in. */
export const REQUEST_ID = "request-id-goes-here";

const WORDS: Record<AnswerStatus, { title: string; text: string }> = {
  401: { title: "Please sign in", text: "This page is for people who are signed in." },
  403: {
    title: "This is not open to you",
    text: "Your account is signed in, but its role does not allow this. If you think it should, ask an owner of your newsroom.",
  },
  404: {
    title: "There is no such page",
    text: "The address may be mistyped, or what stood here was never public. Claims keep their address for good, also when they are retracted.",
  },
  500: {
    title: "Something went wrong",
    text: "This is our fault, not yours. Nothing that was saved before is lost. Try again in a moment.",
  },
  503: {
    title: "Touchstone cannot reach its database",
    text: "Pages that were read lately still show; others have to wait. Nothing that was saved before is lost. Try again in a moment.",
  },
};

/** What a page that cannot be shown says instead: what is the matter, and where to go from here. */
export function Answer({ status, children }: { status: AnswerStatus; children?: ReactNode }) {
  const { title, text } = WORDS[status];
  return (
    <div className="shell">
      <PageHeader title={title} kicker={`Error ${status}`}>
        <p>{text}</p>
      </PageHeader>
      {children}
      <ul className="flex flex-wrap gap-x-6 gap-y-1 font-semibold">
        {status === 401 && (
          <li>
            <a href="/sign-in">Sign in</a>
          </li>
        )}
        <li>
          <a href="/">Front page</a>
        </li>
        <li>
          <a href="/claims">Search the claims</a>
        </li>
      </ul>
    </div>
  );
}

/** The words of an answer as a page's title. */
export function answerTitle(status: AnswerStatus): string {
  return WORDS[status].title;
}
