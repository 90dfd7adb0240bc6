import { createHash } from "node:crypto";
import { dayOf } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import { endOf, headsOfDay } from "./heads";

/**
 * How long after its end a day is digested, in milliseconds: far longer than a transaction may last, so that whatever
 * was written on that day is there for all to read.
 */
const SETTLED = 600_000;

/**
 * Writes the digest of every finished day that has none, from the day of the very first entry on. Each is one row that
 * follows from what is never changed: killed at any moment, or run twice, it comes to the same.
 * @param stopping aborted when it is to leave off between two days
 * @returns the days written
 */
export async function writeDigests(now = new Date(), stopping?: AbortSignal): Promise<string[]> {
  const written: string[] = [];
  const last = await db().recordDigest.findFirst({ orderBy: { day: "desc" } });
  let [day, prev] = [last ? dayOf(endOf(dayOf(last.day))) : await firstDay(), last?.sha256 ?? ""];
  while (day && endOf(day).getTime() + SETTLED <= now.getTime() && !stopping?.aborted) {
    prev = await writeDigest(day, prev);
    written.push(day);
    day = dayOf(endOf(day));
  }
  return written;
}

/** @returns the day's digest, which another instance may have written first */
async function writeDigest(day: string, prev: string): Promise<string> {
  const hash = createHash("sha256");
  let records = 0;
  for await (const heads of headsOfDay(day, prev)) {
    hash.update(heads.lines);
    records += heads.records;
  }
  const row = { day: new Date(day), records, prev, sha256: hash.digest("hex") };
  await db().recordDigest.createMany({ data: [row], skipDuplicates: true });
  const { sha256 } = await db().recordDigest.findUniqueOrThrow({ where: { day: row.day } });
  return sha256;
}

async function firstDay(): Promise<string | null> {
  const { _min } = await db().recordEntry.aggregate({ _min: { createdAt: true } });
  return _min.createdAt && dayOf(_min.createdAt);
}
