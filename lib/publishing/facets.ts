import { PUBLIC_ARTICLE, SHOWN } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { Filter, ListQuery } from "./list-query";

/** A value of a filter, and how many claims there are with it under the other filters. */
export type FacetValue = { value: string; label: string; count: number };

/** The values of each filter that occur, the most frequent first. */
export type Facets = Record<Filter, FacetValue[]>;

/** More values than anybody reads are not listed. */
const MOST = 50;

/** The facets of the rows of `found` (see list.ts), as one JSON object. */
export function facetColumns(): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'status', ${facet(STATUS)}, 'rating', ${facet(RATING)}, 'claimant', ${facet(CLAIMANT)},
    'publisher', ${facet(PUBLISHER)}, 'article', ${facet(ARTICLE)})`;
}

function facet(counts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(one), '[]')
    FROM (${counts} ORDER BY count DESC, label, value LIMIT ${MOST}) one)`;
}

const STATUS = Prisma.sql`
  SELECT status::text AS value, status::text AS label, count(*)::int AS count FROM found
  WHERE "byRating" AND "byClaimant" AND "byPublisher" AND "byArticle" GROUP BY 1`;

// A label that spans two ratings counts for both.
const RATING = Prisma.sql`
  SELECT value, value AS label, count(*)::int AS count FROM found
  CROSS JOIN LATERAL unnest(CASE
    WHEN status IN ('UNVERIFIABLE', 'MISSING_CONTEXT') THEN ARRAY[status::text]
    ELSE (ARRAY['FALSE', 'MOSTLY_FALSE', 'HALF_TRUE', 'MOSTLY_TRUE', 'TRUE'])["labelLow":"labelHigh"]
  END) AS value
  WHERE "byStatus" AND "byClaimant" AND "byPublisher" AND "byArticle" GROUP BY 1`;

const CLAIMANT = Prisma.sql`
  SELECT k.slug AS value, k.name AS label, count(*)::int AS count
  FROM found f JOIN "Claimant" k ON k.id = f."claimantId"
  WHERE "byStatus" AND "byRating" AND "byPublisher" AND "byArticle" GROUP BY 1, 2`;

const APPEARANCES = Prisma.sql`
  found f JOIN "Appearance" p ON p."claimId" = f.id
  JOIN "Snapshot" t ON t.id = p."snapshotId"
  JOIN "Article" a ON a.id = t."articleId"`;

const PUBLISHER = Prisma.sql`
  SELECT a.publisher AS value, a.publisher AS label, count(DISTINCT f.id)::int AS count
  FROM ${APPEARANCES}
  WHERE a.publisher IS NOT NULL AND "byStatus" AND "byRating" AND "byClaimant" AND "byArticle" GROUP BY 1`;

const ARTICLE = Prisma.sql`
  SELECT a.slug AS value, a.headline AS label, count(DISTINCT f.id)::int AS count
  FROM ${APPEARANCES}
  WHERE "byStatus" AND "byRating" AND "byClaimant" AND "byPublisher" GROUP BY 1, 2`;

/** The facets with the chosen claimant and article among them by name, also where no claim is left with them. */
export async function withChosen(facets: Facets, query: ListQuery): Promise<Facets> {
  const { claimant, article } = query;
  const [person, text] = await Promise.all([
    isMissing(facets.claimant, claimant)
      ? db().claimant.findUnique({
          where: { slug: claimant, claims: { some: SHOWN } },
        })
      : null,
    isMissing(facets.article, article)
      ? db().article.findFirst({ where: { ...PUBLIC_ARTICLE, slug: article } })
      : null,
  ]);
  const none = (value: string, label: string) => ({ value, label, count: 0 });
  return {
    ...facets,
    claimant: person ? [...facets.claimant, none(person.slug, person.name)] : facets.claimant,
    article: text ? [...facets.article, none(text.slug, text.headline)] : facets.article,
  };
}

function isMissing(values: FacetValue[], chosen: string | null): chosen is string {
  return chosen !== null && values.every((one) => one.value !== chosen);
}
