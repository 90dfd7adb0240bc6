import { similarClaims } from "@/lib/matching";
import { sumUpTerms } from "@/lib/matching/sum-up-terms";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { makeIndexedClaims } from "@/scripts/support/synthetic-index";
import { migratedDatabase, type TestPostgres } from "@/tests/support/postgres";

/** How many texts of each kind are asked for. */
const ASKED = 100;

/** What is asked for: so many words of a claim that is there, and so many others. */
const KINDS = [
  { name: "three words", own: 3, others: 0 },
  { name: "a sentence", own: 8, others: 6 },
  { name: "a long post", own: 10, others: 30 },
];

/**
 * How long it takes to find similar claims as their number grows, against looking a claim up by its key; and how often
 * the claim that a text was made of is among the first five.
 */
export async function benchMatching(postgres: TestPostgres, sizes: number[]): Promise<void> {
  const databaseUrl = await migratedDatabase(postgres, "matching");
  const admin = new URL(postgres.cluster.url);
  admin.pathname = "/matching";
  await pointDbAt(databaseUrl, 4);
  console.log("\nSimilar claims, in milliseconds:");
  console.log(row("claims", "made in", "asked for", "p50", "p95", "found", "by key p95"));
  let made = 0;
  for (const size of sizes.toSorted((a, b) => a - b)) {
    const start = performance.now();
    await makeIndexedClaims(admin.href, made + 1, size);
    await sumUpTerms();
    made = size;
    await measure(size, `${Math.round((performance.now() - start) / 1_000)} s`);
  }
  await closeDb();
}

async function measure(size: number, madeIn: string): Promise<void> {
  const claims = await someClaims(size);
  const byKey = await timesOf(claims, ({ id }) => db().claim.findUnique({ where: { id } }));
  for (const { name, own, others } of KINDS) {
    let found = 0;
    const times = await timesOf(claims, async (claim, index) => {
      const strange = claims[(index + 1) % claims.length]?.words.concat(
        claims[(index + 2) % claims.length]?.words ?? [],
      );
      const text = [...claim.words.slice(0, own), ...(strange ?? []).slice(0, others)].join(" ");
      const similar = await similarClaims(text, { limit: 5 });
      if (similar.some(({ claimId }) => claimId === claim.id)) found++;
    });
    const share = `${Math.round((found / claims.length) * 100)} %`;
    console.log(
      row(size.toLocaleString("en"), madeIn, name, at(times, 0.5), at(times, 0.95), share, at(byKey, 0.95)),
    );
  }
}

type Claim = { id: string; words: string[] };

/** Claims from all over the table, always the same; their words shuffled. */
function someClaims(size: number): Promise<Claim[]> {
  return db().$queryRaw`
    SELECT c.id, ARRAY(SELECT word FROM unnest(d.terms) word ORDER BY md5(word)) AS words
    FROM generate_series(1, ${size}::int, ${Math.floor(size / ASKED)}::int) n
    JOIN "MatchDocument" d ON d.number = n JOIN "Claim" c ON c.id = d."claimId"`;
}

/** How long each took, one after the other, in milliseconds. The first few, which compile and connect, do not count. */
async function timesOf(claims: Claim[], work: (claim: Claim, index: number) => Promise<unknown>) {
  const times: number[] = [];
  for (const [index, claim] of claims.entries()) {
    const start = performance.now();
    await work(claim, index);
    times.push(performance.now() - start);
  }
  return times.slice(5).sort((a, b) => a - b);
}

function at(sorted: number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
}

function row(...cells: string[]): string {
  return cells.map((cell, index) => (index === 2 ? cell.padEnd(12) : cell.padStart(10))).join("  ");
}
