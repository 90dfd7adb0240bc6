import { record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { authorize, type Viewer } from "@/lib/policy";
import { announce } from "@/lib/webhooks/announce";

const reasonSchema = plainText({ max: 1_000, required: "Say why: the claim's page shows it.", lines: true });

/**
 * Takes a claim out of review. Its page stays and says why; its verdicts stay as they are.
 * @throws AppError invalid (no reason), not_found, conflict (already closed), forbidden
 */
export async function retractClaim(
  viewer: Viewer,
  { slug, reason }: { slug: string; reason: string },
): Promise<void> {
  const { id: actorId } = authorize(viewer, "claim:retract");
  const parsed = reasonSchema.safeParse(reason);
  if (!parsed.success) throw new AppError("invalid", parsed.error.issues[0]?.message ?? "Say why.");
  await inTransaction(async (tx) => {
    const claim = await tx.claim.findUnique({ where: { slug }, select: { id: true } });
    if (!claim) throw new AppError("not_found", "There is no such claim.");
    await closeClaim(tx, claim.id, { lifecycle: "RETRACTED", note: parsed.data }, actorId);
  });
}

/** Closes an open claim within `tx`. @throws AppError conflict when it is closed already */
export async function closeClaim(
  tx: Tx,
  claimId: string,
  { lifecycle, note }: { lifecycle: "RETRACTED" | "OUT_OF_SCOPE"; note: string },
  actorId?: string,
): Promise<void> {
  const { count } = await tx.claim.updateMany({
    where: { id: claimId, lifecycle: "OPEN" },
    data: { lifecycle, lifecycleNote: note },
  });
  if (count === 0) throw new AppError("conflict", "This claim is closed already.");
  await record(tx, { type: "claim.closed", lifecycle }, { actorId, claimId });
  await announce(tx, "claim.closed", claimId, { state: lifecycle, note });
}
