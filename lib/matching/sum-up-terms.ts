import { db } from "@/lib/platform/db";

/** How many changes are summed up in one statement. */
const AT_ONCE = 100_000;

/**
 * Adds what has changed in the terms' numbers to what they were. Each statement does so at once for the changes it
 * takes: whoever reads meanwhile sees either all of it or nothing. It may run at any time, and twice.
 * @param stopping aborted when it is to leave off
 */
export async function sumUpTerms(stopping?: AbortSignal): Promise<void> {
  for (let taken = AT_ONCE; taken === AT_ONCE && !stopping?.aborted; ) taken = await sumUpSome();
}

async function sumUpSome(): Promise<number> {
  const [row] = await db().$queryRaw<{ taken: number }[]>`
    WITH batch AS (
      SELECT id FROM "MatchTermChange" ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ), gone AS (
      DELETE FROM "MatchTermChange" c USING batch WHERE c.id = batch.id RETURNING c.term, c.documents, c.occurrences
    ), kept AS (
      INSERT INTO "MatchTerm" AS t (term, documents, occurrences)
      SELECT term, sum(documents), sum(occurrences) FROM gone GROUP BY term ORDER BY term
      ON CONFLICT (term) DO UPDATE
        SET documents = t.documents + excluded.documents, occurrences = t.occurrences + excluded.occurrences
    )
    SELECT count(*)::int AS taken FROM gone`;
  return row?.taken ?? 0;
}
