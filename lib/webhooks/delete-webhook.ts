import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { type WebhookOf, withWebhook } from "./with-webhook";

/**
 * Deletes a webhook with its delivery log and what waits for it.
 * @throws AppError unauthenticated, not_found, forbidden, invalid (it was not confirmed)
 */
export async function deleteWebhook(
  viewer: Viewer,
  request: WebhookOf & { confirmed: boolean },
): Promise<void> {
  await withWebhook(viewer, request, async (tx, { id }, about) => {
    if (!request.confirmed) throw new AppError("invalid", "Tick the box to delete it.");
    await tx.webhook.delete({ where: { id } });
    await record(tx, { type: "webhook.deleted", webhookId: id }, about);
  });
}
