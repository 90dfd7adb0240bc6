import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { similarClaims } from "@/lib/matching";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { migratedDatabase, startTestPostgres } from "@/tests/support/postgres";
import { loadClaims } from "./support/checked-claims";
import { placeOf, readJudgements, readRows } from "./support/claims-file";
import { quality } from "./support/measures";
import { command } from "./support/steps";

// Ranks the claims of a file for each query of another, by the code that the app uses, and measures it where the right
// answers are known. It needs no configuration: the claims lie in a database of their own meanwhile.
const USAGE = "npm run eval:matching -- --claims DOCS.tsv --queries QUERIES.tsv --out RUN.tsv [--qrels FILE]";
/** Names the run in its last column. */
const TAG = "touchstone";
const RANKED = 5;

await command(async () => {
  const { claims, queries, out, qrels } = readArguments();
  const rows = await readRows(queries, 2);
  const postgres = await startTestPostgres();
  try {
    await pointDbAt(await migratedDatabase(postgres, "matching"), 2);
    const ids = await loadClaims(claims);
    const start = performance.now();
    const runs = await rankAll(rows, ids);
    const each = (performance.now() - start) / rows.length;
    await writeFile(placeOf(out), runs.flatMap(linesOf).join(""));
    console.log(`${rows.length} queries over ${ids.size} claims, ${each.toFixed(1)} ms each: ${out}`);
    if (qrels) await measure(runs, qrels);
    await closeDb();
  } finally {
    await postgres.stop();
  }
});

function readArguments() {
  const type = "string" as const;
  const options = { claims: { type }, queries: { type }, out: { type }, qrels: { type } };
  const { claims, queries, out, qrels } = parseArgs({ options }).values;
  if (!claims || !queries || !out) throw new Error(`Usage: ${USAGE}`);
  return { claims, queries, out, qrels };
}

type Run = { query: string; ranked: { id: string; score: number }[] };

async function rankAll(queries: string[][], ids: Map<string, string>): Promise<Run[]> {
  const runs: Run[] = [];
  for (const [query = "", text = ""] of queries) {
    const similar = await similarClaims(text, { limit: RANKED });
    runs.push({
      query,
      ranked: similar.map(({ claimId, score }) => ({ id: ids.get(claimId) ?? "", score })),
    });
  }
  return runs;
}

function linesOf({ query, ranked }: Run): string[] {
  return ranked.map(({ id, score }, index) => {
    return `${[query, "Q0", id, index + 1, score.toFixed(6), TAG].join("\t")}\n`;
  });
}

async function measure(runs: Run[], qrels: string): Promise<void> {
  const judged = await readJudgements(qrels);
  const known = runs.flatMap(({ query, ranked }) => {
    const relevant = judged.get(query);
    return relevant ? [{ ranked: ranked.map(({ id }) => id), relevant }] : [];
  });
  const { map5, mrr, recall5 } = quality(known);
  console.log(
    `MAP@5 ${map5.toFixed(4)}, MRR ${mrr.toFixed(4)}, recall@5 ${recall5.toFixed(4)}, of ${known.length} queries`,
  );
}
