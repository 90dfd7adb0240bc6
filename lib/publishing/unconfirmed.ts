import type { PublicClaim } from "./model";
import { countOf } from "./words";

/**
 * Says, beside a claim's outcome, how much of it rests on an earlier wording of the claim.
 * @returns null where every verdict that counts was given on the present one, or confirmed for it
 */
export function unconfirmedWords({
  version,
  verdicts,
}: Pick<PublicClaim, "version" | "verdicts">): string | null {
  const earlier = verdicts.filter((one) => one.claimVersion !== null && one.claimVersion < version).length;
  if (earlier === 0) return null;
  const subject =
    earlier === verdicts.length
      ? `All ${countOf(earlier, "verdict")}`
      : `${earlier} of ${countOf(verdicts.length, "verdict")}`;
  const were = earlier === 1 ? "was" : "were";
  return `${earlier === 1 && verdicts.length === 1 ? "The verdict" : subject} ${were} given on an earlier wording of the claim and not yet confirmed for this one.`;
}
