import { record } from "@/lib/audit";
import type { Assessment } from "@/lib/consensus";
import { publishCorrection } from "@/lib/corrections/publish-correction";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { authorize, type Viewer } from "@/lib/policy";
import { announce } from "@/lib/webhooks/announce";
import { outcomeWords } from "./outcome-words";
import { BEFORE_QUORUM } from "./store-consensus";

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

/**
 * Closes an open claim within `tx`. Retracted with an outcome that was published, a correction says so.
 * @throws AppError conflict when it is closed already
 */
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
  if (lifecycle === "RETRACTED") await voidOutcome(tx, claimId, note, actorId);
}

async function voidOutcome(tx: Tx, claimId: string, note: string, actorId?: string): Promise<void> {
  const row = await tx.consensus.findUnique({ where: { claimId }, select: { assessment: true } });
  const outcome = row?.assessment as Assessment | undefined;
  if (!outcome || BEFORE_QUORUM.includes(outcome.status)) return;
  const [was, now] = [outcomeWords(outcome), "Retracted: the claim is no longer reviewed."];
  await publishCorrection(tx, { claimId, kind: "VOID", was, now, note, authorId: actorId ?? null });
}
