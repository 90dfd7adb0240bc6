import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

/** How many heads are in memory at once, however many there are. */
const AT_ONCE = 5_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Lines `record seq hash`, and how many they are. */
export type Heads = { lines: string; records: number };

/**
 * The last entry of every record, in the order of the records' names, some at a time. They say how long each record is
 * and nothing else of it; those of hidden claims are among them.
 * @param before only what was written before this moment
 */
export async function* heads(before?: Date): AsyncGenerator<Heads> {
  for (let after = FIRST, more = true; more; ) {
    const rows = await headsAfter(after, before);
    if (rows.length > 0) yield { lines: rows.map(toLine).join(""), records: rows.length };
    after = rows.at(-1)?.record ?? after;
    more = rows.length === AT_ONCE;
  }
}

type Head = { record: string; seq: number; hash: string };

function headsAfter(after: string, before?: Date): Promise<Head[]> {
  const written = before ? Prisma.sql`AND "createdAt" < ${before}` : Prisma.empty;
  return db().$queryRaw`
    SELECT DISTINCT ON ("claimId") "claimId"::text AS record, seq, hash FROM "RecordEntry"
    WHERE "claimId" > ${after}::uuid ${written}
    ORDER BY "claimId", seq DESC LIMIT ${AT_ONCE}`;
}

function toLine({ record, seq, hash }: Head): string {
  return `${record} ${seq} ${hash}\n`;
}

/**
 * The heads as they stood at a day's end (UTC), below a line that names the day and the digest of the day before. What
 * they are made of is never changed, so they can be written again at any time: the digest is of exactly these bytes.
 * @param prev empty for the first day
 */
export async function* headsOfDay(day: string, prev: string): AsyncGenerator<Heads> {
  yield { lines: `day ${day} after ${prev || "none"}\n`, records: 0 };
  yield* heads(endOf(day));
}

/** The moment at which a day (UTC, "2026-11-20") is over. */
export function endOf(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000);
}
