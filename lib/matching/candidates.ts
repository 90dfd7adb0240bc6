import { db } from "@/lib/platform/db";
import { B, K1 } from "./model";
import { inverseFrequency, statisticsFor } from "./statistics";
import { termsOf } from "./terms";

/** A claim that shares terms with the text, by BM25. */
export type Candidate = { claimId: string; bm25: number };

/** So many postings are read for the rarest terms together, so many for one term at most. */
const POSTINGS = 60_000;
/** So many of the rarest terms are looked for: a pasted article has hundreds. */
const TERMS = 60;

/** The claims that share most with a text, best first. */
export async function findCandidates(text: string, limit: number): Promise<Candidate[]> {
  const { weights, averageLength } = await weighTerms([...new Set(termsOf(text))]);
  if (weights.size === 0) return [];
  return db().$queryRaw<Candidate[]>`
    WITH scored AS (
      SELECT p.document, sum(t.weight * p.score) AS bm25
      FROM unnest(${[...weights.keys()]}::text[], ${[...weights.values()]}::float8[]) t(term, weight)
      CROSS JOIN LATERAL (
        SELECT document, frequency * ${K1 + 1}::float8
          / (frequency + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * length / ${averageLength}::float8)) AS score
        FROM "MatchPosting" WHERE term = t.term LIMIT ${POSTINGS}
      ) p
      GROUP BY p.document ORDER BY bm25 DESC LIMIT ${4 * limit}
    )
    SELECT c.id AS "claimId", s.bm25 FROM scored s
    JOIN "MatchDocument" d ON d.number = s.document JOIN "Claim" c ON c.id = d."claimId"
    WHERE c.lifecycle = 'OPEN' AND c."hiddenAt" IS NULL
    ORDER BY s.bm25 DESC, c.id LIMIT ${limit}`;
}

/** What each term tells; the rarest as far as reading their postings is cheap. */
async function weighTerms(terms: string[]) {
  const { documents, averageLength, frequencies } = await statisticsFor(terms);
  const rarest = [...frequencies].sort((a, b) => a[1] - b[1]).slice(0, TERMS);
  const weights = new Map<string, number>();
  let read = 0;
  for (const [term, withTerm] of rarest) {
    read += withTerm;
    if (read > POSTINGS && weights.size > 0) break;
    weights.set(term, inverseFrequency(documents, withTerm));
  }
  return { weights, averageLength };
}
