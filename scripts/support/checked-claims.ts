import { createHash } from "node:crypto";
import { indexMissing } from "@/lib/matching/index-missing";
import { db } from "@/lib/platform/db";
import { readRows } from "./claims-file";

/**
 * Loads the claims of a file (id, claim, title) into an empty, migrated database and indexes them as the app does: the
 * claim as the statement, the title as words in which it was said.
 * @returns by the claims' ids here, their ids in the file
 */
export async function loadClaims(file: string): Promise<Map<string, string>> {
  const rows = (await readRows(file, 3)).filter(([, claim]) => claim);
  const snapshotId = await makeSnapshot();
  const numbers = rows.map((_, index) => index);
  await db().$executeRaw`
    INSERT INTO "Claim" (id, slug, statement, "searchText", "updatedAt")
    SELECT uuidv7(), 'claim-' || number, statement, '', now()
    FROM unnest(${numbers}::int[], ${rows.map(([, claim]) => claim)}::text[]) one(number, statement)`;
  await db().$executeRaw`
    INSERT INTO "Appearance" (id, "claimId", "snapshotId", exact, prefix, suffix, start, "end", "isFirst")
    SELECT uuidv7(), c.id, ${snapshotId}::uuid, title, '', '', number, number + 1, true
    FROM unnest(${numbers}::int[], ${rows.map(([, , title]) => title)}::text[]) one(number, title)
    JOIN "Claim" c ON c.slug = 'claim-' || number WHERE title <> ''`;
  await indexMissing();
  const claims = await db().claim.findMany({ select: { id: true, slug: true } });
  const fileId = (slug: string) => rows[Number(slug.slice("claim-".length))]?.[0] ?? "";
  return new Map(claims.map(({ id, slug }) => [id, fileId(slug)]));
}

async function makeSnapshot(): Promise<string> {
  const sha256 = createHash("sha256").update("").digest("hex");
  const { snapshots } = await db().article.create({
    data: {
      slug: "titles",
      headline: "Titles",
      snapshots: { create: { sha256, characters: 1_000_000 } },
    },
    select: { snapshots: true },
  });
  return snapshots[0]?.id ?? "";
}
