import { outcomeWords } from "@/lib/claims/outcome-words";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { Assessment } from "@/lib/consensus";
import { publishCorrection } from "@/lib/corrections/publish-correction";
import type { Tx } from "@/lib/platform/db";
import type { FlagReason } from "@/prisma/generated/client";
import { REASONS } from "./model";

/** A claim's outcome as it is stored, if anybody may read it with all it rests on; null before quorum. */
export async function shownOutcome(tx: Tx, claimId: string): Promise<Assessment | null> {
  const outcome = await storedOutcome(tx, claimId);
  return outcome && !BEFORE_QUORUM.includes(outcome.status) ? outcome : null;
}

/**
 * Publishes that a steward has voided a verdict, if it counted towards what was shown. Whose it was is not said again:
 * like the log of what stewards decided, it names nobody.
 * @param shown the outcome before the recount that the decision caused
 */
export async function publishVoid(
  tx: Tx,
  claimId: string,
  { shown, reason }: { shown: Assessment; reason: FlagReason },
): Promise<void> {
  const outcome = await storedOutcome(tx, claimId);
  if (!outcome || outcome.counted === shown.counted) return;
  const note = `A steward voided a verdict that counted. Category: ${REASONS[reason].label}.`;
  const words = { was: withCount(shown), now: withCount(outcome), note };
  await publishCorrection(tx, { claimId, kind: "VOID", ...words, authorId: null });
}

async function storedOutcome(tx: Tx, claimId: string): Promise<Assessment | null> {
  const row = await tx.consensus.findUnique({ where: { claimId }, select: { assessment: true } });
  return row && (row.assessment as unknown as Assessment);
}

/** The outcome and on how many verdicts it rests; before quorum its status alone. */
function withCount(outcome: Assessment): string {
  const words = outcomeWords(outcome);
  if (BEFORE_QUORUM.includes(outcome.status)) return words;
  return `${words}; ${outcome.counted} ${outcome.counted === 1 ? "verdict" : "verdicts"} counted`;
}
