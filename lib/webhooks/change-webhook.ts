import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { record } from "@/lib/audit";
import { parsed } from "@/lib/newsrooms/fields";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import type { Webhook } from "@/prisma/generated/client";
import { webhookSchema } from "./fields";
import { type WebhookOf, withWebhook } from "./with-webhook";

/** What identifies a webhook as it is: whoever changes it says which they saw. */
export function webhookVersion({ url, topics }: Pick<Webhook, "url" | "topics">): string {
  return createHash("sha256")
    .update(JSON.stringify([url, topics]))
    .digest("hex");
}

/**
 * Changes where a webhook's deliveries go and of what it is told. What already waits goes to the new address.
 * @param request `seen`, the version that was changed; `typed`, the fields of `webhookSchema`
 * @throws AppError unauthenticated, not_found, forbidden, invalid, conflict (somebody else has changed it meanwhile)
 */
export async function changeWebhook(
  viewer: Viewer,
  request: WebhookOf & { seen: string; typed: { url: string; topics: string[] } },
): Promise<void> {
  const { seen, typed } = request;
  await withWebhook(viewer, request, async (tx, webhook, about) => {
    const { url, topics } = parsed(webhookSchema, typed);
    if (webhookVersion(webhook) !== seen)
      throw new AppError(
        "conflict",
        "Somebody else has changed this webhook since you opened this page. Compare before you save.",
      );
    const fields = [
      ...(url === webhook.url ? [] : ["address"]),
      ...(isDeepStrictEqual(topics, webhook.topics) ? [] : ["topics"]),
    ];
    if (fields.length === 0) return;
    await tx.webhook.update({ where: { id: webhook.id }, data: { url, topics } });
    await record(tx, { type: "webhook.changed", webhookId: webhook.id, fields }, about);
  });
}
