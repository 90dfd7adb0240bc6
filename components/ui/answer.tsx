import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";

/** The statuses for which there is a page of words. */
export const ANSWERS = [400, 401, 403, 404, 413, 500, 503] as const;
export type AnswerStatus = (typeof ANSWERS)[number];

/** Stands on a prerendered page for the id of the request that it answers; scripts/serve.ts puts the id in. */
export const REQUEST_ID = "request-id-goes-here";

const WORDS: Record<AnswerStatus, { title: string; text: string }> = {
  400: {
    title: "This address is not right",
    text: "Part of it is damaged. It may have been cut off or changed on its way to you.",
  },
  401: { title: "Please sign in", text: "This page is for people who are signed in." },
  403: {
    title: "This is not open to you",
    text: "Your role does not allow this, or the form was not sent from a page of this site. If you think that your role should allow it, ask an owner of your newsroom.",
  },
  404: {
    title: "There is no such page",
    text: "The address may be mistyped, or what stood here was never public. Claims keep their address for good, also when they are retracted, and can be seen as they stood at any moment since they were opened, but not before it or in the future.",
  },
  413: {
    title: "This is more than can be taken",
    text: "Nothing of it was saved. Go back and send less: a file may have 3 MB.",
  },
  500: {
    title: "Something went wrong",
    text: "This is our fault, not yours. Nothing that was saved before is lost. Load this page again in a moment: if you were sending a form, your browser sends it once more, with what you typed.",
  },
  503: {
    title: "Touchstone cannot reach its database",
    text: "Pages that were read lately still show; others have to wait. Nothing that was saved before is lost. Load this page again in a moment: if you were sending a form, your browser sends it once more, with what you typed.",
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
