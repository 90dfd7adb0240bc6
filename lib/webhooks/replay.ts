import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { demandOn, limitByHand } from "./by-hand";
import { queue } from "./queue";
import { type WebhookOf, withWebhook } from "./with-webhook";

/**
 * Sends a delivery again, as another delivery of the same message: the receiver sees the id that it had.
 * @throws AppError unauthenticated, forbidden, not_found (newsroom, webhook or delivery), conflict (it is switched
 *   off, or the delivery is still on its way), rate_limited
 */
export async function replay(viewer: Viewer, request: WebhookOf & { delivery: string }): Promise<void> {
  await limitByHand(viewer, request.slug);
  await withWebhook(viewer, request, async (tx, webhook) => {
    demandOn(webhook);
    const known = z.uuid().safeParse(request.delivery).success;
    const where = { id: request.delivery, webhookId: webhook.id };
    const delivery = known ? await tx.webhookDelivery.findFirst({ where }) : null;
    if (!delivery) throw new AppError("not_found", "There is no such delivery.");
    if (!delivery.deliveredAt && !delivery.failedAt)
      throw new AppError("conflict", "This delivery is still on its way: it is tried again by itself.");
    await queue(tx, [{ webhookId: webhook.id, messageId: delivery.messageId }]);
  });
}
