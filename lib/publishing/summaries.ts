import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { ClaimSummary } from "./model";
import { CONSENSUS_COLUMNS, type NewsroomNames, newsroomNames, toPublicConsensus } from "./public-consensus";

const SUMMARY = {
  id: true,
  slug: true,
  statement: true,
  claimDate: true,
  createdAt: true,
  claimant: { select: { slug: true, name: true } },
  appearances: {
    select: { snapshot: { select: { article: { select: { publisher: true } } } } },
    orderBy: [{ isFirst: "desc" }, { id: "asc" }],
  },
  consensus: { select: CONSENSUS_COLUMNS },
} satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof SUMMARY }>;

/** One line for each of the claims, in the order of `ids`. Which claims may be listed is the caller's to say. */
export async function summaries(ids: string[]): Promise<ClaimSummary[]> {
  if (ids.length === 0) return [];
  const rows = await db().claim.findMany({ where: { id: { in: ids } }, select: SUMMARY });
  const names = await newsroomNames(rows.map((row) => row.consensus));
  const byId = new Map(rows.map((row) => [row.id, toSummary(row, names)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toSummary(row: Row, names: NewsroomNames): ClaimSummary {
  const publishers = row.appearances.flatMap((one) => one.snapshot.article.publisher ?? []);
  return {
    slug: row.slug,
    statement: row.statement,
    claimant: row.claimant,
    claimDate: row.claimDate,
    publishers: [...new Set(publishers)],
    consensus: toPublicConsensus(row.consensus, names, row.createdAt),
  };
}
