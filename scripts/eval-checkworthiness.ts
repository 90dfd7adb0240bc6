import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { ablate, type Judged, judge, meanPrecisionOf, precisionOf } from "@/lib/intake/worthiness/measure";
import { readDebates } from "./support/debates";
import { placeFor } from "./support/place-of";
import { command } from "./support/steps";

const HELP = `Scores sentences by how much they are worth checking, through the same code as the desk.

  npm run eval:checkworthiness -- --in FILE.tsv --out SCORES.tsv
  npm run eval:checkworthiness -- --in FOLDER [--out FOLDER] [--ablate]

--in      a table in UTF-8, one sentence a line: line<TAB>speaker<TAB>sentence[<TAB>label]; the label is 1 for what
          fact-checkers checked and 0 for the rest. Or a folder, whose .tsv files are read in the order of their names.
--out     the scores, one line for each sentence in the same order: line<TAB>score, from 0 to 1, higher is worthier.
          For a folder it is a folder, too, of files by the same names.
--ablate  says, too, what becomes of the mean when a feature does not count and the others stay as they are.

Where labels stand, it prints the average precision of each table and their mean. A table without one checked sentence
has none and does not count.`;

await command(async () => {
  const { values } = parseArgs({
    options: {
      in: { type: "string" },
      out: { type: "string" },
      ablate: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(HELP);
  if (!values.in) throw new Error(`--in is missing.\n\n${HELP}`);
  const { debates, isFolder } = await readDebates(values.in);
  const judged = debates.map(judge);
  if (values.out) await write(judged, placeFor(values.out), isFolder);
  report(judged);
  if (values.ablate) reportAblation(judged);
});

async function write(debates: Judged[], place: string, isFolder: boolean) {
  if (isFolder) await mkdir(place, { recursive: true });
  for (const { name, sentences } of debates) {
    const lines = sentences.map(({ line, score }) => `${line}\t${score}\n`);
    await writeFile(isFolder ? path.join(place, name) : place, lines.join(""));
  }
}

function report(debates: Judged[]) {
  for (const debate of debates) {
    const precision = precisionOf(debate);
    const sentences = `${debate.sentences.length} sentences`;
    const outcome =
      precision === undefined ? "no checked sentence" : `average precision ${precision.toFixed(4)}`;
    console.log(`${debate.name}: ${sentences}, ${outcome}`);
  }
  const mean = meanPrecisionOf(debates);
  if (debates.length > 1 && !Number.isNaN(mean)) console.log(`Mean average precision: ${mean.toFixed(4)}`);
}

function reportAblation(debates: Judged[]) {
  const whole = meanPrecisionOf(debates);
  if (Number.isNaN(whole)) throw new Error("--ablate needs labels: no sentence here is known to be checked.");
  console.log("\nMean average precision without …");
  for (const { without, mean } of ablate(debates)) {
    const difference = mean - whole;
    console.log(`${mean.toFixed(4)}\t${difference < 0 ? "" : "+"}${difference.toFixed(4)}\t${without}`);
  }
}
