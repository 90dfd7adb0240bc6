import { ARTICLE_FACTS } from "@/lib/articles/model";
import { SHOWN } from "@/lib/claims/listed";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { type Db, db } from "@/lib/platform/db";
import { isCounted, SUBMITTED } from "@/lib/verdicts/counted-verdicts";
import type { Prisma } from "@/prisma/generated/client";
import type { ApiSource } from "./api/claims";
import {
  assessmentOf,
  CONSENSUS_COLUMNS,
  isPastQuorum,
  type NewsroomNames,
  newsroomNames,
  toPublicConsensus,
} from "./public-consensus";

/** What lists of whole claims show; `published` is when it first had an outcome to show, null while it has none. */
export type WholeClaim = ApiSource & { id: string; published: string | null };

const CLAIM = {
  id: true,
  slug: true,
  statement: true,
  claimDate: true,
  inLanguage: true,
  lifecycle: true,
  createdAt: true,
  updatedAt: true,
  claimant: { omit: { id: true } },
  appearances: {
    select: {
      exact: true,
      prefix: true,
      suffix: true,
      isFirst: true,
      snapshot: { select: { article: { select: ARTICLE_FACTS } } },
    },
    orderBy: [{ isFirst: "desc" }, { snapshot: { article: { datePublished: "asc" } } }, { start: "asc" }],
  },
  consensus: { select: CONSENSUS_COLUMNS },
  history: {
    where: { status: { notIn: [...BEFORE_QUORUM] } },
    select: { createdAt: true },
    orderBy: { createdAt: "asc" },
    take: 1,
  },
} satisfies Prisma.ClaimSelect;

const VERDICT = {
  claimId: true,
  rating: true,
  explanation: true,
  searchNote: true,
  castBlind: true,
  revision: true,
  submittedAt: true,
  updatedAt: true,
  reviewer: { select: { handle: true, name: true } },
  newsroom: { select: { slug: true, name: true } },
  sources: {
    where: { hiddenAt: null },
    orderBy: { position: "asc" },
    omit: { id: true, verdictId: true, position: true, hiddenAt: true },
  },
} satisfies Prisma.VerdictSelect;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof CLAIM }>;
type VerdictRow = Prisma.VerdictGetPayload<{ select: typeof VERDICT }>;

/**
 * Claims as anybody may see them, read together: a few statements, however many there are.
 * @param which of those that have a public page
 * @param limit the first so many in the order of their ids, which is that of time
 * @param tx sees all of it as of one moment; without one, each statement is of its own
 */
export async function wholeClaims(
  which: Prisma.ClaimWhereInput,
  limit?: number,
  tx: Db = db(),
): Promise<WholeClaim[]> {
  const rows = await tx.claim.findMany({
    where: { AND: [SHOWN, which] },
    select: CLAIM,
    orderBy: { id: "asc" },
    ...(limit !== undefined && { take: limit }),
  });
  const shown = rows.filter((row) => isPastQuorum(assessmentOf(row.consensus)));
  const [names, verdicts] = await Promise.all([
    newsroomNames(rows.map((row) => row.consensus)),
    tx.verdict.findMany({
      where: { claimId: { in: shown.map((row) => row.id) }, ...SUBMITTED },
      select: VERDICT,
      orderBy: [{ newsroom: { name: "asc" } }, { submittedAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const byClaim = Map.groupBy(verdicts, (one) => one.claimId);
  return rows.map((row) => toWholeClaim(row, byClaim.get(row.id) ?? [], names));
}

function toWholeClaim(row: ClaimRow, verdicts: VerdictRow[], names: NewsroomNames): WholeClaim {
  const consensus = toPublicConsensus(row.consensus, names, row.createdAt);
  const { id, slug, statement, claimDate, inLanguage, claimant, updatedAt, lifecycle } = row;
  if (lifecycle === "DRAFT") throw new Error("a draft has no public page");
  return {
    id,
    slug,
    statement,
    claimDate,
    inLanguage,
    claimant,
    lifecycle,
    appearances: row.appearances.map(({ snapshot, ...quote }) => ({ ...quote, article: snapshot.article })),
    consensus,
    verdicts: verdicts.filter((one) => isCounted(one, one.sources.length)).map(toVerdict),
    updatedAt: updatedAt.toISOString(),
    published: consensus.assessment ? (row.history[0]?.createdAt.toISOString() ?? consensus.changedAt) : null,
  };
}

function toVerdict({ claimId: _, rating, submittedAt, updatedAt, ...verdict }: VerdictRow) {
  if (rating === null) throw new Error("a submitted verdict has a rating");
  return { ...verdict, rating, submittedAt: submittedAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
