import { db } from "@/lib/platform/db";

/** What BM25 needs to know of the whole index, and of the terms asked for. */
export type Statistics = {
  documents: number;
  averageLength: number;
  /** In how many documents each term occurs; a term that occurs nowhere is not there. */
  frequencies: Map<string, number>;
};

/** The index's numbers for some terms, as of one moment. */
export async function statisticsFor(terms: string[]): Promise<Statistics> {
  const asked = ["", ...terms];
  const rows = await db().$queryRaw<{ term: string; documents: number; occurrences: number }[]>`
    SELECT term, sum(documents)::int AS documents, sum(occurrences) AS occurrences
    FROM (
      SELECT term, documents, occurrences FROM "MatchTerm" WHERE term = ANY(${asked}::text[])
      UNION ALL
      SELECT term, documents, occurrences FROM "MatchTermChange" WHERE term = ANY(${asked}::text[])
    ) one
    GROUP BY term HAVING sum(documents) > 0`;
  const frequencies = new Map(rows.map((row) => [row.term, row.documents]));
  frequencies.delete("");
  const { documents = 0, occurrences = 0 } = rows.find((row) => row.term === "") ?? {};
  return { documents, averageLength: documents && occurrences / documents, frequencies };
}

/** How much a term tells: the rarer, the more (BM25's inverse document frequency, never negative). */
export function inverseFrequency(documents: number, withTerm: number): number {
  return Math.log(1 + (documents - withTerm + 0.5) / (withTerm + 0.5));
}
