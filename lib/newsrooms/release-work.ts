import type { Tx } from "@/lib/platform/db";

/**
 * Takes from a member the claims that are assigned to them; called before they go or come to read only. A claim that
 * nobody works on any more lies in the inbox again. The rows of the desk are written here directly, and the event of
 * the member's going stands for all of them: an event for each claim would need a transaction for each.
 */
export async function releaseWork(tx: Tx, newsroomId: string, userId: string): Promise<void> {
  // In the order in which the desk locks: the claim's row on the desk, then whom it is assigned to.
  await tx.$queryRaw`
    SELECT "claimId" FROM "DeskClaim" AS desk
    WHERE "newsroomId" = ${newsroomId}::uuid AND EXISTS (SELECT FROM "Assignment" AS one
      WHERE one."newsroomId" = desk."newsroomId" AND one."claimId" = desk."claimId" AND one."userId" = ${userId}::uuid)
    ORDER BY "claimId" FOR UPDATE`;
  // Waits for whoever assigns a claim to them at this moment; who comes later finds them gone.
  await tx.$queryRaw`
    SELECT role::text FROM "Membership"
    WHERE "newsroomId" = ${newsroomId}::uuid AND "userId" = ${userId}::uuid FOR UPDATE`;
  const released = await tx.assignment.findMany({ where: { newsroomId, userId }, select: { claimId: true } });
  const claimIds = released.map(({ claimId }) => claimId);
  if (claimIds.length === 0) return;
  await tx.assignment.deleteMany({ where: { newsroomId, userId } });
  await tx.deskClaim.updateMany({
    where: { newsroomId, claimId: { in: claimIds } },
    data: { version: { increment: 1 } },
  });
  await tx.deskClaim.updateMany({
    where: {
      newsroomId,
      claimId: { in: claimIds },
      state: { in: ["ASSIGNED", "IN_REVIEW"] },
      assignments: { none: {} },
    },
    data: { state: "INBOX", movedAt: new Date() },
  });
  // The colleague who stays becomes the first.
  await tx.assignment.updateMany({ where: { newsroomId, claimId: { in: claimIds } }, data: { position: 1 } });
}
