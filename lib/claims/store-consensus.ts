import { type Assessment, RATING_LABELS, RULE_VERSION, SCALE } from "@/lib/consensus";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

/** The statuses under which nothing about single verdicts is shown to anybody. */
export const BEFORE_QUORUM: readonly Assessment["status"][] = [
  "UNREVIEWED",
  "INSUFFICIENT_EVIDENCE",
  "UNDER_REVIEW",
];

const TIER = { provisional: "PROVISIONAL", consensus: "CONSENSUS" } as const;
const REASON = { split: "SPLIT", spread: "SPREAD", scale: "SCALE" } as const;

/** The columns by which an assessment is searched and listed. */
function columnsOf(assessment: Assessment) {
  const steps = SCALE.filter((step) => assessment.label.includes(RATING_LABELS[step]));
  return {
    status: assessment.status,
    tier: assessment.tier && TIER[assessment.tier],
    reason: assessment.reason && REASON[assessment.reason],
    labelLow: steps.at(0) ?? null,
    labelHigh: steps.at(-1) ?? null,
    newsrooms: assessment.G,
    counted: assessment.counted,
  };
}

/** Everything stored of an assessment but when. */
export function rowOf(assessment: Assessment) {
  return {
    ...columnsOf(assessment),
    voices: assessment.Q,
    submitted: assessment.submitted,
    assessment: assessment as unknown as Prisma.InputJsonObject,
    ruleVersion: RULE_VERSION,
  };
}

/**
 * Stores an assessment as the claim's current one, and appends it to the history when the outcome (status,
 * tier, reason or label) is another than before.
 * @param eventId the audit event that caused it; null when the claim is opened
 * @param noted whether a change in the number of counted verdicts is appended too, once an outcome was shown
 * @param at when: that of the claim's record, so that the outcome of that very moment is already this one
 * @returns the status before and after, whether the outcome changed, and the whole assessment before
 */
export async function storeConsensus(
  tx: Tx,
  claimId: string,
  assessment: Assessment,
  eventId: bigint | null,
  { noted = false, at = new Date() } = {},
) {
  const before = await tx.consensus.findUnique({ where: { claimId } });
  const columns = columnsOf(assessment);
  const changed = !before || OUTCOME.some((column) => before[column] !== columns[column]);
  const row = { ...rowOf(assessment), computedAt: at, changedAt: changed ? at : before.changedAt };
  await tx.consensus.upsert({ where: { claimId }, create: { claimId, ...row }, update: row });
  const counted =
    before !== null && before.counted !== columns.counted && !BEFORE_QUORUM.includes(before.status);
  if (changed || (noted && counted)) {
    const { assessment: json, ruleVersion } = row;
    await tx.consensusHistory.create({
      data: { claimId, ...columns, assessment: json, ruleVersion, eventId, createdAt: at },
    });
  }
  const former = before && (before.assessment as unknown as Assessment);
  return { before: before?.status ?? null, after: assessment.status, changed, former };
}

const OUTCOME = ["status", "tier", "reason", "labelLow", "labelHigh"] as const;
