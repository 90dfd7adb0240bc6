import type { Tx } from "@/lib/platform/db";
import { WAITING_CHANNEL } from "./model";

/** Puts messages on their way to webhooks; whoever sends them is told when the transaction commits. */
export async function queue(tx: Tx, deliveries: { webhookId: string; messageId: string }[]): Promise<void> {
  await tx.webhookDelivery.createMany({ data: deliveries });
  await tx.$executeRaw`SELECT pg_notify(${WAITING_CHANNEL}, '')`;
}
