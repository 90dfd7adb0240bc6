import { db } from "@/lib/platform/db";
import type { PublicRecord } from "@/lib/record/model";
import { getRecord } from "./record";

/** A claim's public record as pages show it: with the names of the newsrooms in it, by their slugs. */
export type RecordPage = { record: PublicRecord; newsrooms: Record<string, string> };

/** A claim's public record with names, or null as `getRecord`. Of a sealed record there are no names. */
export async function getRecordPage(slug: string): Promise<RecordPage | null> {
  const record = await getRecord(slug);
  if (!record) return null;
  const bodies = record.entries.flatMap(({ body }) => body ?? []);
  const slugs = bodies.flatMap(({ about, changes }) => [
    ...(about ? [about] : []),
    ...changes.flatMap((one) => ("left" in one ? [] : (one.newsroom ?? []))),
  ]);
  const rows = await db().newsroom.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { slug: true, name: true },
  });
  return { record, newsrooms: Object.fromEntries(rows.map(({ slug: one, name }) => [one, name])) };
}
