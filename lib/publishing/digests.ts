import type { z } from "zod";
import { dayOf } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import type { RecordDigest } from "@/prisma/generated/client";
import { addressOf } from "./addresses";
import type { digest, digestPage } from "./api/shapes";

export type PublicDigest = z.infer<typeof digest>;

/**
 * The daily digests over the heads of all records, the latest first.
 * @param before the day before which the page begins; null for the first page
 */
export async function listDigests(limit: number, before: string | null): Promise<z.infer<typeof digestPage>> {
  const rows = await db().recordDigest.findMany({
    where: before ? { day: { lt: new Date(before) } } : {},
    orderBy: { day: "desc" },
    take: limit + 1,
  });
  const data = rows.slice(0, limit).map(toPublic);
  return { data, next: rows.length > limit ? (data.at(-1)?.day ?? null) : null };
}

/** The digest of a day ("2026-11-20"); null where there is none. */
export async function getDigest(day: string): Promise<PublicDigest | null> {
  if (!isDay(day)) return null;
  const row = await db().recordDigest.findUnique({ where: { day: new Date(day) } });
  return row && toPublic(row);
}

/** Whether a text names a day of the calendar. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function toPublic({ day, records, prev, sha256 }: RecordDigest): PublicDigest {
  const written = dayOf(day);
  return { day: written, records, prev, sha256, heads: addressOf(`/data/heads/${written}.txt`) };
}
