import type { z } from "zod";
import { env } from "@/lib/platform/env";
import { addressOf, claimAddress } from "./addresses";
import type { annotation, annotationPage } from "./api/annotation-shapes";
import { explainBriefly } from "./explain";
import type { AnnotatedAppearance } from "./marked-appearances";
import type { PublicClaim } from "./model";
import { standingWords } from "./standing";

type Annotation = z.infer<typeof annotation>;

/** The media type of Web Annotations (Web Annotation Protocol, 3.2.1). */
export const ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** Where a claim's annotations are. */
export function annotationsAddress(slug: string): string {
  return addressOf(`/api/v1/claims/${slug}/annotations`);
}

/** What newsrooms found, tied to the words of each article in which it was said (W3C Web Annotation Data Model). */
export function annotationsOf(
  claim: PublicClaim,
  appearances: AnnotatedAppearance[],
): z.infer<typeof annotationPage> {
  const address = annotationsAddress(claim.slug);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: address,
    type: "AnnotationPage",
    partOf: {
      id: `${address}#all`,
      type: "AnnotationCollection",
      label: `Where it was said: ${claim.statement}`,
      total: appearances.length,
    },
    startIndex: 0,
    items: appearances.map((one) => annotationOf(claim, one)),
  };
}

function annotationOf(claim: PublicClaim, appearance: AnnotatedAppearance): Annotation {
  const { slug, updatedAt, consensus } = claim;
  const { TOUCHSTONE_NAME, TOUCHSTONE_LICENSE } = env();
  return {
    id: `${annotationsAddress(slug)}#${appearance.id}`,
    type: "Annotation",
    motivation: "assessing",
    creator: { id: addressOf("/"), type: "Organization", name: TOUCHSTONE_NAME, homepage: addressOf("/") },
    created: appearance.since,
    modified: [appearance.since, updatedAt, consensus.computedAt].sort().at(-1) ?? updatedAt,
    rights: TOUCHSTONE_LICENSE,
    body: [
      {
        type: "TextualBody",
        purpose: "assessing",
        value: assessed(claim),
        format: "text/plain",
        language: "en",
      },
      { type: "SpecificResource", purpose: "linking", source: claimAddress(slug) },
    ],
    target: targetOf(appearance),
  };
}

/** How the claim stands, in words, and past quorum why; before quorum its status alone. */
function assessed(claim: PublicClaim): string {
  const standing = `${standingWords(claim)}.`;
  return claim.consensus.assessment ? `${standing} ${explainBriefly(claim.consensus)}` : standing;
}

/**
 * The words in the article. A fingerprint says in which text the position is counted; the model has no word of its own
 * for it, but its context names schema.org.
 */
function targetOf({
  article,
  exact,
  prefix,
  suffix,
  start,
  end,
  sha256,
  retrievedAt,
}: AnnotatedAppearance): Annotation["target"] {
  return {
    type: "SpecificResource",
    source: article.url ?? addressOf(`/articles/${article.slug}`),
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      { type: "TextPositionSelector", start, end },
    ],
    state: {
      ...(retrievedAt ? { type: "TimeState", sourceDate: retrievedAt } : { type: "oa:State" }),
      "schema:sha256": sha256,
    },
  };
}
