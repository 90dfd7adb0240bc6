import type { Tx } from "@/lib/platform/db";
import type { NotificationKind } from "@/prisma/generated/client";
import { KINDS } from "./model";

/** Something to tell some people. */
export type Notice = {
  kind: NotificationKind;
  /** Whom. Who did it themselves is left out by the caller. */
  userIds: string[];
  newsroomId?: string;
  claimId?: string;
  /** What the kind's sentence is made from (sentences.ts): names and short quotes. */
  particulars?: Record<string, string>;
  /** Where it leads: a path of this site. */
  path: string;
  /** What happened, in a key: the same is told to the same person once, however often it is written. */
  once: string;
};

/**
 * Tells people something, in the transaction of what it tells: rolled back with it, never lost after it. Who has
 * switched the kind off is not told.
 */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  const { kind, userIds, once, ...about } = notice;
  if (userIds.length === 0) return;
  const { claimId } = about;
  const where = { id: claimId ?? "", hiddenAt: null };
  const claim = claimId && (await tx.claim.findUnique({ where, select: { statement: true } }));
  const particulars = { ...notice.particulars, ...(claim && { claim: claim.statement }) };
  const chosen = await tx.notificationPreference.findMany({ where: { kind, userId: { in: userIds } } });
  const deliveryOf = (userId: string) =>
    chosen.find((one) => one.userId === userId)?.delivery ?? KINDS[kind].default;
  const told = [...new Set(userIds)].filter((userId) => deliveryOf(userId) !== "OFF");
  await tx.notification.createMany({
    data: told.map((userId) => ({
      ...about,
      particulars,
      kind,
      userId,
      delivery: deliveryOf(userId),
      once: `${once}/${userId}`,
    })),
    skipDuplicates: true,
  });
}
