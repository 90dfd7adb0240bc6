import { outcomeWords } from "@/lib/claims/outcome-words";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { Assessment } from "@/lib/consensus";
import { publishCorrection } from "@/lib/corrections/publish-correction";
import type { Tx } from "@/lib/platform/db";
import type { LockedClaim } from "./lock-pair";
import type { Decider } from "./with-relation";

type Change = {
  gone: LockedClaim;
  stays: LockedClaim;
  reason: string;
  decider: Decider;
  /** Whether the claim is open again rather than closed. */
  opened: boolean;
};

const CLOSED = "Closed as a duplicate: what holds stands at the claim that stays.";

/**
 * Publishes a correction where whoever comes to a claim's address finds another outcome than was published there: when it
 * is closed as a duplicate, and when that is undone. Where both claims come to the same, nothing that was published is
 * otherwise. The outcome of the claim that stays is not repeated: it may be hidden again, and a correction stays.
 */
export async function correctAddress(tx: Tx, change: Change): Promise<void> {
  const { gone, stays, reason, decider, opened } = change;
  const rows = await tx.consensus.findMany({ where: { claimId: { in: [gone.id, stays.id] } } });
  const wordsOf = (claimId: string) => {
    const outcome = rows.find((one) => one.claimId === claimId)?.assessment as Assessment | undefined;
    return outcome && !BEFORE_QUORUM.includes(outcome.status) ? outcomeWords(outcome) : null;
  };
  const [own, others] = [wordsOf(gone.id), wordsOf(stays.id)];
  if (own === null || own === others) return;
  const [was, now] = opened ? [CLOSED, own] : [own, CLOSED];
  const { actorId: authorId, newsroomId } = decider;
  await publishCorrection(tx, {
    claimId: gone.id,
    kind: "VOID",
    was,
    now,
    note: reason,
    authorId,
    newsroomId,
  });
}
