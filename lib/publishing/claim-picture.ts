import type { Assessment } from "@/lib/consensus";
import { env } from "@/lib/platform/env";
import { addressOf, claimAddress } from "./addresses";
import { drawable } from "./drawable";
import { explainBriefly } from "./explain";
import type { PublicClaim, PublicConsensus } from "./model";
import { standingWords, standsSince } from "./standing";
import { CLOSED, type Outcome, shortened } from "./words";

/** Width and height of every picture, in pixels: what social networks show whole. */
export const PICTURE_SIZE = { width: 1200, height: 630 };

/** What a claim's picture shows, and nothing else: the same again is the same picture. */
export type ClaimPicture = {
  site: string;
  statement: string;
  claimant: string | null;
  /** Of a closed claim, that it is closed. */
  closed: string | null;
  /** Null for a claim that was closed before there was one. */
  outcome: Outcome | null;
  asOf: string;
  /** What is drawn of the assessment; null before quorum. */
  drawn: Pick<Assessment, "voices" | "label" | "tier" | "median" | "range90" | "G" | "counted"> | null;
  /** Before quorum, what is missing, and the same in words. */
  missing: { quorum: PublicConsensus["quorumMissing"]; words: string } | null;
  isDemo: boolean;
};

/** What stands where a statement is in another script than the picture's fonts are made for. */
const OTHER_SCRIPT = "A statement in a script that this picture cannot show";
const LONGEST = 230;

/** What is drawn of a claim. */
export function pictureOf(claim: PublicClaim): ClaimPicture {
  const { lifecycle, consensus, claimant } = claim;
  const { assessment, status, tier, reason, label } = consensus;
  const closed = lifecycle === "OPEN" ? null : CLOSED[lifecycle];
  const hasOutcome = !closed || assessment !== null;
  return {
    site: drawable(env().TOUCHSTONE_NAME) ?? "",
    // The mark of a cut does not stand on a line alone.
    statement: shortened(drawable(claim.statement) ?? OTHER_SCRIPT, LONGEST).replace(/ …$/, "\u00A0…"),
    claimant: claimant && drawable(claimant.name),
    closed,
    outcome: hasOutcome ? { status, tier, reason, label } : null,
    asOf: standsSince(claim).slice(0, 10),
    drawn: assessment && partsOf(assessment),
    missing:
      hasOutcome && !assessment
        ? { quorum: consensus.quorumMissing, words: explainBriefly(consensus) }
        : null,
    isDemo: claim.isDemo,
  };
}

/** The picture in words, for whoever does not see it. */
export function pictureWords(claim: PublicClaim): string {
  const { lifecycle, consensus, statement } = claim;
  const why = lifecycle === "OPEN" || consensus.assessment ? ` ${explainBriefly(consensus)}` : "";
  return `${standingWords(claim)}.${why} The statement: ${statement}`;
}

/**
 * Where a claim's picture is. Its version is no part of what is asked for, but networks that keep pictures by their
 * address fetch it anew after a change.
 */
export function pictureAddress({ slug, updatedAt, consensus }: PublicClaim): string {
  const changed = [updatedAt, consensus.computedAt].sort().at(-1) ?? updatedAt;
  return `${claimAddress(slug)}/opengraph-image?v=${Date.parse(changed)}`;
}

/** The picture of pages that are about no single claim. */
export function sitePicture() {
  const { TOUCHSTONE_NAME } = env();
  const alt = `${TOUCHSTONE_NAME}. Newsrooms check claims together; anybody reads the result.`;
  return { url: addressOf("/opengraph-image"), ...PICTURE_SIZE, alt };
}

function partsOf({ voices, label, tier, median, range90, G, counted }: Assessment): ClaimPicture["drawn"] {
  return { voices, label, tier, median, range90, G, counted };
}
