import { LISTED_SQL } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { type Cursor, writeCursor } from "./cursor";
import { type Facets, facetColumns, withChosen } from "./facets";
import { filterColumns } from "./filters";
import type { ListQuery } from "./list-query";
import type { ClaimSummary } from "./model";
import { prepareSearch, type Search } from "./search";
import { summaries } from "./summaries";

/** A page of the list of claims. */
export type ClaimList = {
  claims: ClaimSummary[];
  /** Cursors; null at the ends. */
  next: string | null;
  previous: string | null;
  /** How many claims match, on all pages. */
  total: number;
  facets: Facets;
  /** Words of the search that no claim has, for which similarly spelt ones were found. */
  misspelt: string[];
  /** Why a search narrows nothing down: it has no words, or only such as are in every text; null where it does. */
  idle: "wordless" | "common" | null;
};

/** Of the claims that are spelt alike, those are meant that come this close to the closest. */
const CLOSE = 0.85;

type Place = { score: number; changedAt: string; id: string };
type Row = { total: number; places: Place[]; facets: Facets };

/**
 * A page of the open claims that match, with the counts around it, all of one moment. In order of fit where there is
 * a search, else of the latest change of outcome.
 * @param limit claims on a page
 * @param join whether every word of the search has to occur or some
 */
export async function listClaims(
  query: ListQuery,
  limit = 20,
  join: "every" | "some" = "every",
): Promise<ClaimList> {
  const { row, search } = await db().$transaction(async (tx) => {
    // A search that takes longer is ended: whoever waits for it gets an answer within two seconds.
    await tx.$queryRaw`SELECT set_config('statement_timeout', '1050', true)`;
    const search = await prepareSearch(tx, query.q, join);
    const rows = await tx.$queryRaw<Row[]>(statement(query, search, limit));
    return { row: rows[0] ?? { total: 0, places: [], facets: NOTHING }, search };
  });
  const { places, ...ends } = turn(row.places, query.cursor, limit);
  const claims = await summaries(places.map((place) => place.id));
  const { misspelt } = search;
  const idle = search.idle === "empty" ? null : search.idle;
  const facets = await withChosen(row.facets, query);
  return { claims, ...ends, total: row.total, facets, misspelt, idle };
}

const NOTHING: Facets = { status: [], rating: [], claimant: [], publisher: [], article: [] };

function statement(query: ListQuery, search: Search, limit: number): Prisma.Sql {
  return Prisma.sql`
    WITH scored AS MATERIALIZED (
      SELECT c.id, c."claimantId", s.status, s."labelLow", s."labelHigh", s."changedAt",
        ${search.rank} AS rank, ${search.similarity} AS similarity
      FROM "Claim" c JOIN "Consensus" s ON s."claimId" = c.id
      WHERE ${LISTED_SQL} AND ${search.where}
    ), found AS MATERIALIZED (
      SELECT *, (1000000 * (rank + similarity))::int AS score, ${filterColumns(query)}
      FROM scored f
      WHERE similarity >= ${CLOSE}::float8 * (SELECT max(similarity) FROM scored)
    ), matching AS (
      SELECT * FROM found WHERE "byStatus" AND "byRating" AND "byClaimant" AND "byPublisher" AND "byArticle"
    )
    SELECT (SELECT count(*)::int FROM matching) AS total,
      (SELECT coalesce(json_agg(place), '[]') FROM (${page(query.cursor, limit)}) place) AS places,
      ${facetColumns()} AS facets`;
}

/** One more than a page of claims from the cursor on, so that it shows whether there are others behind them. */
function page(cursor: Cursor | null, limit: number): Prisma.Sql {
  const back = cursor?.to === "before";
  const order = back ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const than = back ? Prisma.sql`>` : Prisma.sql`<`;
  const from = cursor
    ? Prisma.sql`(score, "changedAt", id) ${than} (${cursor.score}, ${cursor.changedAt}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.sql`TRUE`;
  return Prisma.sql`
    SELECT score, "changedAt", id FROM matching WHERE ${from}
    ORDER BY score ${order}, "changedAt" ${order}, id ${order} LIMIT ${limit + 1}`;
}

/** Puts a page that was read backwards in order, and says where the pages before and after it begin. */
function turn(read: Place[], cursor: Cursor | null, limit: number) {
  const back = cursor?.to === "before";
  const places = back ? read.slice(0, limit).reverse() : read.slice(0, limit);
  const more = read.length > limit;
  const [first, last] = [places.at(0), places.at(-1)];
  return {
    places,
    previous: first && (back ? more : cursor !== null) ? writeCursor({ to: "before", ...first }) : null,
    next: last && (back || more) ? writeCursor({ to: "after", ...last }) : null,
  };
}
