import { createHash } from "node:crypto";
import pg from "pg";
import { rowOf } from "@/lib/claims/store-consensus";
import { assess } from "@/lib/consensus";

/** One claim in so many has verdicts. */
const JUDGED = 20;
/** Which newsroom each reviewer of a judged claim speaks for. */
const DESKS = [1, 1, 2, 2, 3];

// Random enough that nothing about the rows can be guessed or compressed away, and the same at each run.
const TEXT = `SELECT n, md5(n::text) AS a, md5('b' || n) AS b FROM generate_series($1::int, $2::int) n`;
const MADE = `WITH made AS (${TEXT})`;

/**
 * Fills an empty, migrated database with made-up claims inside PostgreSQL: each with a claimant, an appearance and an
 * outcome, one in twenty with five verdicts of three newsrooms and ten sources.
 * @param adminUrl of a role that may load rows without checking each reference
 */
export async function makeClaims(adminUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query("SET synchronous_commit = off");
    await makeShelf(client);
    for (let from = 1; from <= count; from += SLICE)
      await makeSlice(client, from, Math.min(from + SLICE - 1, count));
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

const SLICE = 50_000;

/** The id of a row of a kind, made of its number in SQL: claims are in the order of their numbers. */
const idOf = (kind: string, number: string) =>
  `('00000000-${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** What all claims share: three newsrooms, five reviewers, a claimant and an article. */
async function makeShelf(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO "Newsroom" (id, slug, name, admission, "verifiedAt")
    SELECT ${idOf("0001", "n")}, 'desk-' || n, 'Synthetic desk ' || n, 'ADMITTED', now() FROM generate_series(1, 3) n`);
  await client.query(`
    INSERT INTO "User" (id, email, name, handle)
    SELECT ${idOf("0002", "n")}, 'reviewer' || n || '@synthetic.example', 'Synthetic reviewer ' || n, 'reviewer-' || n
    FROM generate_series(1, 5) n`);
  await client.query(`
    INSERT INTO "Claimant" (id, slug, name, type) SELECT ${idOf("0003", "1")}, 'somebody', 'Somebody made up', 'PERSON'`);
  await client.query(`
    INSERT INTO "Article" (id, slug, headline, publisher, url, "datePublished")
    SELECT ${idOf("0004", "1")}, 'made-up', 'An article made up', 'No paper', 'https://paper.example/made-up', '2025-04-03'`);
  const sha256 = createHash("sha256").update("made up").digest("hex");
  await client.query(
    `INSERT INTO "Snapshot" (id, "articleId", sha256, characters) SELECT ${idOf("0005", "1")}, ${idOf("0004", "1")}, $1, 2000000000`,
    [sha256],
  );
}

async function makeSlice(client: pg.Client, from: number, to: number): Promise<void> {
  const range = [from, to];
  await client.query(
    `${MADE} INSERT INTO "Claim" (id, slug, statement, "claimantId", "claimDate", "searchText")
    SELECT ${idOf("0010", "n")}, 'synthetic-' || n, 'Synthetic claim ' || n || ', on ' || a || ' and, as "' || b || '", on more than that.',
      ${idOf("0003", "1")}, '2025-04-03', '' FROM made`,
    range,
  );
  await client.query(
    `${MADE} INSERT INTO "Appearance" (id, "claimId", "snapshotId", exact, prefix, suffix, start, "end", "isFirst")
    SELECT ${idOf("0011", "n")}, ${idOf("0010", "n")}, ${idOf("0005", "1")}, 'the words ' || b, 'before them ', ', she said', n * 100, n * 100 + 42, true
    FROM made`,
    range,
  );
  await makeOutcomes(client, range);
  await makeVerdicts(client, range);
}

async function makeOutcomes(client: pg.Client, range: number[]): Promise<void> {
  const desk = (n: number) => `00000000-0001-7000-8000-${String(n).padStart(12, "0")}`;
  const judged = rowOf(assess(DESKS.map((n) => ({ newsroom: desk(n), rating: 1 as const }))));
  const none = rowOf(assess([]));
  const names = Object.keys(none) as (keyof typeof none)[];
  for (const [row, which] of [
    [judged, `n % ${JUDGED} = 0`],
    [none, `n % ${JUDGED} <> 0`],
  ] as const) {
    await client.query(
      `${MADE} INSERT INTO "Consensus" ("claimId", ${names.map((name) => `"${name}"`).join(", ")})
      SELECT ${idOf("0010", "n")}, ${names.map((_, index) => `$${index + 3}`).join(", ")} FROM made WHERE ${which}`,
      [...range, ...names.map((name) => row[name])],
    );
  }
}

async function makeVerdicts(client: pg.Client, range: number[]): Promise<void> {
  const five = `made CROSS JOIN unnest(ARRAY[${DESKS.join(", ")}]) WITH ORDINALITY one(desk, k) WHERE n % ${JUDGED} = 0`;
  const place = "n::bigint * 10 + k";
  await client.query(
    `${MADE} INSERT INTO "Verdict" (id, "claimId", "reviewerId", "newsroomId", state, rating, explanation, "castBlind")
    SELECT ${idOf("0012", place)}, ${idOf("0010", "n")}, ${idOf("0002", "k")}, ${idOf("0001", "desk")}, 'SUBMITTED', 'FALSE',
      'The records say otherwise: ' || a || b || '. ' || repeat('They were read twice. ', 5), true FROM ${five}`,
    range,
  );
  await client.query(
    `${MADE} INSERT INTO "Source" (id, "verdictId", position, url, title, stance)
    SELECT ${idOf("0013", `(${place}) * 10 + s`)}, ${idOf("0012", place)}, s, 'https://records.example/' || a || '/' || s,
      'Record ' || b, 'REFUTES' FROM generate_series(0, 1) s, ${five}`,
    range,
  );
}
