import { assess } from "@/lib/consensus";
import type { Tx } from "@/lib/platform/db";
import { appendToRecord, entriesOf, standingsAfter } from "./append";
import { ruleInputs } from "./model";
import { wordingOf } from "./wording";

/**
 * Appends the wording that a claim has now to its public record, in the transaction that gave it that wording and holds
 * its row lock. A record that has not begun yet will begin with it.
 */
export async function appendWording(
  tx: Tx,
  claimId: string,
  { cause, eventId }: { cause: string; eventId: bigint },
): Promise<void> {
  const entries = await entriesOf(tx, claimId);
  if (entries.length === 0) return;
  const standings = standingsAfter(entries);
  const { counted, submitted } = ruleInputs(standings);
  const claim = await wordingOf(tx, claimId);
  await appendToRecord(tx, claimId, {
    cause,
    eventId,
    claim,
    standings,
    assessment: assess(counted, submitted),
  });
}
