import { db } from "@/lib/platform/db";

/** Those of the names that claimants bear already, in small letters. */
export async function knownNames(names: string[]): Promise<string[]> {
  const asked = [...new Set(names.map((name) => name.toLowerCase()))];
  if (asked.length === 0) return [];
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT lower(name) AS name FROM "Claimant" WHERE lower(name) = ANY(${asked}::text[])`;
  return rows.map((row) => row.name);
}
