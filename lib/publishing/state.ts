import { LISTED_SQL } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";

/**
 * What stands for everything that dumps and sitemaps are made of: another text whenever any of it is another. It looks
 * at all claims, but only at when each changed, and not for the latest time alone: what commits later may bear an
 * earlier one. What has no such time is looked at as it is.
 */
export async function publishedState(): Promise<string> {
  const [row] = await db().$queryRaw<{ state: string }[]>`
    SELECT concat_ws(' ',
      (SELECT count(*) || '+' || sum((date_part('epoch', c."updatedAt") * 1000)::bigint)
        FROM "Claim" c WHERE ${LISTED_SQL}),
      (SELECT count(*) || '+' || sum((date_part('epoch', "computedAt") * 1000)::bigint) FROM "Consensus"),
      (SELECT count(*) FROM "RecordEntry"),
      (SELECT sum(hashtextextended(concat_ws(chr(31), id, slug, name, "verifiedAt"), 0)) FROM "Newsroom"),
      (SELECT sum(hashtextextended(concat_ws(chr(31), id, handle, name), 0)) FROM "User"),
      (SELECT sum(hashtextextended(k::text, 0)) FROM "Claimant" k),
      (SELECT sum(hashtextextended(a::text, 0)) FROM "Article" a)
    ) AS state`;
  return row?.state ?? "";
}
