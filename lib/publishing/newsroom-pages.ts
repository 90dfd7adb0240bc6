import { LISTED } from "@/lib/claims/listed";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { NewsroomFacts } from "@/lib/newsrooms/model";
import { verifiedNewsroom, verifiedNewsrooms } from "@/lib/newsrooms/queries";
import { db } from "@/lib/platform/db";
import { isCounted, SUBMITTED } from "@/lib/verdicts/counted-verdicts";
import { RATINGS, type RatingName } from "@/lib/verdicts/model";
import type { ClaimSummary } from "./model";
import { isSlug } from "./slug";
import { summaries } from "./summaries";

/** A newsroom's counted verdicts on open claims that are past quorum. Of others nobody learns that they exist. */
export type NewsroomPage = {
  newsroom: NewsroomFacts;
  /** How often it gave each rating, in the order of the scale. */
  record: { rating: RatingName; count: number }[];
  /** The latest of its claims, with the rating of each of its reviewers. */
  verdicts: { claim: ClaimSummary; ratings: RatingName[] }[];
  /** Claims in all. */
  total: number;
};

const SHOWN = 50;

/** The newsrooms that a steward has admitted, by name. */
export async function listNewsrooms(): Promise<NewsroomFacts[]> {
  return (await verifiedNewsrooms()).map(({ id: _, ...facts }) => facts);
}

/** A newsroom that a steward has admitted; null if there is none of that slug. */
export async function getNewsroomPage(slug: string): Promise<NewsroomPage | null> {
  const found = isSlug(slug) ? await verifiedNewsroom(slug) : null;
  if (!found) return null;
  const { id, ...newsroom } = found;
  const verdicts = await publicVerdicts(id);
  const byClaim = Map.groupBy(verdicts, (one) => one.claimId);
  const shown = [...byClaim].slice(0, SHOWN);
  const claims = await summaries(shown.map(([claimId]) => claimId));
  const record = RATINGS.map(({ name: rating }) => ({
    rating,
    count: verdicts.filter((one) => one.rating === rating).length,
  }));
  return {
    newsroom,
    record,
    verdicts: claims.map((claim, index) => ({ claim, ratings: shown[index]?.[1].map(ratingIn) ?? [] })),
    total: byClaim.size,
  };
}

/** A newsroom's counted verdicts that anybody may see; the latest first. */
async function publicVerdicts(newsroomId: string) {
  const rows = await db().verdict.findMany({
    where: {
      ...SUBMITTED,
      newsroomId,
      claim: { ...LISTED, consensus: { status: { notIn: [...BEFORE_QUORUM] } } },
    },
    select: {
      claimId: true,
      rating: true,
      searchNote: true,
      _count: { select: { sources: { where: { hiddenAt: null } } } },
    },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  return rows.filter((row) => isCounted(row, row._count.sources));
}

function ratingIn({ rating }: { rating: RatingName | null }): RatingName {
  if (rating === null) throw new Error("a submitted verdict has a rating");
  return rating;
}
