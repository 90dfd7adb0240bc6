import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Live } from "@/app/(desk)/live";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { BoardColumns } from "@/components/desk/board-columns";
import { BoardDesk } from "@/components/desk/board-desk";
import { BoardFilterForm } from "@/components/desk/board-filter-form";
import { BoardHelp } from "@/components/desk/board-help";
import { BoardTable } from "@/components/desk/board-table";
import { BoardViews } from "@/components/desk/board-views";
import { MOVED } from "@/components/desk/board-words";
import { NewsroomNav } from "@/components/newsroom/newsroom-nav";
import { Notice } from "@/components/ui/notice";
import { readBoard, statementsOf } from "@/lib/desk/board";
import { readOutcome } from "@/lib/desk/board-bulk";
import { boardChoices } from "@/lib/desk/board-choices";
import { BOARD_VIEWS, boardHref, boardSearch, readBoardQuery } from "@/lib/desk/board-query";
import { savedViews } from "@/lib/desk/saved-views";
import { latestSeq } from "@/lib/desk/told";
import { today } from "@/lib/platform/days";
import { can } from "@/lib/policy";
import {
  changeBoardView,
  changeSelected,
  changeSelectedInPage,
  deleteBoardView,
  moveClaim,
  moveClaimInPage,
  saveBoardView,
} from "./actions";
import { OpenMove } from "./open-move";

export const instant = false;

export const metadata: Metadata = { title: "Board" };

const DONE: Record<string, string> = {
  ...MOVED,
  saved: "The view is saved.",
  changed: "The view is changed.",
  deleted: "The view is deleted.",
};

/** A newsroom's own work on the open claims, as columns or as a table. Others find nothing here. */
export default async function BoardPage({ params, searchParams }: PageProps<"/desk/newsrooms/[slug]/board">) {
  const { slug } = await params;
  const given = await searchParams;
  const { query, notices } = readBoardQuery(given);
  const who = await signedIn(boardHref(slug, query));
  const own = who.memberships.find((one) => one.slug === slug);
  if (!own || !can(who, "board:read", own)) notFound();
  const { newsroomId } = own;
  // Before anything else is read: what happens from then on is told to the page.
  const since = await latestSeq(newsroomId);
  const [board, choices, views] = await Promise.all([
    readBoard(who, newsroomId, query),
    boardChoices(who, newsroomId),
    savedViews(who, newsroomId),
  ]);
  const failed = await keptForm(String(given.problem), given.problem);
  const kept = (name: string) =>
    failed?.form === name ? { message: failed.errors.form ?? "", typed: failed.values } : null;
  const bulk = await keptBulk(kept("bulk"));
  const mayManage = can(who, "board:manage", own);
  const { newsroom, colleagues, labels } = choices;
  const now = today();
  const context = {
    newsroom: { slug, signOffRequired: newsroom.signOffRequired },
    mine: { id: who.id, manages: mayManage, works: can(who, "board:work", own) },
    colleagues,
    search: boardSearch(query),
    now,
  };
  const again = new Set(bulk.report?.failed.map((one) => one.slug));
  const isSelected = (claim: string) => given.select === "all" || again.has(claim);
  const shown = { board, query, newsroom, now, isSelected, works: context.mine.works };
  const done = typeof given.done === "string" && Object.hasOwn(DONE, given.done) ? DONE[given.done] : null;
  return (
    <div className="mx-auto w-full max-w-[110rem] px-[clamp(1rem,4vw,2.5rem)] pb-10">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 pt-6 pb-3">
        <h1 className="font-serif text-section font-semibold">
          <bdi>{newsroom.name}</bdi>: board
        </h1>
        <ul aria-label="Show as" className="flex gap-4 text-[0.9375rem]">
          {BOARD_VIEWS.map((view) => (
            <li key={view}>
              <a
                href={boardHref(slug, { ...query, view, page: 1 })}
                aria-current={view === query.view ? "true" : undefined}
                className="inline-block py-1 no-underline hover:underline aria-[current]:font-bold"
              >
                {view === "board" ? "Columns" : "List"}
              </a>
            </li>
          ))}
        </ul>
      </header>
      <NewsroomNav viewer={who} newsroom={newsroom} current="board" />
      <Live newsroom={slug} since={since} />
      <a href="#claims" className="skip-link">
        Skip to the claims
      </a>
      <BoardViews
        newsroom={slug}
        query={query}
        views={views}
        mayShare={mayManage}
        problems={{ save: kept("save-view"), views: kept("views") }}
        actions={{ save: saveBoardView, change: changeBoardView, remove: deleteBoardView }}
      />
      <BoardFilterForm query={query} choices={choices} />
      <BoardHelp works={context.mine.works} />
      {notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      {done && (
        <Notice tone="success" live>
          {done}
        </Notice>
      )}
      <OpenMove
        claim={given.claim}
        cards={board.cards}
        context={context}
        problem={kept("move")}
        back={boardHref(slug, query)}
        action={moveClaim}
      />
      <BoardDesk
        context={context}
        labels={labels}
        kept={bulk}
        actions={{
          move: moveClaim,
          bulk: changeSelected,
          moveInPage: moveClaimInPage,
          bulkInPage: changeSelectedInPage,
        }}
      >
        {query.view === "list" ? <BoardTable {...shown} /> : <BoardColumns {...shown} />}
      </BoardDesk>
    </div>
  );
}

/** The form for many claims as it came back: what was typed, why nothing was done, or what became of each. */
async function keptBulk(kept: { message: string; typed: Record<string, string> } | null) {
  const typed = kept?.typed ?? {};
  const outcome = readOutcome(typed);
  if (!outcome) return { typed, problem: kept?.message || null, report: null };
  const statements = await statementsOf(outcome.failed.map((one) => one.slug));
  const failed = outcome.failed.map((one) => ({ ...one, statement: statements.get(one.slug) ?? one.slug }));
  return { typed, problem: null, report: { ...outcome, failed } };
}
