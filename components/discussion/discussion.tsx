import { SectionHeading } from "@/components/ui/section-heading";
import { humanDate } from "@/components/ui/time";
import type { Colleague, Discussion } from "@/lib/discussion/model";
import { CommentForm, type Problem } from "./comment-form";
import { Thread } from "./thread";
import type { DiscussionActions } from "./use-post";

type Props = {
  discussion: Discussion;
  newsroom: { slug: string; name: string };
  /** The claim's slug. */
  claim: string;
  /** The problem with a form of this name, when it comes back. */
  problemOf: (form: string) => Problem | null;
  actions: DiscussionActions;
};

/** What a newsroom's people say to each other about a claim. */
export function DiscussionSection({ discussion, newsroom, claim, problemOf, actions }: Props) {
  const { threads, colleagues, mayWrite } = discussion;
  const place = { slug: claim, newsroom: newsroom.slug };
  const handles = new Set(colleagues.map(({ handle }) => handle));
  return (
    <section aria-labelledby="discussion">
      <SectionHeading
        id="discussion"
        aside={
          <>
            Only <bdi>{newsroom.name}</bdi> reads this
          </>
        }
      >
        Discussion
      </SectionHeading>
      {threads.length === 0 && <p className="measure mb-5 text-muted">Nobody has said anything yet.</p>}
      <ol>
        {threads.map((thread) => (
          <Thread key={thread.id} {...{ thread, place, colleagues, handles, mayWrite, problemOf, actions }} />
        ))}
      </ol>
      {mayWrite ? (
        <div className="mt-4 grid gap-3 border-t border-rule pt-5">
          <CommentForm
            name="new-thread"
            label="Open a new thread"
            button="Open the thread"
            fields={{ ...place, intent: "open" }}
            colleagues={colleagues}
            problem={problemOf("new-thread")}
            actions={actions}
          />
          <HowTo colleagues={colleagues} />
        </div>
      ) : (
        <p className="mt-4 text-sm text-muted">Your role reads the discussion; it does not write in it.</p>
      )}
    </section>
  );
}

function HowTo({ colleagues }: { colleagues: Colleague[] }) {
  const others = colleagues.filter(({ own }) => !own);
  return (
    <details className="text-sm text-muted">
      <summary className="w-fit py-1">Quotations, links and whom to mention</summary>
      <div className="measure mt-2 grid gap-2">
        <p>
          A line that begins with &gt; is a quotation. Web addresses become links. An @ with a colleague’s
          handle mentions them, and they are told:
        </p>
        <ul className="grid gap-1">
          {others.map(({ handle, name, awayUntil }) => (
            <li key={handle}>
              <strong className="font-semibold text-ink">@{handle}</strong> <bdi>{name}</bdi>
              {awayUntil && `, away until ${humanDate(awayUntil)}`}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
