import type { Metadata } from "next";
import { env } from "@/lib/platform/env";
import { claimAddress } from "@/lib/publishing/addresses";
import { ANNOTATIONS, annotationsAddress } from "@/lib/publishing/annotations";
import { PICTURE_SIZE, pictureAddress, pictureWords } from "@/lib/publishing/claim-picture";
import { feedTypes } from "@/lib/publishing/feed-addresses";
import type { PublicClaim } from "@/lib/publishing/model";
import { oembedAddress } from "@/lib/publishing/oembed";
import { standingWords } from "@/lib/publishing/standing";
import { shortened } from "@/lib/publishing/words";

/** Networks take no longer one. */
const LONGEST_ALT = 400;

/** What the title of each of a claim's pages begins with. */
const KINDS = { "": "", "/history": "History: ", "/record": "Record: " };

/**
 * What a claim's pages say about themselves. A claim that is closed keeps its page but is not to be indexed.
 * @param below the page's path below the claim's own, such as "/history"
 */
export function metadataOf(claim: PublicClaim, below: keyof typeof KINDS): Metadata {
  const outcome = standingWords(claim);
  const said = claim.claimant ? `${claim.claimant.name}: ` : "";
  const title = KINDS[below] + shortened(claim.statement, below ? 80 : 90);
  const description = `${outcome}. ${shortened(said + claim.statement, 200)}`;
  const canonical = claimAddress(claim.slug) + below;
  return {
    title,
    description,
    ...cardsOf(claim, { title, description, url: canonical }),
    alternates: {
      canonical,
      types: {
        ...feedTypes(`/claims/${claim.slug}`),
        "application/json+oembed": oembedAddress(claim.slug),
        [ANNOTATIONS]: annotationsAddress(claim.slug),
      },
    },
    robots: claim.lifecycle === "OPEN" ? undefined : { index: false },
  };
}

/** What networks show where somebody links to the page (Open Graph, and Twitter's cards). */
function cardsOf(
  claim: PublicClaim,
  texts: { title: string; description: string; url: string },
): Pick<Metadata, "openGraph" | "twitter"> {
  const { title, description, url } = texts;
  const images = [
    {
      url: pictureAddress(claim),
      ...PICTURE_SIZE,
      type: "image/png",
      alt: shortened(pictureWords(claim), LONGEST_ALT),
    },
  ];
  return {
    openGraph: {
      type: "article",
      siteName: env().TOUCHSTONE_NAME,
      title,
      description,
      url,
      images,
      modifiedTime: claim.consensus.changedAt,
    },
    twitter: { card: "summary_large_image", title, description, images },
  };
}
