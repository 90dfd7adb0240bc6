import { db } from "@/lib/platform/db";

/**
 * Adds what has changed in the terms' numbers to what they were, in one statement: whoever reads meanwhile sees
 * either all of it or nothing. It may run at any time and twice at once.
 * @returns how many changes were summed up
 */
export async function sumUpTerms(): Promise<number> {
  const [row] = await db().$queryRaw<{ changes: bigint }[]>`
    WITH gone AS (
      DELETE FROM "MatchTermChange" RETURNING term, documents, occurrences
    ), total AS (
      SELECT term, sum(documents)::int AS documents, sum(occurrences) AS occurrences
      FROM gone GROUP BY term ORDER BY term
    ), kept AS (
      INSERT INTO "MatchTerm" AS t (term, documents, occurrences) SELECT term, documents, occurrences FROM total
      ON CONFLICT (term) DO UPDATE
        SET documents = t.documents + excluded.documents, occurrences = t.occurrences + excluded.occurrences
    )
    SELECT count(*) AS changes FROM gone`;
  return Number(row?.changes ?? 0);
}
