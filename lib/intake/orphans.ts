import { z } from "zod";
import { nearestPlace } from "@/lib/articles/anchor-nearest";
import { ARTICLE_FACTS, type ArticleFacts } from "@/lib/articles/model";
import { type Db, db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import { type AnchoringState, Prisma } from "@/prisma/generated/client";

/** A claim's quote that does not stand as it was in the newest text of its article. Times are ISO 8601. */
export type Orphan = {
  appearanceId: string;
  state: AnchoringState;
  since: string;
  claim: { slug: string; statement: string; inLanguage: string };
  article: ArticleFacts;
  exact: string;
  prefix: string;
  suffix: string;
  /** Where the words may have stood in the new text, for people to begin to look. */
  nearest: { start: number; end: number; words: string } | null;
};

/** The same with the text in which it is looked for. */
export type OrphanInText = Orphan & {
  snapshotId: string;
  text: string;
  decidedBy: string | null;
  decidedAt: string | null;
};

const PAGE = 20;

const FACTS = {
  appearance: { include: { claim: { select: { slug: true, statement: true, inLanguage: true } } } },
  snapshot: { include: { article: { select: ARTICLE_FACTS } } },
  decidedBy: { select: { name: true } },
} satisfies Prisma.AnchoringInclude;

type Row = Prisma.AnchoringGetPayload<{ include: typeof FACTS }>;

/** Of the newest text of its article, of a claim that is open and that everybody may see. */
const CURRENT = Prisma.sql`
  FROM "Anchoring" a JOIN "Snapshot" s ON s.id = a."snapshotId"
  JOIN "Appearance" p ON p.id = a."appearanceId" JOIN "Claim" c ON c.id = p."claimId"
  WHERE c.lifecycle = 'OPEN' AND c."hiddenAt" IS NULL
    AND NOT EXISTS (SELECT FROM "Snapshot" n WHERE n."articleId" = s."articleId" AND n.number > s.number)`;

/**
 * A page of the quotes that stand nowhere in their articles' newest texts, the oldest first.
 * @param after what `next` of the page before said
 * @throws AppError unauthenticated
 */
export async function orphans(
  viewer: Viewer,
  after: string | null,
): Promise<{ orphans: Orphan[]; next: string | null; total: number }> {
  authorize(viewer, "desk:enter");
  const cursor = cursorOf(after);
  const behind = cursor
    ? Prisma.sql`AND (a."createdAt", a."appearanceId") > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.empty;
  const [keys, [count]] = await Promise.all([
    db().$queryRaw<{ appearanceId: string; snapshotId: string }[]>`
      SELECT a."appearanceId", a."snapshotId" ${CURRENT} AND a.state = 'ORPHANED' ${behind}
      ORDER BY a."createdAt", a."appearanceId" LIMIT ${PAGE + 1}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${CURRENT} AND a.state = 'ORPHANED'`,
  ]);
  const rows = await db().anchoring.findMany({
    where: { OR: keys.slice(0, PAGE) },
    include: FACTS,
    orderBy: [{ createdAt: "asc" }, { appearanceId: "asc" }],
  });
  const found = rows.map(toOrphan);
  const last = found.at(-1);
  const next = keys.length > PAGE && last ? `${last.since}_${last.appearanceId}` : null;
  return { orphans: found, next, total: count?.total ?? 0 };
}

/** How many quotes stand nowhere in their articles' newest texts. */
export async function orphanCount(from: Db = db()): Promise<number> {
  const [count] = await from.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total ${CURRENT} AND a.state = 'ORPHANED'`;
  return count?.total ?? 0;
}

/**
 * What is known of a quote's place in the newest text of its article, with that text.
 * @returns null where there is no such quote, or it was made in that very text
 * @throws AppError unauthenticated
 */
export async function orphanInText(viewer: Viewer, appearanceId: string): Promise<OrphanInText | null> {
  authorize(viewer, "desk:enter");
  if (!z.uuid().safeParse(appearanceId).success) return null;
  const [key] = await db().$queryRaw<{ snapshotId: string }[]>`
    SELECT a."snapshotId" ${CURRENT} AND a."appearanceId" = ${appearanceId}::uuid`;
  if (!key) return null;
  const row = await db().anchoring.findUniqueOrThrow({
    where: { appearanceId_snapshotId: { appearanceId, snapshotId: key.snapshotId } },
    include: FACTS,
  });
  return {
    ...toOrphan(row),
    snapshotId: row.snapshotId,
    text: row.snapshot.text ?? "",
    decidedBy: row.decidedBy?.name ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

function toOrphan(row: Row): Orphan {
  const { appearanceId, state, createdAt, appearance, snapshot, start, end } = row;
  const { claim, exact, prefix, suffix } = appearance;
  const text = snapshot.text ?? "";
  const place = start !== null && end !== null ? { start, end } : nearestPlace(text, appearance);
  return {
    appearanceId,
    state,
    since: createdAt.toISOString(),
    claim,
    article: snapshot.article,
    exact,
    prefix,
    suffix,
    nearest: place && { ...place, words: text.slice(place.start, place.end) },
  };
}

function cursorOf(after: string | null): { at: Date; id: string } | null {
  const [at = "", id = ""] = after?.split("_") ?? [];
  const known = z.iso.datetime().safeParse(at).success && z.uuid().safeParse(id).success;
  return known ? { at: new Date(at), id } : null;
}
