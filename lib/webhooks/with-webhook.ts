import { z } from "zod";
import { withNewsroom } from "@/lib/newsrooms/with-newsroom";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import type { Webhook } from "@/prisma/generated/client";

/** Which webhook: the newsroom's slug and the webhook's id. */
export type WebhookOf = { slug: string; id: string };

/** Who acts on what is recorded: ids for the audit log. */
type About = { actorId: string; newsroomId: string };

/**
 * Runs `work` on a webhook of a newsroom, in a transaction that holds the newsroom's row and the webhook's.
 * @throws AppError unauthenticated, forbidden, not_found (newsroom or webhook), and what `work` throws
 */
export function withWebhook<T>(
  viewer: Viewer,
  { slug, id }: WebhookOf,
  work: (tx: Tx, webhook: Webhook, about: About) => Promise<T>,
): Promise<T> {
  return withNewsroom(viewer, "integration:manage", slug, async (tx, { id: newsroomId }, { id: actorId }) => {
    const known = z.uuid().safeParse(id).success;
    if (known) await tx.$queryRaw`SELECT id FROM "Webhook" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const webhook = known ? await tx.webhook.findFirst({ where: { id, newsroomId } }) : null;
    if (!webhook) throw new AppError("not_found", "There is no such webhook.");
    return work(tx, webhook, { actorId, newsroomId });
  });
}
