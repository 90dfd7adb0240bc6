import { z } from "zod";
import type { ArticleFacts } from "@/lib/articles/model";
import { ARTICLE_FACTS } from "@/lib/articles/model";
import { db } from "@/lib/platform/db";
import type { ClaimSummary } from "./model";
import { shownRelations } from "./related-claims";
import { summaries } from "./summaries";

/** One side of a contradiction: the claim, and the article in which it stands. */
export type Side = { claim: ClaimSummary; article: ArticleFacts; quote: string };

/** Two claims that cannot both be true. */
export type Contradiction = { id: string; reason: string; at: string; sides: [Side, Side] };

/** What two articles, or one with itself, say against each other. */
export type Dispute = { articles: [ArticleFacts, ArticleFacts]; contradictions: Contradiction[] };

export type Contradictions = { disputes: Dispute[]; next: string | null };

const PAGE = 50;

/**
 * The contradictions that somebody has confirmed, by the articles they stand in, the latest first.
 * @param before the id of the last of the page before; null for the first page
 * @returns null where `before` names none
 */
export async function getContradictions(before: string | null, limit = PAGE): Promise<Contradictions | null> {
  if (before !== null && !(await isContradiction(before))) return null;
  const which = { kind: "CONTRADICTS" as const, ...(before && { id: { lt: before } }) };
  const rows = await db().claimRelation.findMany({
    where: { ...which, state: "CONFIRMED" },
    select: { id: true },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const ids = rows.slice(0, limit).map((row) => row.id);
  const shown = await shownRelations({ id: { in: ids } }, limit);
  const sides = await sidesOf(shown.flatMap(({ fromId, toId }) => [fromId, toId]));
  const contradictions = shown.flatMap(({ id, reason, at, fromId, toId }): Contradiction[] => {
    const pair = apart(sides.get(fromId) ?? [], sides.get(toId) ?? []);
    return pair ? [{ id, reason, at, sides: pair }] : [];
  });
  return { disputes: byArticles(contradictions), next: rows.length > limit ? (ids.at(-1) ?? null) : null };
}

async function isContradiction(id: string): Promise<boolean> {
  const where = { id, kind: "CONTRADICTS" as const };
  return z.uuid().safeParse(id).success && (await db().claimRelation.count({ where })) > 0;
}

/** Every article in which each claim stands, the first one first. */
export async function sidesOf(ids: string[]): Promise<Map<string, Side[]>> {
  const [claims, rows] = await Promise.all([
    summaries([...new Set(ids)]),
    db().appearance.findMany({
      where: { claimId: { in: ids } },
      select: {
        claimId: true,
        exact: true,
        claim: { select: { slug: true } },
        snapshot: { select: { article: { select: ARTICLE_FACTS } } },
      },
      orderBy: [{ isFirst: "desc" }, { id: "asc" }],
    }),
  ]);
  const sides = rows.flatMap(({ claimId, exact, claim: { slug }, snapshot }) => {
    const claim = claims.find((one) => one.slug === slug);
    return claim ? [{ claimId, side: { claim, article: snapshot.article, quote: exact } }] : [];
  });
  return new Map(
    [...Map.groupBy(sides, ({ claimId }) => claimId)].map(([id, some]) => [id, some.map(({ side }) => side)]),
  );
}

/** Where both stand in different articles if they do anywhere, in the order of the articles' addresses. */
function apart(ones: Side[], others: Side[]): [Side, Side] | null {
  const pairs = ones.flatMap((one) => others.map((other): [Side, Side] => [one, other]));
  const pair = pairs.find(([one, other]) => one.article.slug !== other.article.slug) ?? pairs[0];
  if (!pair) return null;
  return pair[0].article.slug <= pair[1].article.slug ? pair : [pair[1], pair[0]];
}

function byArticles(contradictions: Contradiction[]): Dispute[] {
  const keyOf = ({ sides }: Contradiction) => sides.map(({ article }) => article.slug).join(" ");
  return [...Map.groupBy(contradictions, keyOf).values()].flatMap((some): Dispute[] => {
    const [first] = some;
    if (!first) return [];
    return [{ articles: [first.sides[0].article, first.sides[1].article], contradictions: some }];
  });
}
