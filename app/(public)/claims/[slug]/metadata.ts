import type { Metadata } from "next";
import { claimAddress } from "@/lib/publishing/addresses";
import type { PublicClaim } from "@/lib/publishing/model";
import { oembedAddress } from "@/lib/publishing/oembed";
import { outcomeWords } from "@/lib/publishing/words";

/** What the title of each of a claim's pages begins with. */
const KINDS = { "": "", "/history": "History: ", "/record": "Record: " };

/**
 * What a claim's pages say about themselves. A claim that is closed keeps its page but is not to be indexed.
 * @param below the page's path below the claim's own, such as "/history"
 */
export function metadataOf(claim: PublicClaim, below: keyof typeof KINDS): Metadata {
  const outcome = outcomeWords(claim.consensus);
  const said = claim.claimant ? `${claim.claimant.name}: ` : "";
  return {
    title: KINDS[below] + shortened(claim.statement, below ? 80 : 90),
    description: `${outcome}. ${shortened(said + claim.statement, 200)}`,
    alternates: {
      canonical: claimAddress(claim.slug) + below,
      types: {
        "application/atom+xml": `${claimAddress(claim.slug)}/feed.xml`,
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
