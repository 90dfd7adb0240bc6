import { LISTED, SHOWN as SHOWN_CLAIMS } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import type { ClaimSummary, PublicClaimant } from "./model";
import { isSlug } from "./slug";
import { summaries } from "./summaries";

/** A claimant with the latest of their open claims, and how many there are in all. */
export type ClaimantPage = { claimant: PublicClaimant; claims: ClaimSummary[]; total: number };

const SHOWN = 50;

/** A claimant; null if there is none of that slug, or only drafts and hidden claims name them. */
export async function getClaimantPage(slug: string): Promise<ClaimantPage | null> {
  if (!isSlug(slug)) return null;
  const found = await db().claimant.findUnique({
    where: { slug, claims: { some: SHOWN_CLAIMS } },
  });
  if (!found) return null;
  const { id, ...claimant } = found;
  const where = { claim: { claimantId: id, ...LISTED } };
  const [rows, total] = await Promise.all([
    db().consensus.findMany({
      where,
      select: { claimId: true },
      orderBy: [{ changedAt: "desc" }, { claimId: "desc" }],
      take: SHOWN,
    }),
    db().consensus.count({ where }),
  ]);
  return { claimant, claims: await summaries(rows.map((row) => row.claimId)), total };
}
