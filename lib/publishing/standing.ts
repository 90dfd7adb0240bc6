import { claimAddress } from "./addresses";
import type { PublicClaim } from "./model";
import { CLOSED, outcomeWords } from "./words";

type Standing = Pick<PublicClaim, "lifecycle" | "consensus" | "closedAt">;

/** How a claim stands, in words: its outcome, and of a closed one that it is closed. */
export function standingWords({ lifecycle, consensus }: Standing): string {
  if (lifecycle === "OPEN") return outcomeWords(consensus);
  const closed = CLOSED[lifecycle];
  return consensus.assessment ? `${closed}. ${outcomeWords(consensus)}` : closed;
}

/** Since when it has stood like this. */
export function standsSince({ consensus, closedAt }: Standing): string {
  return closedAt && closedAt > consensus.changedAt ? closedAt : consensus.changedAt;
}

/** The lasting address of a claim's page as it was when it came to stand as it does. */
export function addressThen(claim: Standing & { slug: string }): string {
  return `${claimAddress(claim.slug)}?at=${standsSince(claim)}`;
}
