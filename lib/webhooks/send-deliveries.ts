import pLimit from "p-limit";
import { db, type Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { DELIVERY, type Delivery, deliver, PATIENCE } from "./deliver";
import { noteResult } from "./note-result";

/** How many webhooks are sent to at once; each keeps a connection to the database meanwhile. */
const AT_ONCE = 4;
/** After how long a run leaves the rest to the next, in milliseconds. */
const RUN = 4 * 60_000;

/**
 * Sends the deliveries that are due; the job "webhooks". To each webhook one after the other, so that a slow receiver
 * holds up itself alone; one that does not take a delivery is left until the next run.
 *
 * Whoever sends to a webhook holds its advisory lock until the answer is written down, so that no other worker sends
 * to it, and the lock goes with a worker that is killed: its delivery is then sent by the next. Only a worker that
 * ends between the receiver's answer and the commit makes a delivery go out again; both then carry the same id.
 */
export async function sendDeliveries(stopping?: AbortSignal): Promise<void> {
  const end = Date.now() + RUN;
  const isOver = () => stopping?.aborted === true || Date.now() >= end;
  const due = await db().$queryRaw<{ webhookId: string }[]>`
    SELECT "webhookId" FROM "WebhookDelivery"
    WHERE "deliveredAt" IS NULL AND "failedAt" IS NULL AND "dueAt" <= now()
    GROUP BY "webhookId" ORDER BY min("dueAt")`;
  const turns = pLimit({ concurrency: AT_ONCE });
  const sent = due.map(({ webhookId }) =>
    turns(() => sendAll(webhookId, isOver)).catch((error) =>
      log.error({ webhookId, err: error }, "a webhook was not sent to"),
    ),
  );
  await Promise.all(sent);
}

async function sendAll(webhookId: string, isOver: () => boolean): Promise<void> {
  const next = () => db().$transaction((tx) => sendNext(tx, webhookId), { timeout: 2 * PATIENCE });
  while (!isOver() && (await next()));
}

/** @returns whether the next delivery may follow: none is left, or one did not arrive, when it may not */
async function sendNext(tx: Tx, webhookId: string): Promise<boolean> {
  // Waiting for a receiver is no idleness.
  await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${`${2 * PATIENCE}`}, true)`;
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`webhook/${webhookId}`}, 0)) AS held`;
  if (!lock?.held) return false;
  const delivery = await tx.webhookDelivery.findFirst({
    where: { webhookId, deliveredAt: null, failedAt: null, dueAt: { lte: new Date() } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    include: DELIVERY,
  });
  if (!delivery) return false;
  const reason = withheldFor(delivery);
  if (reason === null) return noteResult(tx, delivery, await deliver(delivery));
  await noteResult(tx, delivery, { status: null, error: reason, milliseconds: 0 }, true);
  return true;
}

/** Why a delivery is not to be sent any more; null where it is. */
function withheldFor({ webhook, message }: Delivery): string | null {
  if (message.claim?.hiddenAt) return "Not sent: a steward has hidden the claim.";
  return webhook.disabledAt ? "Not sent: the webhook was switched off." : null;
}
