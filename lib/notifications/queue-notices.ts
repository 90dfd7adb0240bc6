import { inTransaction, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { noticeMail, type Told } from "./mails";
import { queueMail } from "./queue-mail";
import { MAY_BE_MAILED } from "./visible";

const BATCH = 50;

/**
 * The notifications that wait to be mailed in one way: not read meanwhile, still their owner's to see, and no older
 * than a week. Locked until the transaction ends; those that another worker has locked are left to it.
 */
export const waiting = (delivery: "AT_ONCE" | "DIGEST", more: Prisma.Sql) => Prisma.sql`
  SELECT n.id, n."userId", n.kind::text, n.particulars, u.email, r.name AS newsroom, c.statement AS claim
  FROM "Notification" n
  JOIN "User" u ON u.id = n."userId"
  LEFT JOIN "Newsroom" r ON r.id = n."newsroomId"
  LEFT JOIN "Claim" c ON c.id = n."claimId"
  WHERE n.delivery = ${delivery}::"Delivery" AND n."mailId" IS NULL AND n."readAt" IS NULL
    AND n."createdAt" > now() - interval '7 days' AND ${MAY_BE_MAILED} ${more}
  FOR NO KEY UPDATE OF n SKIP LOCKED`;

/** A waiting notification and where it is mailed to. */
export type Waiting = Told & { email: string };

/** Writes a mail for each notification that is to be told at once. */
export async function queueNotices(): Promise<void> {
  while ((await inTransaction(queueBatch)) === BATCH);
}

/** Mail and mark are written together: a notification is never mailed twice, nor marked without a mail. */
async function queueBatch(tx: Tx): Promise<number> {
  const order = Prisma.sql`ORDER BY n."createdAt" LIMIT ${BATCH}`;
  const batch = await tx.$queryRaw<Waiting[]>(waiting("AT_ONCE", order));
  for (const told of batch) {
    const once = `notification/${told.id}`;
    await queueMail(tx, { userId: told.userId, to: told.email, ...noticeMail(told), once });
    await markMailed(tx, [told], once);
  }
  return batch.length;
}

/** Notes by which mail, named by its key, notifications are told. */
export async function markMailed(tx: Tx, told: Told[], once: string): Promise<void> {
  const { id: mailId } = await tx.outboxMail.findUniqueOrThrow({ where: { once }, select: { id: true } });
  await tx.notification.updateMany({ where: { id: { in: told.map(({ id }) => id) } }, data: { mailId } });
}
