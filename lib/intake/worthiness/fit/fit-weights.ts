import { readFeatures } from "../features";
import type { Debate, Features, Weights } from "../model";
import { STAGE_DIRECTION } from "../traits";
import { type Example, fitLogistic } from "./logistic";

/** A sentence's features and whether it was checked, once read, for as many fits as are wanted. */
export type Learned = { name: string; sentences: { features: Features; checked: boolean }[] };

/** How strongly weights are held at nought; chosen within the debates that they are fitted on (docs/adr/0021). */
const PENALTY = 5;

/** Reads the features of debates whose labels are known. */
export function learn(debates: Debate[]): Learned[] {
  return debates.map(({ name, rows }) => ({
    name,
    sentences: rows.map((row) => ({ features: readFeatures(row), checked: row.checked === true })),
  }));
}

/** Fits the model's weights: the same debates always give the same, to four decimals. */
export function fitWeights(debates: Learned[], penalty = PENALTY): Weights {
  const sentences = debates.flatMap((debate) => debate.sentences);
  const names = [...new Set(sentences.flatMap(({ features }) => [...features.keys()]))].sort();
  const { base, weights } = fitLogistic(
    examples(debates, names),
    new Float64Array(names.length).fill(penalty),
  );
  const found = names.map((name, index) => [name, rounded(weights[index] as number)] as const);
  const traits = Object.fromEntries(found.filter(([, weight]) => weight !== 0).sort(byWeight));
  return { base: rounded(base), traits };
}

function examples(debates: Learned[], names: string[]): Example[] {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  return debates.flatMap(({ sentences }, debate) =>
    sentences.filter(isTelling).map(({ features, checked }) => ({
      features: Int32Array.from(features.keys(), (name) => indexOf.get(name) as number),
      values: Float64Array.from(features.values()),
      checked,
      debate,
    })),
  );
}

/** Whether something can be learned from a sentence: that “[Applause]” was checked is a slip of the table. */
function isTelling({ features, checked }: Learned["sentences"][number]): boolean {
  return !(checked && features.has(STAGE_DIRECTION));
}

function byWeight([a, one]: readonly [string, number], [b, other]: readonly [string, number]): number {
  return other - one || (a < b ? -1 : 1);
}

function rounded(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
