import type { Metadata } from "next";
import { claimAddress } from "@/lib/publishing/addresses";
import { feedTypes } from "@/lib/publishing/feed-addresses";
import type { PublicClaim } from "@/lib/publishing/model";
import { oembedAddress } from "@/lib/publishing/oembed";
import { outcomeWords } from "@/lib/publishing/words";

/**
 * What a claim's pages say about themselves. A claim that is closed keeps its page but is not to be indexed.
 * @param below the page's path below the claim's own, such as "/history"
 */
export function metadataOf(claim: PublicClaim, below: "" | "/history"): Metadata {
  const outcome = outcomeWords(claim.consensus);
  const said = claim.claimant ? `${claim.claimant.name}: ` : "";
  return {
    title: below ? `History: ${shortened(claim.statement, 80)}` : shortened(claim.statement, 90),
    description: `${outcome}. ${shortened(said + claim.statement, 200)}`,
    alternates: {
      canonical: claimAddress(claim.slug) + below,
      types: {
        ...feedTypes(`/claims/${claim.slug}`),
        "application/json+oembed": oembedAddress(claim.slug),
      },
    },
    robots: claim.lifecycle === "OPEN" ? undefined : { index: false },
  };
}

/** The text, cut at a word's end if it is longer than `max` characters. */
function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max).replace(/\s+\S*$/u, "")} …`;
}
