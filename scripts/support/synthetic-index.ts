import pg from "pg";

// Words as rare and as frequent as in checked claims: by Zipf's and Mandelbrot's law, fitted to the 10,373 claims of
// CheckThat! 2020, in which the most frequent term stands in 15 % and the hundredth in 1.5 % of the claims.
const VOCABULARY = 500_000;
const SHIFT = 10;
/** Words a claim is drawn of; those drawn twice count once. */
const WORDS = 20;
const DRAWN = `'w' || floor(${SHIFT} * power((${VOCABULARY} + ${SHIFT})::float8 / ${SHIFT}, random()) - ${SHIFT})::int`;
const ID = "('00000000-0010-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

/**
 * Adds made-up claims to a migrated database, with their rows in the matching's index, inside PostgreSQL: what
 * lib/matching would write of them. The terms' numbers are written as changes, to be summed up.
 * @param adminUrl of a role that may load rows without checking each reference
 * @param from number of the first, counted from 1
 * @param to number of the last
 */
export async function makeIndexedClaims(adminUrl: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off");
    await client.query("SET work_mem = '256MB'; SET maintenance_work_mem = '1GB'; SELECT setseed(0.5)");
    // What is lost with a crash may be lost; and one index over all rows is made faster than row by row.
    await client.query('ALTER TABLE "MatchPosting" SET UNLOGGED, DROP CONSTRAINT "MatchPosting_pkey"');
    await makeRows(client, from, to);
    await client.query('ALTER TABLE "MatchPosting" ADD PRIMARY KEY (term, document, frequency, length)');
    await client.query('VACUUM ANALYZE "Claim", "MatchDocument", "MatchPosting", "MatchTermChange"');
  } finally {
    await client.end();
  }
}

async function makeRows(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(`
    INSERT INTO "MatchDocument" (number, "claimId", length, rules, terms, frequencies)
    SELECT n, ${ID}, cardinality(terms), 1, terms, array_fill(1::real, ARRAY[cardinality(terms)])
    FROM generate_series(${from}, ${to}) n CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT ${DRAWN}) AS terms FROM generate_series(1, ${WORDS}) WHERE n > 0
    ) made`);
  const made = `"MatchDocument" WHERE number >= ${from}`;
  await client.query(`
    INSERT INTO "Claim" (id, slug, statement, "searchText")
    SELECT "claimId", 'synthetic-' || number, array_to_string(terms, ' '), '' FROM ${made}`);
  await client.query(`
    INSERT INTO "MatchPosting" (term, document, frequency, length)
    SELECT unnest(terms), number, 1, length FROM ${made}`);
  await client.query(`
    INSERT INTO "MatchTermChange" (term, documents, occurrences)
    SELECT term, count(*), count(*) FROM (SELECT unnest(terms) AS term FROM ${made}) one GROUP BY term
    UNION ALL SELECT '', count(*), sum(length) FROM ${made}`);
}
