import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { type Asked, POSTINGS } from "./asked";
import { B, K1 } from "./model";

/** A claim that shares terms with a text. */
export type Candidate = {
  claimId: string;
  /** The sum over the terms that both hold. */
  bm25: number;
  statement: string;
  quotes: string[];
};

/** So many claims are scored by all terms, of those that score best by the terms that are read through. */
const SCORED = 100;
/** Of a claim that was said in many articles so many quotes are compared. */
const QUOTES = 5;

/**
 * The claims that share most with what is asked for, best first.
 *
 * Each step is LATERAL with a LIMIT, which leaves PostgreSQL no other way than by the keys, whatever it believes of
 * the tables' sizes. Of a term that stands in more claims than are read, the youngest count.
 * @param which which claims count: a condition on "Claim" c
 */
export function findCandidates(asked: Asked, which: Prisma.Sql, limit: number): Promise<Candidate[]> {
  const { read, frequent } = inTwo(asked);
  const score = Prisma.sql`t.weight * frequency * ${K1 + 1}::float8
    / (frequency + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * length / ${asked.averageLength}::float8))`;
  return db().$queryRaw<Candidate[]>`
    WITH near AS MATERIALIZED (
      SELECT p.document, sum(p.score) AS score FROM ${read} CROSS JOIN LATERAL (
        SELECT document, ${score} AS score FROM "MatchPosting"
        WHERE term = t.term ORDER BY document DESC LIMIT ${POSTINGS}
      ) p
      GROUP BY p.document ORDER BY score DESC, p.document LIMIT ${SCORED}
    )
    SELECT c.id AS "claimId", n.score + coalesce(more.score, 0) AS bm25, c.statement, ARRAY(
      SELECT a.exact FROM "Appearance" a WHERE a."claimId" = c.id ORDER BY a.id LIMIT ${QUOTES}
    ) AS quotes
    FROM near n
    CROSS JOIN LATERAL (SELECT "claimId" FROM "MatchDocument" WHERE number = n.document LIMIT 1) d
    CROSS JOIN LATERAL (SELECT * FROM "Claim" c WHERE c.id = d."claimId" AND ${which} LIMIT 1) c
    CROSS JOIN LATERAL (
      SELECT sum(p.score) AS score FROM ${frequent} CROSS JOIN LATERAL (
        SELECT ${score} AS score FROM "MatchPosting" WHERE term = t.term AND document = n.document LIMIT 1
      ) p
    ) more
    ORDER BY bm25 DESC, c.id LIMIT ${limit}`;
}

/** The terms that are read through, and the others, each as rows t(term, weight). */
function inTwo({ weights, read }: Asked) {
  const rows = (entries: [string, number][]) =>
    Prisma.sql`unnest(${entries.map(([term]) => term)}::text[], ${entries.map(([, weight]) => weight)}::float8[])
      t(term, weight)`;
  const entries = [...weights];
  return { read: rows(entries.slice(0, read)), frequent: rows(entries.slice(read)) };
}
