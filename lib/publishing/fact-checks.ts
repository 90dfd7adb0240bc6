import type { z } from "zod";
import { LISTED_SQL } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { Prisma } from "@/prisma/generated/client";
import { claimAddress } from "./addresses";
import type { ApiSource } from "./api/claims";
import type { factChecks } from "./api/shapes";
import { writeCursor } from "./cursor";
import { type FactCheckSearch, ownSite } from "./fact-check-request";
import { prepareSearch } from "./search";
import { isolated, labelWords, outcomeWords } from "./words";

/** The slugs of the fact checks that are found, the best matches first, and where the next page begins. */
export type FoundFactChecks = { slugs: string[]; next: string | null };

/**
 * Searches the claims that carry a ClaimReview: those agreed on for good. Nothing is found where another site's
 * reviews are wanted.
 */
export async function findFactChecks(search: FactCheckSearch): Promise<FoundFactChecks> {
  const rows = search.ours ? await find(search) : [];
  const shown = rows.slice(0, search.pageSize);
  const { slug: _, ...last } = shown.at(-1) ?? { slug: "" };
  const next = rows.length > shown.length && "id" in last ? writeCursor({ to: "after", ...last }) : null;
  return { slugs: shown.map((row) => row.slug), next };
}

type Place = { slug: string; score: number; changedAt: string; id: string };

/** As many as are wanted and one more. Of claims that are spelt alike those are meant that come close to the closest. */
function find(search: FactCheckSearch): Promise<Place[]> {
  const { q, cursor, pageSize, offset } = search;
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('statement_timeout', '1050', true)`;
    const { where, rank, similarity } = await prepareSearch(tx, q);
    const from = cursor
      ? Prisma.sql`(score, changed, id) < (${cursor.score}, ${cursor.changedAt}::timestamptz, ${cursor.id}::uuid)`
      : Prisma.sql`TRUE`;
    return tx.$queryRaw<Place[]>`
      WITH scored AS MATERIALIZED (
        SELECT c.id, c.slug, s."changedAt" AS changed, ${rank} AS rank, ${similarity} AS similarity
        FROM "Claim" c JOIN "Consensus" s ON s."claimId" = c.id
        WHERE ${LISTED_SQL} AND s.tier = 'CONSENSUS'
          AND ${where} AND ${wanted(search)}
      ), found AS (
        SELECT id, slug, changed, (1000000 * (rank + similarity))::int AS score FROM scored
        WHERE similarity >= 0.85::float8 * (SELECT max(similarity) FROM scored)
      )
      SELECT slug, score, to_json(changed) #>> '{}' AS "changedAt", id FROM found WHERE ${from}
      ORDER BY score DESC, changed DESC, id DESC OFFSET ${offset} LIMIT ${pageSize + 1}`;
  });
}

function wanted({ languageCode, maxAgeDays }: FactCheckSearch): Prisma.Sql {
  const language = languageCode?.toLowerCase();
  const inLanguage = language
    ? Prisma.sql`(lower(c."inLanguage") = ${language} OR starts_with(lower(c."inLanguage"), ${`${language}-`}))`
    : Prisma.sql`TRUE`;
  const inTime =
    maxAgeDays === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`s."changedAt" >= now() - make_interval(days => ${maxAgeDays}::int)`;
  return Prisma.sql`${inLanguage} AND ${inTime}`;
}

/** A fact check in the shape of Google's API. */
export function toFactCheck(claim: ApiSource): z.infer<typeof factChecks>["claims"][number] {
  const { slug, statement, claimant, claimDate, inLanguage, consensus } = claim;
  return {
    text: statement,
    ...(claimant && { claimant: claimant.name }),
    // A day that is not known is not made up.
    ...(claimDate?.length === 10 && { claimDate: `${claimDate}T00:00:00Z` }),
    claimReview: [
      {
        publisher: { name: env().TOUCHSTONE_NAME, site: ownSite() },
        url: claimAddress(slug),
        title: `${outcomeWords(consensus)}. ${isolated(statement)}`,
        reviewDate: consensus.changedAt,
        textualRating: labelWords(consensus.label),
        languageCode: inLanguage,
      },
    ],
  };
}
