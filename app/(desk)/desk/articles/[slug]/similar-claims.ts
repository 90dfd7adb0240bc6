import type { Similar } from "@/components/lifting/room-types";
import { knownClaims } from "@/lib/lifting/known-claims";
import type { KnownClaim } from "@/lib/lifting/model";
import { summaries } from "@/lib/publishing/summaries";

/** The claims that say something like a statement, with the same words for their outcome as their public pages. */
export async function similarTo(statement: string): Promise<Similar[]> {
  return withOutcomes(await knownClaims(statement));
}

/** Claims with what anybody may know of their outcome: before quorum that there is none. */
export async function withOutcomes(known: KnownClaim[]): Promise<Similar[]> {
  const strong = new Set(known.filter((one) => one.isStrong).map((one) => one.slug));
  const shown = await summaries(known.map((one) => one.id));
  return shown.map(({ slug, statement, claimant, consensus }) => {
    const { status, tier, reason, label } = consensus;
    return {
      slug,
      statement,
      claimant: claimant?.name ?? null,
      outcome: { status, tier, reason, label },
      newsrooms: consensus.assessment ? consensus.newsrooms : null,
      isStrong: strong.has(slug),
    };
  });
}
