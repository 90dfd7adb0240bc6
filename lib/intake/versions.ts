import { ARTICLE_FACTS, type ArticleFacts } from "@/lib/articles/model";
import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import type { AnchoringState, Arrival } from "@/prisma/generated/client";
import { type Block, differenceOf } from "./difference";

/** A text of an article. Times are ISO 8601. */
export type Version = {
  number: number;
  storedAt: string;
  retrievedAt: string | null;
  /** Null for what was set up. */
  arrival: Arrival | null;
  addedBy: string | null;
  url: string | null;
  fileName: string | null;
  sha256: string;
  characters: number;
  /** False where only its fingerprint is known. */
  hasText: boolean;
};

/** An earlier claim's quote in the newest text. */
export type Placed = {
  appearanceId: string;
  state: AnchoringState;
  exact: string;
  /** The words that stand there now. */
  now: string | null;
  claim: { slug: string; statement: string };
};

/** Two texts compared; the numbers say which. */
export type Comparison = { from: number; to: number; blocks: Block[] };

export type Versions = {
  article: ArticleFacts;
  versions: Version[];
  placed: Placed[];
};

/**
 * An article's texts, the newest first, and where its claims stand in that one.
 * @returns null where there is no such article
 * @throws AppError unauthenticated
 */
export async function versionsOf(viewer: Viewer, slug: string): Promise<Versions | null> {
  authorize(viewer, "desk:enter");
  const article = await db().article.findUnique({ where: { slug }, select: { id: true, ...ARTICLE_FACTS } });
  if (!article) return null;
  const { id: articleId, ...facts } = article;
  const rows = await db().snapshot.findMany({
    where: { articleId },
    omit: { text: true, facts: true },
    include: { addedBy: { select: { name: true } } },
    orderBy: { number: "desc" },
  });
  const withText = await db().snapshot.findMany({
    where: { articleId, text: { not: null } },
    select: { id: true },
  });
  const kept = new Set(withText.map((one) => one.id));
  const versions = rows.map(({ id, addedBy, createdAt, retrievedAt, ...row }) => ({
    ...row,
    storedAt: createdAt.toISOString(),
    retrievedAt: retrievedAt?.toISOString() ?? null,
    addedBy: addedBy?.name ?? null,
    hasText: kept.has(id),
  }));
  return { article: facts, versions, placed: rows[0] ? await placedIn(rows[0].id) : [] };
}

async function placedIn(snapshotId: string): Promise<Placed[]> {
  const rows = await db().anchoring.findMany({
    where: { snapshotId, appearance: { claim: { lifecycle: { not: "DRAFT" }, hiddenAt: null } } },
    include: { appearance: { include: { claim: { select: { slug: true, statement: true } } } } },
    orderBy: [{ start: { sort: "asc", nulls: "first" } }, { appearanceId: "asc" }],
  });
  return rows.map(({ appearanceId, state, exact, appearance }) => ({
    appearanceId,
    state,
    exact: appearance.exact,
    now: exact,
    claim: appearance.claim,
  }));
}

/**
 * Two texts of an article compared.
 * @returns null where one of them is not there or not kept
 * @throws AppError unauthenticated
 */
export async function compareVersions(
  viewer: Viewer,
  slug: string,
  { from, to }: { from: number; to: number },
): Promise<Comparison | null> {
  authorize(viewer, "desk:enter");
  const rows = await db().snapshot.findMany({
    where: { article: { slug }, number: { in: [from, to] }, text: { not: null } },
    select: { number: true, text: true },
  });
  const [before, after] = [from, to].map((number) => rows.find((one) => one.number === number)?.text ?? null);
  if (before == null || after == null) return null;
  return { from, to, blocks: differenceOf(before, after) };
}
