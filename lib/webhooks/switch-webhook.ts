import { record } from "@/lib/audit";
import type { Viewer } from "@/lib/policy";
import { switchOff } from "./switch-off";
import { type WebhookOf, withWebhook } from "./with-webhook";

/**
 * Switches a webhook on or off. Off, it is told of nothing and what waited for it is given up; on again, it is told of
 * what happens from then on. One that is so already stays so.
 * @throws AppError unauthenticated, not_found, forbidden
 */
export async function switchWebhook(viewer: Viewer, request: WebhookOf & { on: boolean }): Promise<void> {
  const { on } = request;
  await withWebhook(viewer, request, async (tx, { id, disabledAt }, about) => {
    if (on === (disabledAt === null)) return;
    if (on) await tx.webhook.update({ where: { id }, data: { disabledAt: null, disabledReason: null } });
    else await switchOff(tx, id, "Switched off by hand.");
    const fields = [on ? "switched on" : "switched off"];
    await record(tx, { type: "webhook.changed", webhookId: id, fields }, about);
  });
}
