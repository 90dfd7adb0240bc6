import { db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import { EMPTY_FIELDS, type VerdictFields } from "./fields";

/** A reviewer's own verdict on a duplicate, as the form for the claim that stays may be filled from it. */
export type CarriedVerdict = { slug: string; statement: string; fields: VerdictFields };

/**
 * The viewer's own verdict on a claim that was closed as a duplicate of another. Nobody else's is ever read so, and
 * nothing is stored: they submit it themselves, or not.
 * @param from the slug of the duplicate
 * @returns null where it is no duplicate of that claim, or they have no verdict that stands there
 */
export async function carriedVerdict(
  viewer: NonNullable<Viewer>,
  { slug, from }: { slug: string; from: string },
): Promise<CarriedVerdict | null> {
  const verdict = await db().verdict.findFirst({
    where: {
      reviewerId: viewer.id,
      state: "SUBMITTED",
      voidedAt: null,
      claim: { slug: from, lifecycle: "DUPLICATE", hiddenAt: null, duplicateOf: { slug } },
    },
    select: {
      rating: true,
      explanation: true,
      searchNote: true,
      newsroomId: true,
      claim: { select: { statement: true } },
      sources: {
        where: { hiddenAt: null },
        orderBy: { position: "asc" },
        omit: { id: true, verdictId: true, position: true, hiddenAt: true },
      },
    },
  });
  if (!verdict) return null;
  const { claim, rating, newsroomId, ...typed } = verdict;
  // Of a newsroom that they have left since they can no longer speak.
  const speaksFor = viewer.memberships.some((one) => one.newsroomId === newsroomId) ? newsroomId : null;
  const fields = { ...EMPTY_FIELDS, ...typed, rating: rating ?? "", newsroomId: speaksFor ?? "" };
  return { slug: from, statement: claim.statement, fields };
}
