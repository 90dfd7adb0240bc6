import type { CountedVerdict } from "@/lib/consensus";
import type { Db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { INDEPENDENTS, type RatingName, ratingOf } from "./model";

/**
 * The verdicts that the rule takes as submitted (CONSENSUS.md, "Input"): the reviewer's latest, not withdrawn
 * nor recused nor voided, signed off where its newsroom asks for that, of a verified newsroom or an independent.
 */
export const SUBMITTED = {
  state: "SUBMITTED",
  signOff: { in: ["NOT_REQUIRED", "SIGNED_OFF"] },
  voidedAt: null,
  OR: [{ newsroomId: null }, { newsroom: { verifiedAt: { not: null } } }],
} satisfies Prisma.VerdictWhereInput;

/**
 * Whether a submitted verdict is counted: it has a source or, for Unverifiable, a description of the search.
 * @param sources how many sources it cites that a steward has not hidden
 */
export function isCounted(
  verdict: { rating: RatingName | null; searchNote: string },
  sources: number,
): boolean {
  return verdict.rating === "UNVERIFIABLE" ? verdict.searchNote !== "" : sources > 0;
}

/** The rule's two inputs for a claim, as stored now. */
export async function ruleInputs(
  db: Db,
  claimId: string,
): Promise<{ counted: CountedVerdict[]; submitted: CountedVerdict[] }> {
  const rows = await db.verdict.findMany({
    where: { claimId, ...SUBMITTED },
    select: {
      newsroomId: true,
      rating: true,
      searchNote: true,
      _count: { select: { sources: { where: { hiddenAt: null } } } },
    },
  });
  return {
    submitted: rows.map(forRule),
    counted: rows.filter((row) => isCounted(row, row._count.sources)).map(forRule),
  };
}

function forRule({
  newsroomId,
  rating,
}: {
  newsroomId: string | null;
  rating: RatingName | null;
}): CountedVerdict {
  if (rating === null) throw new Error("a submitted verdict has a rating");
  return { newsroom: newsroomId ?? INDEPENDENTS, rating: ratingOf(rating).code };
}
