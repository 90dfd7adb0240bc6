import { isDeepStrictEqual } from "node:util";
import { record } from "@/lib/audit";
import { isSettled, outcomeWords } from "@/lib/claims/outcome-words";
import { rowOf, storeConsensus } from "@/lib/claims/store-consensus";
import { type Assessment, assess } from "@/lib/consensus";
import { publishCorrection } from "@/lib/corrections/publish-correction";
import { notify } from "@/lib/notifications/notify";
import type { Db, Tx } from "@/lib/platform/db";
import { ruleInputs } from "./counted-verdicts";

/** What the rule says of a claim's verdicts as they are stored now. */
async function assessClaim(db: Db, claimId: string): Promise<Assessment> {
  const { counted, submitted } = await ruleInputs(db, claimId);
  return assess(counted, submitted);
}

/**
 * Recounts a claim after one of its verdicts changed and stores the result, in the transaction of that change,
 * which holds the claim's row lock.
 * @param cause the audit event of the change; its actor is not told of the outcome
 * @param noted whether the history says so also where only the number of counted verdicts changed
 * @returns whether the outcome (status, tier, reason or label) changed
 */
export async function recount(tx: Tx, claimId: string, cause: bigint, noted = false): Promise<boolean> {
  const assessment = await assessClaim(tx, claimId);
  const { before, after, changed, former } = await storeConsensus(tx, claimId, assessment, cause, noted);
  if (changed) await tellReviewers(tx, claimId, { cause, to: after });
  if (before !== after)
    await record(tx, { type: "consensus.changed", from: before ?? "UNREVIEWED", to: after }, { claimId });
  if (changed && former && isSettled(former)) await correctRating(tx, claimId, former, assessment);
  return changed;
}

/** Publishes that what was a claim's result, and stood in its markup, is another one now. */
async function correctRating(tx: Tx, claimId: string, former: Assessment, now: Assessment): Promise<void> {
  const { lifecycle } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { lifecycle: true },
  });
  if (lifecycle !== "OPEN") return;
  const words = { was: outcomeWords(former), now: outcomeWords(now) };
  await publishCorrection(tx, { claimId, kind: "RATING_CHANGE", ...words, authorId: null });
}

/** Tells those who have judged a claim that its outcome is another one; not who caused it. */
async function tellReviewers(
  tx: Tx,
  claimId: string,
  { cause, to }: { cause: bigint; to: string },
): Promise<void> {
  const { slug, verdicts } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { slug: true, verdicts: { where: { state: "SUBMITTED" }, select: { reviewerId: true } } },
  });
  const event = await tx.auditEvent.findUniqueOrThrow({ where: { id: cause }, select: { actorId: true } });
  await notify(tx, {
    kind: "CONSENSUS_CHANGED",
    userIds: verdicts.map((one) => one.reviewerId).filter((id) => id !== event.actorId),
    claimId,
    particulars: { to },
    path: `/desk/claims/${slug}`,
    once: `consensus/${claimId}/${cause}`,
  });
}

/**
 * Compares every stored consensus, all its columns, with a recount from scratch.
 * @returns how many claims were compared, and the slugs of those that differ
 */
export async function recountAll(db: Db): Promise<{ claims: number; different: string[] }> {
  const claims = await db.claim.findMany({
    where: { lifecycle: { not: "DRAFT" } },
    select: {
      id: true,
      slug: true,
      consensus: { omit: { claimId: true, computedAt: true, changedAt: true } },
    },
    orderBy: { slug: "asc" },
  });
  const different: string[] = [];
  for (const { id, slug, consensus } of claims) {
    const recounted = JSON.parse(JSON.stringify(rowOf(await assessClaim(db, id))));
    if (!isDeepStrictEqual(consensus, recounted)) different.push(slug);
  }
  return { claims: claims.length, different };
}
