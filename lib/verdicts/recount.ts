import { isDeepStrictEqual } from "node:util";
import { record } from "@/lib/audit";
import { outcomeTold } from "@/lib/claims/outcome-told";
import { isSettled, outcomeWords } from "@/lib/claims/outcome-words";
import { BEFORE_QUORUM, rowOf, storeConsensus } from "@/lib/claims/store-consensus";
import { type Assessment, assess } from "@/lib/consensus";
import { publishCorrection } from "@/lib/corrections/publish-correction";
import { notify } from "@/lib/notifications/notify";
import type { Db, Tx } from "@/lib/platform/db";
import { appendToRecord } from "@/lib/record/append";
import { announce } from "@/lib/webhooks/announce";
import type { PrismaClient } from "@/prisma/generated/client";
import { checkRecord } from "./check-record";
import { ruleInputs, submittedVerdicts } from "./counted-verdicts";

/** A claim's verdicts as they are stored now, and what the rule says of them. */
export async function assessClaim(db: Db, claimId: string) {
  const verdicts = await submittedVerdicts(db, claimId);
  const { counted, submitted } = ruleInputs(verdicts);
  return { assessment: assess(counted, submitted), standings: verdicts.map(({ standing }) => standing) };
}

/**
 * Recounts a claim after one of its verdicts changed, and stores the result and its place in the public record, in the
 * transaction of that change, which holds the claim's row lock.
 * @param cause the audit event of the change; its actor is not told of the outcome
 * @param noted whether the history says so also where only the number of counted verdicts changed
 * @returns whether the outcome (status, tier, reason or label) changed
 */
export async function recount(tx: Tx, claimId: string, cause: bigint, noted = false): Promise<boolean> {
  const { assessment, standings } = await assessClaim(tx, claimId);
  const event = await tx.auditEvent.findUniqueOrThrow({
    where: { id: cause },
    select: { type: true, actorId: true, newsroom: { select: { slug: true } } },
  });
  // Whose handle changed is known: that nothing else changed would tell who has judged a claim that is still blind.
  if (event.type === "user.renamed" && BEFORE_QUORUM.includes(assessment.status)) return false;
  const about = event.type.startsWith("newsroom.") ? event.newsroom?.slug : null;
  const at = new Date();
  await appendToRecord(tx, claimId, { cause: event.type, eventId: cause, about, standings, assessment, at });
  const stored = await storeConsensus(tx, claimId, assessment, cause, { noted, at });
  const { before, after, changed, former } = stored;
  if (changed) {
    await tellReviewers(tx, claimId, { cause, to: after, actorId: event.actorId });
    await announce(tx, "consensus.changed", claimId, {
      previousStatus: before,
      consensus: outcomeTold(assessment),
    });
  }
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
  { cause, to, actorId }: { cause: bigint; to: string; actorId: string | null },
): Promise<void> {
  const { slug, verdicts } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { slug: true, verdicts: { where: { state: "SUBMITTED" }, select: { reviewerId: true } } },
  });
  await notify(tx, {
    kind: "CONSENSUS_CHANGED",
    userIds: verdicts.map((one) => one.reviewerId).filter((id) => id !== actorId),
    claimId,
    particulars: { to },
    path: `/desk/claims/${slug}`,
    once: `consensus/${claimId}/${cause}`,
  });
}

/** Something that is not as a recount has it; `entry` of the public record, or null. */
export type Difference = { slug: string; entry: number | null; what: string };

/** How many claims are compared in one transaction. */
const AT_ONCE = 200;

/**
 * Compares every claim's stored consensus, all its columns, with a recount from scratch, and its public record with
 * itself and with that.
 * @returns how many claims were compared, the slugs of those that differ, and in what they do
 */
export async function recountAll(
  client: PrismaClient,
): Promise<{ claims: number; different: string[]; differences: Difference[] }> {
  const differences: Difference[] = [];
  let claims = 0;
  for (let after: string | undefined, more = true; more; ) {
    const compared = await client.$transaction((tx) => compareSome(tx, after), ONE_MOMENT);
    claims += compared.length;
    differences.push(...compared.flatMap((one) => one.differences));
    after = compared.at(-1)?.slug;
    more = compared.length === AT_ONCE;
  }
  return { claims, different: [...new Set(differences.map(({ slug }) => slug))], differences };
}

/** Verdicts that come in meanwhile are no difference. */
const ONE_MOMENT = { isolationLevel: "RepeatableRead", timeout: 600_000 } as const;

async function compareSome(tx: Tx, after?: string): Promise<{ slug: string; differences: Difference[] }[]> {
  const claims = await tx.claim.findMany({
    where: { lifecycle: { not: "DRAFT" }, ...(after && { slug: { gt: after } }) },
    select: {
      id: true,
      slug: true,
      consensus: { omit: { claimId: true, computedAt: true, changedAt: true } },
    },
    orderBy: { slug: "asc" },
    take: AT_ONCE,
  });
  const compared = [];
  for (const { id, slug, consensus } of claims) {
    const now = await assessClaim(tx, id);
    const findings = await checkRecord(tx, id, now);
    const recounted = JSON.parse(JSON.stringify(rowOf(now.assessment)));
    if (!isDeepStrictEqual(consensus, recounted))
      findings.unshift({ seq: null, what: "the stored consensus is not what the verdicts come to" });
    compared.push({ slug, differences: findings.map(({ seq, what }) => ({ slug, entry: seq, what })) });
  }
  return compared;
}
