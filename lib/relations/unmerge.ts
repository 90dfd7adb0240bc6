import { record } from "@/lib/audit";
import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { announce } from "@/lib/webhooks/announce";
import { correctAddress } from "./correct-address";
import { mergeKey } from "./merge-key";
import type { HeldRelation } from "./with-relation";

/**
 * Opens a claim again that was closed as a duplicate, within `tx`, which holds both locked. Everything it had is still
 * there; whoever was asked to judge the other claim is told, or never learns of it where they had not read it yet.
 * @throws AppError conflict where it is no duplicate of the other
 */
export async function unmergeClaims(tx: Tx, { relation, from, to, decider }: HeldRelation): Promise<void> {
  const { count } = await tx.claim.updateMany({
    where: { id: from.id, lifecycle: "DUPLICATE", duplicateOfId: to.id },
    data: { lifecycle: "OPEN", lifecycleNote: null, duplicateOfId: null },
  });
  if (count === 0) throw new AppError("conflict", "This claim is no duplicate any more.");
  await takeBackQuestion(tx, { relation, from });
  await record(tx, { type: "claim.unmerged", fromId: to.id }, { ...decider, claimId: from.id });
  await announce(tx, "claim.opened", from.id, { state: "OPEN" });
  const reason = "The two claims turned out to be different.";
  await correctAddress(tx, { gone: from, stays: to, reason, decider, opened: true });
}

/** Removes the question where nobody has read it or been mailed it; tells the others that it is settled. */
async function takeBackQuestion(
  tx: Tx,
  { relation, from }: Pick<HeldRelation, "relation" | "from">,
): Promise<void> {
  const once = mergeKey(relation.id, relation.version);
  const asked = { kind: "MERGE_ASKED", once: { startsWith: `${once}/` } } as const;
  await tx.notification.deleteMany({ where: { ...asked, readAt: null, mailId: null } });
  const left = await tx.notification.findMany({ where: asked, select: { userId: true } });
  await notify(tx, {
    kind: "MERGE_ASKED",
    userIds: left.map((one) => one.userId),
    claimId: from.id,
    particulars: { what: "undone" },
    path: `/desk/claims/${from.slug}`,
    once: `${once}/undone`,
  });
}
