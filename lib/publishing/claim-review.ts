import type {
  Article,
  Claim,
  ClaimReview,
  CorrectionComment,
  CreativeWork,
  Rating,
  WithContext,
} from "schema-dts";
import { isSettled } from "@/lib/claims/outcome-words";
import { type Assessment, RATING_LABELS, SCALE } from "@/lib/consensus";
import { env } from "@/lib/platform/env";
import { addressOf, claimAddress } from "./addresses";
import { correctionAddress, correctionText } from "./correction-words";
import { explain } from "./explain";
import type { HistoryEntry, PublicAppearance, PublicClaim, PublicSource } from "./model";
import type { PublicCorrection } from "./public-correction";
import { unconfirmedWords } from "./unconfirmed";
import { labelWords } from "./words";

/**
 * A claim's outcome in schema.org's words, for search engines and others who read pages by machine.
 * @param history its outcomes, newest first
 * @param corrections what was corrected about it
 * @returns null unless the newsrooms agree for good: a provisional or contested outcome is not to be quoted as a result
 */
export function claimReviewOf(
  claim: PublicClaim,
  history: HistoryEntry[],
  corrections: PublicCorrection[] = [],
): WithContext<ClaimReview> | null {
  const { consensus, slug } = claim;
  const { assessment, newsroomNames } = consensus;
  if (claim.lifecycle !== "OPEN" || !assessment || !isSettled(assessment)) return null;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: claimAddress(slug),
    claimReviewed: claim.statement,
    author: { "@type": "Organization", name: env().TOUCHSTONE_NAME, url: addressOf("/") },
    datePublished: history.findLast(isSettled)?.at ?? consensus.changedAt,
    dateModified: [consensus.computedAt, claim.updatedAt].sort().at(-1),
    inLanguage: claim.inLanguage,
    reviewRating: ratingOf(
      assessment,
      [unconfirmedWords(claim) ?? [], explain(assessment, newsroomNames)].flat().join(" "),
    ),
    itemReviewed: reviewedOf(claim),
    ...filled("citation", citationsOf(claim)),
    ...(corrections.length > 0 && { correction: corrections.map(commentOf) }),
  };
}

/** The middle of the ratings that an outcome's label names; null where it is off the scale or has none. */
export function ratingValue({ label }: Pick<Assessment, "label">): number | null {
  const steps = SCALE.filter((step) => label.includes(RATING_LABELS[step]));
  return steps.length > 0 ? steps.reduce((sum, step) => sum + step, 0) / steps.length : null;
}

function ratingOf(assessment: Assessment, ratingExplanation: string): Rating {
  const value = ratingValue(assessment);
  return {
    "@type": "Rating",
    ...(value !== null && { ratingValue: value }),
    worstRating: SCALE[0],
    bestRating: SCALE[4],
    alternateName: labelWords(assessment.label),
    ratingExplanation,
  };
}

function reviewedOf({ slug, claimant, claimDate, appearances }: PublicClaim): Claim {
  const first = appearances.find((one) => one.isFirst);
  return {
    "@type": "Claim",
    "@id": `${claimAddress(slug)}#claim`,
    ...(claimant && {
      author: {
        "@type": claimant.type === "PERSON" ? "Person" : "Organization",
        name: claimant.name,
        ...(claimant.sameAs && { sameAs: claimant.sameAs }),
      },
    }),
    ...(claimDate && { datePublished: claimDate }),
    ...filled("appearance", [
      ...new Map(appearances.map((one) => [one.article.slug, articleOf(one)])).values(),
    ]),
    ...(first && { firstAppearance: articleOf(first) }),
  };
}

function articleOf({ article }: PublicAppearance): Article {
  const { url, headline, headlineKnown, publisher, author, datePublished } = article;
  return {
    "@type": "Article",
    ...(url && { url }),
    ...(headlineKnown ? { headline } : { description: headline }),
    ...(author && { author: { "@type": "Person", name: author } }),
    ...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
    ...(datePublished && { datePublished }),
  };
}

function commentOf(correction: PublicCorrection): CorrectionComment {
  const { at, by } = correction;
  return {
    "@type": "CorrectionComment",
    url: correctionAddress(correction),
    text: correctionText(correction),
    datePublished: at,
    ...(by?.name && { author: { "@type": "Person", name: by.name } }),
  };
}

/** What the counted verdicts cite, each address once. */
function citationsOf({ verdicts }: PublicClaim): CreativeWork[] {
  const sources = verdicts.flatMap((verdict) => verdict.sources);
  return [...new Map(sources.map((source) => [source.url, citationOf(source)])).values()];
}

function citationOf({ url, title, publisher }: PublicSource): CreativeWork {
  return {
    "@type": "CreativeWork",
    url,
    ...(title && { name: title }),
    ...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
  };
}

function filled<K extends string, T>(key: K, list: T[]): { [key in K]?: T[] } {
  return list.length > 0 ? ({ [key]: list } as { [key in K]: T[] }) : {};
}
