import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { ClaimSummary } from "./model";
import { summaries } from "./summaries";

/** The sections of the front page: which outcomes each shows, and how many of the latest. */
const SECTIONS = {
  agreed: { where: { tier: "CONSENSUS" }, limit: 6 },
  contested: { where: { status: "CONTESTED" }, limit: 4 },
  provisional: { where: { tier: "PROVISIONAL" }, limit: 4 },
  underReview: { where: { status: { in: ["UNDER_REVIEW", "INSUFFICIENT_EVIDENCE"] } }, limit: 5 },
} satisfies Record<string, { where: Prisma.ConsensusWhereInput; limit: number }>;

export type Section = keyof typeof SECTIONS;

/** For each section its latest claims and how many there are in all; and how many nobody has looked at yet. */
export type FrontPage = Record<Section, { claims: ClaimSummary[]; total: number }> & { unreviewed: number };

/** What is new, by the latest change of outcome. */
export async function getFrontPage(): Promise<FrontPage> {
  const [agreed, contested, provisional, underReview, unreviewed] = await Promise.all([
    section("agreed"),
    section("contested"),
    section("provisional"),
    section("underReview"),
    db().consensus.count({ where: { status: "UNREVIEWED", claim: OPEN } }),
  ]);
  return { agreed, contested, provisional, underReview, unreviewed };
}

const OPEN = { lifecycle: "OPEN" } as const;

async function section(name: Section) {
  const where = { ...SECTIONS[name].where, claim: OPEN } satisfies Prisma.ConsensusWhereInput;
  const [rows, total] = await Promise.all([
    db().consensus.findMany({
      where,
      select: { claimId: true },
      orderBy: [{ changedAt: "desc" }, { claimId: "desc" }],
      take: SECTIONS[name].limit,
    }),
    db().consensus.count({ where }),
  ]);
  return { claims: await summaries(rows.map((row) => row.claimId)), total };
}
