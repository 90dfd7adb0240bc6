import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { crossValidate } from "@/lib/intake/worthiness/fit/cross-validate";
import { fitWeights, learn } from "@/lib/intake/worthiness/fit/fit-weights";
import type { Debate } from "@/lib/intake/worthiness/model";
import { readDebates } from "./support/debates";
import { placeFor } from "./support/place-of";
import { command } from "./support/steps";

const WEIGHTS = path.resolve("lib/intake/worthiness/weights.json");
const HELP = `Fits the weights by which sentences are ranked, from debates whose checked sentences are known.

  npm run fit:checkworthiness -- --data FOLDER [--first N] [--out FILE.json]

--data   a folder of tables, one debate each: line<TAB>speaker<TAB>sentence<TAB>label, 1 for what was checked
--first  only the first N, in the order of their names: the rest are left for measuring
--out    the file of weights; without it, the one that the app uses (${path.relative("", WEIGHTS)})

The same data give the same file, byte for byte. It is measured on each debate by weights from all the others, which takes some minutes.`;

await command(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      first: { type: "string" },
      out: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(HELP);
  if (!values.data) throw new Error(`--data is missing.\n\n${HELP}`);
  const { debates } = await readDebates(values.data);
  const chosen = debates.slice(0, countOf(values.first, debates.length));
  const learned = learn(chosen);
  const { mean, standardError } = crossValidate(learned);
  console.log(`Cross-validation: mean average precision ${mean.toFixed(4)} ± ${standardError.toFixed(4)}`);
  const fitted = {
    ...about(chosen),
    meanAveragePrecision: { crossValidated: round(mean), standardError: round(standardError) },
  };
  const place = values.out ? placeFor(values.out) : WEIGHTS;
  await writeFile(place, `${JSON.stringify({ fitted, ...fitWeights(learned) }, null, 2)}\n`);
  console.log(`Written: ${place}`);
});

function countOf(first: string | undefined, most: number): number {
  if (first === undefined) return most;
  const count = Number(first);
  if (!Number.isInteger(count) || count < 2 || count > most)
    throw new Error(`--first is a number from 2 to ${most}, the tables in this folder, not “${first}”.`);
  return count;
}

/** On what weights were fitted: enough to see whether two files come from the same. */
function about(debates: Debate[]) {
  const rows = debates.flatMap((debate) => debate.rows);
  const checked = rows.filter((row) => row.checked).length;
  if (checked === 0) throw new Error("No sentence in these tables is labelled as checked.");
  const sha256 = createHash("sha256").update(JSON.stringify(debates)).digest("hex");
  const [from, to] = [debates[0]?.name, debates.at(-1)?.name];
  return { debates: debates.length, from, to, sentences: rows.length, checked, sha256 };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
