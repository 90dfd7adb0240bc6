import type { Metadata } from "next";
import { signedIn } from "@/app/viewer";
import { DeskClaimRow } from "@/components/desk/desk-claim-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { DESK_VIEWS, type DeskView, deskClaims, deskCounts } from "@/lib/desk/queries";
import { waitingCases } from "@/lib/moderation/queue";
import { waitingNewsrooms } from "@/lib/newsrooms/admissions";
import { can, type Viewer } from "@/lib/policy";
import { waitingReports } from "@/lib/reports/queries";

export const instant = false;

export const metadata: Metadata = { title: "Desk" };

const NAMES: Record<DeskView, string> = {
  "to-review": "To review",
  drafts: "Drafts",
  mine: "My verdicts",
  recused: "Recused",
};

const EMPTY: Record<DeskView, string> = {
  "to-review": "You have judged every open claim, or recused yourself from it.",
  drafts: "Nothing is half written. Drafts save themselves while you type a verdict.",
  mine: "You have not cast a verdict yet. The claims under “To review” wait for one.",
  recused: "You have not recused yourself from any claim.",
};

/** A reviewer's day: the claims that wait, what is half done, and what one has judged. */
export default async function DeskPage({ searchParams }: PageProps<"/desk">) {
  const who = await signedIn("/desk");
  const query = await searchParams;
  const view = DESK_VIEWS.find((one) => one === query.view) ?? "to-review";
  const page = Math.max(1, Math.min(1_000, Number.parseInt(String(query.page), 10) || 1));
  const [{ claims, more }, counts, waiting, reports] = await Promise.all([
    deskClaims(who, view, page),
    deskCounts(who),
    waitingNewsrooms(who),
    waitingReports(who),
  ]);
  return (
    <div className="shell">
      <PageHeader title="Desk">
        <p>
          <a href="/desk/work">My work</a>: what waits for you, and what you wait for.
        </p>
        <p>
          <a href="/desk/articles">Articles</a>: what came in, and which claims are left in it.
        </p>
        {!can(who, "verdict:cast") && <p>Your role reads the desk; it casts no verdicts.</p>}
      </PageHeader>
      {query.done === "left" && (
        <div className="mb-6">
          <Notice tone="success" live>
            You have left the newsroom.
          </Notice>
        </div>
      )}
      {can(who, "moderation:work") && (
        <p className="-mt-2 mb-6">
          <a href="/desk/moderation">Moderation</a> ({await waitingCases(who)} waiting)
        </p>
      )}
      {reports !== null && (
        <p className="-mt-2 mb-6">
          <a href="/desk/error-reports">Readers’ reports of errors</a> ({reports} waiting)
        </p>
      )}
      <Newsrooms who={who} waiting={waiting} />
      <nav aria-label="Views">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-ink pb-2">
          {DESK_VIEWS.map((one) => (
            <li key={one}>
              <a
                href={`/desk?view=${one}`}
                aria-current={one === view ? "page" : undefined}
                className="inline-block py-1.5 no-underline hover:underline aria-[current]:font-bold"
              >
                {NAMES[one]} <span className="text-muted">({counts[one]})</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {claims.length === 0 ? (
        <EmptyState title="Nothing here">{EMPTY[view]}</EmptyState>
      ) : (
        <ol>
          {claims.map((claim) => (
            <DeskClaimRow key={claim.slug} claim={claim} />
          ))}
        </ol>
      )}
      <Pagination
        label="More claims"
        first={page > 1 ? `/desk?view=${view}` : null}
        next={more ? `/desk?view=${view}&page=${page + 1}` : null}
      />
    </div>
  );
}

/** One's newsrooms, and what leads to others. */
function Newsrooms({ who, waiting }: { who: NonNullable<Viewer>; waiting: number }) {
  return (
    <ul aria-label="Newsrooms" className="-mt-2 mb-6 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
      {who.memberships.map(({ slug, name, role }) => (
        <li key={slug}>
          <a href={`/desk/newsrooms/${slug}`}>
            <bdi>{name}</bdi>
          </a>{" "}
          ({role.toLowerCase()}): <a href={`/desk/newsrooms/${slug}/board`}>board</a>
        </li>
      ))}
      {can(who, "newsroom:admit") && (
        <li>
          <a href="/desk/admissions">Admissions</a> ({waiting} waiting)
        </li>
      )}
      {can(who, "newsroom:found") && (
        <li>
          <a href="/desk/newsrooms/new">Found a newsroom</a>
        </li>
      )}
    </ul>
  );
}
