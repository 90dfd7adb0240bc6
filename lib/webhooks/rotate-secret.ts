import { record } from "@/lib/audit";
import type { Viewer } from "@/lib/policy";
import { newSecret } from "./signing";
import { type WebhookOf, withWebhook } from "./with-webhook";

/**
 * Gives a webhook another secret: from then on its deliveries are signed by that one alone.
 * @returns the secret, which nobody is shown again
 * @throws AppError unauthenticated, not_found, forbidden
 */
export async function rotateSecret(viewer: Viewer, request: WebhookOf): Promise<string> {
  return withWebhook(viewer, request, async (tx, { id, newsroomId }, about) => {
    const { shown, stored } = newSecret(newsroomId);
    await tx.webhook.update({ where: { id }, data: { secret: stored } });
    await record(tx, { type: "webhook.changed", webhookId: id, fields: ["secret"] }, about);
    return shown;
  });
}
