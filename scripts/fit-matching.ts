import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { askedBy } from "@/lib/matching/asked";
import { findCandidates } from "@/lib/matching/candidates";
import { FEATURES, featuresOf, read } from "@/lib/matching/features";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { migratedDatabase, startTestPostgres } from "@/tests/support/postgres";
import { loadClaims } from "./support/checked-claims";
import { readJudgements, readRows } from "./support/claims-file";
import { type Quality, quality } from "./support/measures";
import { fitLikelihood, fitRanking, type Ranking, weigh } from "./support/ranking";
import { command } from "./support/steps";

// Refits lib/matching/weights.ts from queries whose right answers are known, and says what each feature brings, by
// cross-validation: parts that share a right answer stay together.
const USAGE = "npm run fit:matching -- --claims DOCS.tsv --queries QUERIES.tsv --qrels FILE";
const FOLDS = 5;
const CANDIDATES = 30;

/** A query's candidates in the order of BM25, and the ids of the right ones. */
type Query = { relevant: Set<string>; ids: string[]; ranking: Ranking };

await command(async () => {
  const options = {
    claims: { type: "string" },
    queries: { type: "string" },
    qrels: { type: "string" },
  } as const;
  const { claims, queries, qrels } = parseArgs({ options }).values;
  if (!claims || !queries || !qrels) throw new Error(`Usage: ${USAGE}`);
  const examples = await readExamples(claims, queries, qrels);
  const all = FEATURES.map((_, index) => index);
  report("BM25 alone", quality(examples.map(({ relevant, ids }) => ({ relevant, ranked: ids }))));
  report("all features", validate(examples, all));
  for (const [index, name] of FEATURES.entries()) {
    const others = all.filter((one) => one !== index);
    report(`without ${name}`, validate(examples, others));
  }
  const rankings = examples.map(({ ranking }) => ranking);
  const order = fitRanking(rankings, all);
  report("all, on what they were fitted to", quality(examples.map((query) => rank(query, order))));
  await writeFile("lib/matching/weights.ts", inWords(fitLikelihood(rankings, order)));
});

async function readExamples(claims: string, queries: string, qrels: string): Promise<Query[]> {
  const [rows, judged] = [await readRows(queries, 2), await readJudgements(qrels)];
  const postgres = await startTestPostgres();
  try {
    await pointDbAt(await migratedDatabase(postgres, "matching"), 2);
    const ids = await loadClaims(claims);
    const examples: Query[] = [];
    for (const [query = "", text = ""] of rows)
      examples.push(await examine(text, judged.get(query) ?? new Set(), ids));
    await closeDb();
    return examples;
  } finally {
    await postgres.stop();
  }
}

async function examine(text: string, relevant: Set<string>, ids: Map<string, string>): Promise<Query> {
  const asked = await askedBy(text);
  if (!asked) return { relevant, ids: [], ranking: [] };
  const asRead = read(text);
  const candidates = await findCandidates(asked, Prisma.sql`true`, CANDIDATES);
  const found = candidates.map(({ claimId }) => ids.get(claimId) ?? "");
  const ranking = candidates.map((candidate, index) => {
    const features = featuresOf(asked, asRead, candidate);
    return { values: FEATURES.map((name) => features[name]), right: relevant.has(found[index] ?? "") };
  });
  return { relevant, ids: found, ranking };
}

/** How good the ranking is for queries that the weights were not fitted to. */
function validate(queries: Query[], features: number[]): Quality {
  const foldOf = ({ relevant }: Query) => Number([...relevant][0] ?? 0) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const known = queries.filter((query) => foldOf(query) !== fold);
    const order = fitRanking(
      known.map(({ ranking }) => ranking),
      features,
    );
    return queries.filter((query) => foldOf(query) === fold).map((query) => rank(query, order));
  });
  return quality(folds.flat());
}

function rank({ relevant, ids, ranking }: Query, order: number[]) {
  const scored = ranking.map(({ values }, index) => ({ id: ids[index] ?? "", score: weigh(order, values) }));
  return { relevant, ranked: scored.sort((a, b) => b.score - a.score).map(({ id }) => id) };
}

function report(what: string, { map5, mrr, recall5 }: Quality): void {
  console.log(
    `${what.padEnd(34)} MAP@5 ${map5.toFixed(4)}  MRR ${mrr.toFixed(4)}  recall@5 ${recall5.toFixed(4)}`,
  );
}

function inWords({ bias, weights }: { bias: number; weights: number[] }): string {
  const lines = FEATURES.map((name, index) => `  ${name}: ${Number((weights[index] ?? 0).toFixed(4))},\n`);
  return `import type { Features } from "./features";

// What each feature counts in the second stage of matching. Fitted, never edited, by scripts/fit-matching.ts
// (npm run fit:matching), from the training queries of CheckThat! 2020, task 2.
export const BIAS = ${Number(bias.toFixed(4))};
export const WEIGHTS: Features = {
${lines.join("")}};
`;
}
