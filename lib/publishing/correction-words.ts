import { claimAddress } from "./addresses";
import type { PublicCorrection } from "./public-correction";
import { isolated } from "./words";

/** Where a correction stands on its claim's page: its address and its id in every format. */
export function correctionAddress({ id, claim }: Pick<PublicCorrection, "id" | "claim">): string {
  return `${claimAddress(claim.slug)}#correction-${id}`;
}

/** Who published a correction, in a few words. */
export function authorWords({ by, kind }: Pick<PublicCorrection, "by" | "kind">): string {
  if (by === null) return kind === "RATING_CHANGE" ? "follows from the verdicts" : "decided by a steward";
  if (by.name === null) return "by a steward";
  const name = isolated(by.name);
  return by.newsroom ? `by ${name}, ${isolated(by.newsroom.name)}` : `by ${name}, independent reviewer`;
}

/** A correction as plain text: what was wrong, what is right, why and who. */
export function correctionText(correction: PublicCorrection): string {
  const { was, now, note } = correction;
  const who = authorWords(correction);
  return [
    `It was: ${isolated(was)}`,
    `It is: ${isolated(now)}`,
    ...(note ? [`Why: ${isolated(note)}`] : []),
    `${who.charAt(0).toUpperCase()}${who.slice(1)}.`,
  ].join("\n");
}
