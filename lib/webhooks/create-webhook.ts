import { record } from "@/lib/audit";
import { parsed } from "@/lib/newsrooms/fields";
import { withNewsroom } from "@/lib/newsrooms/with-newsroom";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { webhookSchema } from "./fields";
import { newSecret } from "./signing";

/** How many a newsroom may have: each is sent everything it asks for. */
export const MOST_WEBHOOKS = 10;

/**
 * Adds a webhook.
 * @param typed the fields of `webhookSchema`
 * @returns its id, and the secret by which its deliveries are signed, which nobody is shown again
 * @throws AppError unauthenticated, not_found, forbidden, invalid, conflict (the newsroom has as many as it may)
 */
export async function createWebhook(
  viewer: Viewer,
  { slug, typed }: { slug: string; typed: { url: string; topics: string[] } },
): Promise<{ id: string; secret: string }> {
  return withNewsroom(viewer, "integration:manage", slug, async (tx, { id: newsroomId }, { id: actorId }) => {
    const { url, topics } = parsed(webhookSchema, typed);
    if ((await tx.webhook.count({ where: { newsroomId } })) >= MOST_WEBHOOKS)
      throw new AppError("conflict", `A newsroom has at most ${MOST_WEBHOOKS} webhooks. Delete one first.`);
    const { shown, stored } = newSecret(newsroomId);
    const { id } = await tx.webhook.create({
      data: { newsroomId, url, topics, secret: stored, createdById: actorId },
      select: { id: true },
    });
    await record(tx, { type: "webhook.created", webhookId: id }, { actorId, newsroomId });
    return { id, secret: shown };
  });
}
