import { record } from "@/lib/audit";
import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { announce } from "@/lib/webhooks/announce";
import { correctAddress } from "./correct-address";
import { demandOpen, type LockedClaim } from "./lock-pair";
import { mergeKey } from "./merge-key";
import { storeDecision } from "./store-decision";
import type { Decider } from "./with-relation";

type Merging = { gone: LockedClaim; stays: LockedClaim; reason: string; decider: Decider };

/**
 * Closes an open claim as a duplicate of another, within `tx`, which holds both locked. Its verdicts, outcomes and record
 * stay with it as they are: nobody's verdict moves, its reviewers are asked to judge the one that stays.
 *
 * There are no chains and no circles: only an open claim is closed, only for an open one, and none that others were
 * closed for.
 * @returns the relation's id and version
 * @throws AppError not_found, conflict (one is closed, or the one to be closed stands for others)
 */
export async function mergeClaims(tx: Tx, merging: Merging): Promise<{ id: string; version: number }> {
  const { gone, stays, reason, decider } = merging;
  demandOpen(gone, stays);
  await demandNobodyBehind(tx, gone);
  const relation = await storeDecision(tx, {
    ...{ fromId: gone.id, toId: stays.id, kind: "DUPLICATES", reason },
    actorId: decider.actorId,
  });
  await tx.claim.update({
    where: { id: gone.id },
    data: { lifecycle: "DUPLICATE", lifecycleNote: reason, duplicateOfId: stays.id },
  });
  await askReviewers(tx, merging, relation);
  const about = { ...decider, claimId: gone.id };
  await record(tx, { type: "relation.confirmed", relationId: relation.id, kind: "DUPLICATES" }, about);
  await record(tx, { type: "claim.merged", intoId: stays.id }, about);
  const { slug, statement: text } = stays;
  const duplicateOf = { slug, url: `${env().TOUCHSTONE_URL}/claims/${slug}`, text };
  await announce(tx, "claim.closed", gone.id, { state: "DUPLICATE", note: reason, duplicateOf });
  await correctAddress(tx, { ...merging, opened: false });
  return relation;
}

async function demandNobodyBehind(tx: Tx, gone: LockedClaim): Promise<void> {
  if ((await tx.claim.count({ where: { duplicateOfId: gone.id } })) > 0)
    throw new AppError(
      "conflict",
      `“${gone.statement}” stands for claims that were closed as its duplicates: let it stay and close the other one.`,
    );
}

/** Asks those whose verdict stands on the closed claim whether they judge the one that stays. */
async function askReviewers(
  tx: Tx,
  { gone, stays, reason, decider }: Merging,
  relation: { id: string; version: number },
): Promise<void> {
  const verdicts = await tx.verdict.findMany({
    where: { claimId: gone.id, state: "SUBMITTED", voidedAt: null, reviewerId: { not: decider.actorId } },
    select: { reviewerId: true },
  });
  await notify(tx, {
    kind: "MERGE_ASKED",
    userIds: verdicts.map((one) => one.reviewerId),
    claimId: gone.id,
    particulars: { note: reason },
    path: `/desk/claims/${stays.slug}?from=${gone.slug}`,
    once: mergeKey(relation.id, relation.version),
  });
}
