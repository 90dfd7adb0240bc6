import { record } from "@/lib/audit";
import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { ATTEMPTS, scatteredWaitAfter } from "@/lib/platform/retries";
import type { Delivery, Result } from "./deliver";
import { PING } from "./model";
import { switchOff } from "./switch-off";

const GONE = 410;

/**
 * Writes down what came of an attempt, and what follows: another attempt later, giving up, or switching the webhook
 * off, of which its owners are told.
 * @param withheld whether it was not sent at all, and is not to be
 * @returns whether it was delivered
 */
export async function noteResult(
  tx: Tx,
  delivery: Delivery,
  result: Result,
  withheld = false,
): Promise<boolean> {
  const { id, messageId } = delivery;
  const attempts = delivery.attempts + 1;
  const delivered = result.error === "";
  const last = attempts >= ATTEMPTS || delivery.message.topic === PING || withheld;
  const givenUp = !delivered && (last || result.status === GONE);
  // The webhook's row before its deliveries', as whoever deletes it takes them.
  const over = givenUp && !withheld && (await isOver(tx, delivery, result));
  if (over) await switchOffFailing(tx, delivery, result);
  const now = new Date();
  const { count } = await tx.webhookDelivery.updateMany({
    where: { id },
    data: {
      attempts,
      dueAt: new Date(now.getTime() + scatteredWaitAfter(attempts)),
      deliveredAt: delivered ? now : null,
      failedAt: givenUp ? now : null,
    },
  });
  // The webhook may have been deleted while its receiver was waited for.
  if (count > 0) await tx.webhookAttempt.create({ data: { deliveryId: id, attempt: attempts, ...result } });
  if (!delivered)
    log.warn({ delivery: id, message: messageId, attempts, givenUp, ...result }, "not delivered");
  return delivered;
}

/** Whether a delivery that is given up ends its webhook: it says so, or nothing has reached it all the while. */
async function isOver(
  tx: Tx,
  { webhookId, createdAt, message }: Delivery,
  { status }: Result,
): Promise<boolean> {
  if (status === GONE) return true;
  if (message.topic === PING) return false;
  return (await tx.webhookDelivery.count({ where: { webhookId, deliveredAt: { gte: createdAt } } })) === 0;
}

async function switchOffFailing(tx: Tx, { id, webhook }: Delivery, { status, error }: Result): Promise<void> {
  const { id: webhookId, newsroomId, newsroom, url } = webhook;
  const reason = status === GONE ? "It answered 410: gone." : `Nothing reached it for three days. ${error}`;
  if (!(await switchOff(tx, webhookId, reason))) return;
  const owners = await tx.membership.findMany({
    where: { newsroomId, role: "OWNER" },
    select: { userId: true },
  });
  await notify(tx, {
    kind: "WEBHOOK_FAILING",
    userIds: owners.map(({ userId }) => userId),
    newsroomId,
    particulars: { what: new URL(url).host, note: reason },
    path: `/desk/newsrooms/${newsroom.slug}/webhooks/${webhookId}`,
    once: `webhook/${webhookId}/${id}`,
  });
  await record(tx, { type: "webhook.changed", webhookId, fields: ["switched off"] }, { newsroomId });
}
