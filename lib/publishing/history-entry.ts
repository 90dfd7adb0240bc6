import type { Assessment } from "@/lib/consensus";
import type { HistoryEntry } from "./model";
import { isPastQuorum } from "./public-consensus";

type Row = { createdAt: Date; assessment: unknown; event: { type: string } | null };

/**
 * A stored outcome as anybody may see it. Of one before quorum nothing is said but its status. When the claim itself
 * has fallen below quorum again, its reviewers judge blind again: then earlier outcomes say no more than how firm
 * they were.
 * @param shown whether the claim is past quorum now
 */
export function toHistoryEntry(row: Row, shown: boolean): HistoryEntry {
  const outcome = row.assessment as Assessment;
  const { status, tier, G: newsrooms, counted } = outcome;
  const entry = {
    at: row.createdAt.toISOString(),
    tier,
    newsrooms,
    counted,
    cause: row.event?.type ?? null,
  };
  if (shown && isPastQuorum(outcome)) {
    const { reason, label, range90 } = outcome;
    return { ...entry, status, reason, label: [...label], range90: range90 && [...range90] };
  }
  return { ...entry, status: withoutRating(status, tier), reason: null, label: [], range90: null };
}

/** Two statuses are named after a rating; what remains of them is their tier. */
function withoutRating(status: Assessment["status"], tier: Assessment["tier"]): Assessment["status"] {
  if (status !== "UNVERIFIABLE" && status !== "MISSING_CONTEXT") return status;
  return tier === "consensus" ? "CONSENSUS" : "PROVISIONAL";
}
