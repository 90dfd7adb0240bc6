import type { CountedVerdict } from "@/lib/consensus";
import type { Db } from "@/lib/platform/db";
import { textDigest } from "@/lib/record/chain";
import { isCounted as countsInRecord, type Standing } from "@/lib/record/model";
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
  { rating, searchNote }: { rating: RatingName | null; searchNote: string },
  sources: number,
): boolean {
  return (
    rating !== null && countsInRecord({ rating: ratingOf(rating).code, sources, searched: searchNote !== "" })
  );
}

/** A verdict that the rule takes, as it is stored and as its claim's public record tells it. */
export type SubmittedVerdict = { newsroomId: string | null; standing: Standing };

/** The verdicts on a claim that the rule takes as submitted now. */
export async function submittedVerdicts(db: Db, claimId: string): Promise<SubmittedVerdict[]> {
  const rows = await db.verdict.findMany({
    where: { claimId, ...SUBMITTED },
    include: {
      reviewer: { select: { handle: true } },
      newsroom: { select: { slug: true } },
      sources: { where: { hiddenAt: null }, orderBy: { position: "asc" } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ newsroomId, id, rating, revision, castBlind, reviewer, newsroom, sources, ...text }) => {
    if (rating === null) throw new Error("a submitted verdict has a rating");
    const standing = {
      verdict: id,
      reviewer: reviewer.handle,
      newsroom: newsroom?.slug ?? null,
      revision,
      rating: ratingOf(rating).code,
      sources: sources.length,
      searched: text.searchNote !== "",
      castBlind,
      text: textDigest({ ...text, sources }),
    };
    return { newsroomId, standing };
  });
}

/** The rule's two inputs. Newsrooms go by their ids. */
export function ruleInputs(verdicts: SubmittedVerdict[]): {
  counted: CountedVerdict[];
  submitted: CountedVerdict[];
} {
  const counted = verdicts.filter(({ standing }) => countsInRecord(standing));
  return { submitted: verdicts.map(forRule), counted: counted.map(forRule) };
}

function forRule({ newsroomId, standing }: SubmittedVerdict): CountedVerdict {
  return { newsroom: newsroomId ?? INDEPENDENTS, rating: standing.rating };
}
