import { db, inTransaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { Prisma } from "@/prisma/generated/client";
import { digestMail } from "./mails";
import { queueMail } from "./queue-mail";
import { markMailed, type Waiting, waiting } from "./queue-notices";

const WEEK = 7 * 86_400_000;

/**
 * Writes each person's digest: one mail a day with all that waits for it, none where nothing does. Tells what was
 * there at the hour of the digest, so that it may run at any time after it, again, and on several instances.
 */
export async function queueDigests(now = new Date()): Promise<void> {
  const until = lastDigestTime(now);
  const createdAt = { lt: until, gt: new Date(until.getTime() - WEEK) };
  const people = await db().notification.groupBy({
    by: "userId",
    where: { delivery: "DIGEST", mailId: null, readAt: null, createdAt },
  });
  for (const { userId } of people) {
    const queued = inTransaction((tx) => queueDigest(tx, userId, until));
    await queued.catch((error) => log.error({ userId, err: error }, "a digest was not queued"));
  }
}

/** The latest moment, not after `now`, at which digests were due. */
export function lastDigestTime(now: Date): Date {
  const time = new Date(now);
  time.setUTCHours(env().TOUCHSTONE_DIGEST_HOUR, 0, 0, 0);
  if (time > now) time.setUTCDate(time.getUTCDate() - 1);
  return time;
}

async function queueDigest(tx: Tx, userId: string, until: Date): Promise<void> {
  const own = Prisma.sql`AND n."userId" = ${userId}::uuid AND n."createdAt" < ${until} ORDER BY n."createdAt"`;
  const all = await tx.$queryRaw<Waiting[]>(waiting("DIGEST", own));
  const [first] = all;
  if (!first) return;
  const once = `digest/${userId}/${until.toISOString().slice(0, 10)}`;
  const queued = await queueMail(tx, { userId, to: first.email, ...digestMail(userId, all), once });
  if (queued) await markMailed(tx, all, once);
}
