import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import type { ModerationAction, Prisma } from "@/prisma/generated/client";
import { ACTIONS } from "./model";
import type { PastDecision } from "./queue";
import type { Subject } from "./subject";
import { subjectOf } from "./subject-columns";

/** A decision in the stewards' list, with what it was about. */
export type ListedDecision = PastDecision & {
  subject: Subject;
  /** The claim that it bears on, or the account: what it is known by. */
  about: string;
  /** Whether it holds: nothing was decided since that takes it back. */
  holds: boolean;
};

const PAGE = 30;

/**
 * What stewards have decided, the latest first.
 * @param q words of the note, the claim's statement, or the handle of somebody it was about
 * @param before the id of the last decision of the page before; null for the first page
 * @returns a page of decisions, and the id from which the next one goes on
 */
export async function pastDecisions(
  viewer: Viewer,
  { q, action, before }: { q: string; action: ModerationAction | null; before: string | null },
): Promise<{ decisions: ListedDecision[]; next: string | null }> {
  authorize(viewer, "moderation:work");
  const rows = await db().moderationDecision.findMany({
    where: { ...(action && { action }), ...(before && { id: { lt: before } }), ...(q && matching(q)) },
    include: {
      steward: { select: { handle: true } },
      claim: ABOUT,
      verdict: { select: { claim: ABOUT } },
      comment: { select: { thread: { select: { claim: ABOUT } } } },
      user: { select: { handle: true } },
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const reversed = await reversedAmong(rows);
  const decisions = rows.slice(0, PAGE).map((row) => {
    const { id, action, reason, note, steward, claim, verdict, comment, user } = row;
    const statement = (claim ?? verdict?.claim ?? comment?.thread.claim)?.statement;
    return {
      ...{ id, action, reason, note },
      by: steward.handle,
      at: row.createdAt.toISOString(),
      subject: subjectOf(row),
      about: statement ?? `@${user?.handle ?? ""}`,
      holds: !reversed.has(id),
    };
  });
  return { decisions, next: rows.length > PAGE ? (decisions.at(-1)?.id ?? null) : null };
}

const ABOUT = { select: { slug: true, statement: true } } as const;

function matching(q: string): Prisma.ModerationDecisionWhereInput {
  const text = { contains: q, mode: "insensitive" } as const;
  const handle = { handle: { ...text, contains: q.replace(/^@/, "") } };
  return {
    OR: [
      { note: text },
      { claim: { statement: text } },
      { verdict: { OR: [{ claim: { statement: text } }, { reviewer: handle }] } },
      { comment: { OR: [{ thread: { claim: { statement: text } } }, { author: handle }] } },
      { user: handle },
    ],
  };
}

type Row = {
  id: string;
  action: ModerationAction;
  claimId: string | null;
  verdictId: string | null;
  sourceUrl: string | null;
  commentId: string | null;
  userId: string | null;
};

/** Which of these decisions were taken back by a later one on the same subject. */
export async function reversedAmong(rows: Row[]): Promise<Set<string>> {
  const undone = rows.flatMap((row) => {
    const by = ACTIONS[row.action].undoneBy;
    return by ? [{ ...row, by }] : [];
  });
  const found = await Promise.all(
    undone.map(async ({ id, by, claimId, verdictId, sourceUrl, commentId, userId }) => {
      const same = { claimId, verdictId, sourceUrl, commentId, userId };
      const later = await db().moderationDecision.count({ where: { ...same, action: by, id: { gt: id } } });
      return later > 0 ? [id] : [];
    }),
  );
  return new Set(found.flat());
}
