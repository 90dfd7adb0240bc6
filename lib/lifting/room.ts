import { ARTICLE_FACTS, type ArticleFacts } from "@/lib/articles/model";
import { SHOWN } from "@/lib/claims/listed";
import type { Reason, Span } from "@/lib/intake/suggest/model";
import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import type { LiftedPlace, RoomSuggestion, SuggestionStateName } from "./model";
import { partsOf } from "./parts";

/** An article as its room shows it: one part of its latest text, and what of it is a claim or may be one. */
export type Room = {
  article: ArticleFacts & { inLanguage: string };
  /** Null where no text of the article is kept. */
  snapshot: { id: string; retrievedAt: string | null; addedAt: string } | null;
  part: Span & { number: number; of: number; text: string };
  suggestions: RoomSuggestion[];
  lifted: LiftedPlace[];
  /** Of the whole text. */
  counts: Record<SuggestionStateName, number>;
};

/** Which part of a long text: the one of a number, the first being 1; or that of a place or of a suggestion in it. */
export type Where = { part: number } | { at: number } | { suggestionId: string };

/**
 * An article's latest text with its suggestions, the best first; null if there is no such article.
 * @param where what is not there is the nearest, or the first part
 * @throws AppError unauthenticated
 */
export async function readRoom(viewer: Viewer, slug: string, where: Where): Promise<Room | null> {
  authorize(viewer, "desk:enter");
  const found = await db().article.findUnique({
    where: { slug },
    select: {
      ...ARTICLE_FACTS,
      inLanguage: true,
      snapshots: {
        where: { text: { not: null } },
        select: { id: true, text: true, retrievedAt: true, createdAt: true },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
  });
  if (!found) return null;
  const { snapshots, ...article } = found;
  const [latest] = snapshots;
  const text = latest?.text ?? "";
  const parts = partsOf(text);
  const number = await numberOf(parts, where);
  const span = parts[number - 1] ?? { start: 0, end: 0 };
  const shown = { ...span, number, of: parts.length, text: text.slice(span.start, span.end) };
  if (!latest) return { article, snapshot: null, part: shown, suggestions: [], lifted: [], counts: NONE };
  const [suggestions, lifted, counts] = await Promise.all([
    suggestionsIn(latest.id, span),
    liftedIn(latest.id, span),
    countsOf(latest.id),
  ]);
  const { id, retrievedAt, createdAt } = latest;
  const snapshot = { id, retrievedAt: retrievedAt?.toISOString() ?? null, addedAt: createdAt.toISOString() };
  return { article, snapshot, part: shown, suggestions, lifted, counts };
}

async function numberOf(parts: Span[], where: Where): Promise<number> {
  if ("part" in where) return Math.min(Math.max(where.part, 1), parts.length);
  const at = "at" in where ? where.at : await startOf(where.suggestionId);
  return Math.max(parts.findIndex((one) => at >= one.start && at < one.end) + 1, 1);
}

async function startOf(id: string): Promise<number> {
  return (await db().suggestion.findUnique({ where: { id }, select: { start: true } }))?.start ?? 0;
}

const NONE: Room["counts"] = { OPEN: 0, ACCEPTED: 0, DISMISSED: 0 };

async function suggestionsIn(snapshotId: string, { start, end }: Span): Promise<RoomSuggestion[]> {
  const rows = await db().suggestion.findMany({
    where: { snapshotId, start: { gte: start, lt: end } },
    include: { decidedBy: { select: { name: true } } },
    orderBy: { rank: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    rank: row.rank,
    score: row.score,
    start: row.start,
    end: row.end,
    claimant: named(row.claimant, row.claimantStart, row.claimantEnd),
    quote: spanOf(row.quoteStart, row.quoteEnd),
    // As lib/intake/suggest wrote them.
    reasons: row.reasons as Reason[],
    state: row.state,
    by: row.decidedBy?.name ?? null,
  }));
}

function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end };
}

function named(name: string | null, start: number | null, end: number | null) {
  const span = spanOf(start, end);
  return name !== null && span ? { ...span, name } : null;
}

/** Where claims are tied to this text: chosen in it, or found again in it. */
async function liftedIn(snapshotId: string, { start, end }: Span): Promise<LiftedPlace[]> {
  const claim = { select: { slug: true, statement: true } };
  const inside = { snapshotId, start: { lt: end }, end: { gt: start } };
  const [chosen, again] = await Promise.all([
    db().appearance.findMany({
      where: { ...inside, claim: SHOWN },
      select: { start: true, end: true, claim },
    }),
    db().anchoring.findMany({
      where: { ...inside, appearance: { claim: SHOWN } },
      select: { start: true, end: true, appearance: { select: { claim } } },
    }),
  ]);
  const found = again.flatMap(({ appearance, ...place }) => {
    const span = spanOf(place.start, place.end);
    return span ? [{ ...span, claim: appearance.claim }] : [];
  });
  return [...chosen, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

async function countsOf(snapshotId: string): Promise<Room["counts"]> {
  const rows = await db().suggestion.groupBy({ by: ["state"], where: { snapshotId }, _count: true });
  return { ...NONE, ...Object.fromEntries(rows.map((row) => [row.state, row._count])) };
}
