import { ratingOf } from "@/lib/verdicts/model";
import { Prisma } from "@/prisma/generated/client";
import type { ListQuery } from "./list-query";

type Filters = Pick<ListQuery, "status" | "rating" | "claimant" | "publisher" | "article">;

/**
 * For each filter a column that says whether a found claim `f` passes it: a facet counts what passes all filters but
 * its own.
 */
export function filterColumns(query: Filters): Prisma.Sql {
  return Prisma.sql`
    ${query.status ? Prisma.sql`status = ${query.status}::"ConsensusStatus"` : PASS} AS "byStatus",
    ${query.rating ? labelled(query.rating) : PASS} AS "byRating",
    ${query.claimant ? saidBy(query.claimant) : PASS} AS "byClaimant",
    ${query.publisher ? appearsIn(Prisma.sql`a.publisher = ${query.publisher}`) : PASS} AS "byPublisher",
    ${query.article ? appearsIn(Prisma.sql`a.slug = ${query.article}`) : PASS} AS "byArticle"`;
}

const PASS = Prisma.sql`TRUE`;

/** Whether the outcome's label covers the rating. Before quorum there is no label. */
function labelled(name: NonNullable<ListQuery["rating"]>): Prisma.Sql {
  const { code } = ratingOf(name);
  return typeof code === "number"
    ? Prisma.sql`coalesce(${code} BETWEEN "labelLow" AND "labelHigh", FALSE)`
    : Prisma.sql`status = ${name}::"ConsensusStatus"`;
}

function saidBy(slug: string): Prisma.Sql {
  return Prisma.sql`coalesce("claimantId" = (SELECT k.id FROM "Claimant" k WHERE k.slug = ${slug}), FALSE)`;
}

function appearsIn(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "Appearance" p
    JOIN "Snapshot" t ON t.id = p."snapshotId"
    JOIN "Article" a ON a.id = t."articleId"
    WHERE p."claimId" = f.id AND ${which})`;
}
