import { ARTICLE_FACTS } from "@/lib/articles/model";
import { LISTED } from "@/lib/claims/listed";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { db } from "@/lib/platform/db";
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

/** How many claims are in memory at once, however many there are. */
const AT_ONCE = 500;

/** A claim of the dump; `published` is when it first had an outcome to show, null while it has none. */
export type DumpedClaim = ApiSource & { published: string | null };

const CLAIM = {
  id: true,
  slug: true,
  statement: true,
  claimDate: true,
  inLanguage: true,
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
    orderBy: [{ isFirst: "desc" }, { id: "asc" }],
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

/** All open claims as anybody may see them, the oldest first, some at a time. Each is of the moment it is read in. */
export async function* dumpedClaims(atOnce = AT_ONCE): AsyncGenerator<DumpedClaim[]> {
  for (let after: string | undefined, more = true; more; ) {
    const rows: ClaimRow[] = await db().claim.findMany({
      where: { ...LISTED, ...(after && { id: { gt: after } }) },
      select: CLAIM,
      orderBy: { id: "asc" },
      take: atOnce,
    });
    yield await dumped(rows);
    after = rows.at(-1)?.id;
    more = rows.length === atOnce;
  }
}

async function dumped(rows: ClaimRow[]): Promise<DumpedClaim[]> {
  const shown = rows.filter((row) => isPastQuorum(assessmentOf(row.consensus)));
  const [names, verdicts] = await Promise.all([
    newsroomNames(rows.map((row) => row.consensus)),
    db().verdict.findMany({
      where: { claimId: { in: shown.map((row) => row.id) }, ...SUBMITTED },
      select: VERDICT,
      orderBy: [{ newsroom: { name: "asc" } }, { submittedAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const byClaim = Map.groupBy(verdicts, (one) => one.claimId);
  return rows.map((row) => toDumpedClaim(row, byClaim.get(row.id) ?? [], names));
}

function toDumpedClaim(row: ClaimRow, verdicts: VerdictRow[], names: NewsroomNames): DumpedClaim {
  const consensus = toPublicConsensus(row.consensus, names, row.createdAt);
  const { slug, statement, claimDate, inLanguage, claimant, appearances, updatedAt } = row;
  return {
    slug,
    statement,
    claimDate,
    inLanguage,
    claimant,
    lifecycle: "OPEN",
    appearances: appearances.map(({ snapshot, ...quote }) => ({ ...quote, article: snapshot.article })),
    consensus,
    verdicts: verdicts.filter((one) => isCounted(one, one.sources.length)).map(toDumpedVerdict),
    updatedAt: updatedAt.toISOString(),
    published: consensus.assessment ? (row.history[0]?.createdAt.toISOString() ?? consensus.changedAt) : null,
  };
}

function toDumpedVerdict({ claimId: _, rating, submittedAt, updatedAt, ...verdict }: VerdictRow) {
  if (rating === null) throw new Error("a submitted verdict has a rating");
  return { ...verdict, rating, submittedAt: submittedAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
