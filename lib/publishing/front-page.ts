import { LISTED } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import type { ClaimSummary, Status } from "./model";
import { summaries } from "./summaries";

/** The sections of the front page: which outcomes each shows, and how many of the latest. */
export const SECTIONS = {
  agreed: { status: "CONSENSUS", limit: 6 },
  contested: { status: "CONTESTED", limit: 4 },
  provisional: { status: "PROVISIONAL", limit: 4 },
  underReview: { status: "UNDER_REVIEW", limit: 5 },
} as const satisfies Record<string, { status: Status; limit: number }>;

export type Section = keyof typeof SECTIONS;

/** For each section its latest claims and how many there are in all; and how many claims have another outcome. */
export type FrontPage = Record<Section, { claims: ClaimSummary[]; total: number }> & {
  rest: { status: Status; total: number }[];
};

/** What is new, by the latest change of outcome. Counts are those of the lists that a status's address leads to. */
export async function getFrontPage(): Promise<FrontPage> {
  const counts = await db().consensus.groupBy({ by: "status", where: { claim: LISTED }, _count: true });
  const totals = new Map<Status, number>(counts.map((one) => [one.status, one._count]));
  const section = async ({ status, limit }: { status: Status; limit: number }) => ({
    claims: await latest(status, limit),
    total: totals.get(status) ?? 0,
  });
  const [agreed, contested, provisional, underReview] = await Promise.all([
    section(SECTIONS.agreed),
    section(SECTIONS.contested),
    section(SECTIONS.provisional),
    section(SECTIONS.underReview),
  ]);
  const rest = REST.map((status) => ({ status, total: totals.get(status) ?? 0 }));
  return { agreed, contested, provisional, underReview, rest: rest.filter((one) => one.total > 0) };
}

/** The outcomes without a section, in the order in which they are named. */
const REST: Status[] = ["UNVERIFIABLE", "MISSING_CONTEXT", "INSUFFICIENT_EVIDENCE", "UNREVIEWED"];

async function latest(status: Status, limit: number): Promise<ClaimSummary[]> {
  const rows = await db().consensus.findMany({
    where: { status, claim: LISTED },
    select: { claimId: true },
    orderBy: [{ changedAt: "desc" }, { claimId: "desc" }],
    take: limit,
  });
  return summaries(rows.map((row) => row.claimId));
}
