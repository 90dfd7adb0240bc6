import type { Viewer } from "@/lib/policy";
import { demandOn, limitByHand } from "./by-hand";
import { PING } from "./model";
import { queue } from "./queue";
import { type WebhookOf, withWebhook } from "./with-webhook";

/**
 * Sends a webhook a test, whatever topics it asks for. It is tried once.
 * @throws AppError unauthenticated, not_found, forbidden, conflict (it is switched off), rate_limited
 */
export async function sendTest(viewer: Viewer, request: WebhookOf): Promise<void> {
  await limitByHand(viewer, request.slug);
  await withWebhook(viewer, request, async (tx, webhook) => {
    demandOn(webhook);
    const data = { newsroom: request.slug, note: "A test: nothing has happened." };
    const { id } = await tx.webhookMessage.create({ data: { topic: PING, data }, select: { id: true } });
    await queue(tx, [{ webhookId: webhook.id, messageId: id }]);
  });
}
