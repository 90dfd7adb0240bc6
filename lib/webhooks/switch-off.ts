import type { Tx } from "@/lib/platform/db";

/**
 * Switches a webhook off and gives up what waits for it.
 * @param reason a sentence for its newsroom
 * @returns whether it was on
 */
export async function switchOff(tx: Tx, webhookId: string, reason: string): Promise<boolean> {
  const now = new Date();
  const { count } = await tx.webhook.updateMany({
    where: { id: webhookId, disabledAt: null },
    data: { disabledAt: now, disabledReason: reason },
  });
  await tx.webhookDelivery.updateMany({
    where: { webhookId, deliveredAt: null, failedAt: null },
    data: { failedAt: now },
  });
  return count > 0;
}
