import { readFeatures } from "../features";
import type { Debate, Features, Weights } from "../model";
import { isTerm } from "../terms";
import { STAGE_DIRECTION } from "../traits";
import { type Example, fitLogistic } from "./logistic";

/** A sentence's features and whether it was checked, once read, for as many fits as are wanted. */
export type Learned = {
  name: string;
  sentences: { speaker: string; features: Features; checked: boolean }[];
};

/** What keeps a fit from learning by heart. */
export type Restraint = {
  /** In how many sentences and in how many debates a word must be for a weight of its own. */
  sentences: number;
  debates: number;
  /** How strongly weights are held at nought. */
  traits: number;
  words: number;
};

/** Chosen by cross-validation within the debates that the weights are fitted on (docs/adr/0021). */
export const RESTRAINT: Restraint = { sentences: 50, debates: 15, traits: 20, words: 100 };

/** Reads the features of debates whose labels are known. */
export function learn(debates: Debate[]): Learned[] {
  return debates.map(({ name, rows }) => ({
    name,
    sentences: rows.map((row) => ({
      speaker: row.speaker,
      features: readFeatures(row),
      checked: row.checked === true,
    })),
  }));
}

/** Fits the model's weights: the same debates always give the same, to four decimals. */
export function fitWeights(debates: Learned[], restraint = RESTRAINT): Weights {
  const names = features(debates, restraint);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const penalties = Float64Array.from(names, (name) => (isTerm(name) ? restraint.words : restraint.traits));
  const { base, weights } = fitLogistic(examples(debates, indexOf), penalties);
  const found = names.map((name, index) => [name, rounded(weights[index] as number)] as const);
  const list = (isWanted: (name: string) => boolean) =>
    Object.fromEntries(found.filter(([name, weight]) => isWanted(name) && weight !== 0).sort(byWeight));
  return { base: rounded(base), traits: list((name) => !isTerm(name)), words: list(isTerm) };
}

/** The features that may have a weight: every trait, and the words that are common enough. */
function features(debates: Learned[], restraint: Restraint): string[] {
  const counts = new Map<string, { sentences: number; debates: Set<string> }>();
  for (const { name, sentences } of debates)
    for (const sentence of sentences)
      for (const feature of sentence.features.keys()) {
        const count = counts.get(feature) ?? { sentences: 0, debates: new Set() };
        counts.set(feature, count);
        count.sentences += 1;
        count.debates.add(name);
      }
  const isCommon = (feature: string) => {
    const count = counts.get(feature);
    return count && count.sentences >= restraint.sentences && count.debates.size >= restraint.debates;
  };
  return [...counts.keys()].filter((feature) => !isTerm(feature) || isCommon(feature)).sort();
}

function examples(debates: Learned[], indexOf: Map<string, number>): Example[] {
  return debates.flatMap(({ sentences }, debate) =>
    telling(sentences).map(({ features, checked }) => {
      const known = [...features].filter(([name]) => indexOf.has(name));
      return {
        features: Int32Array.from(known, ([name]) => indexOf.get(name) as number),
        values: Float64Array.from(known, ([, value]) => value),
        checked,
        debate,
      };
    }),
  );
}

/**
 * The sentences that something can be learned from. Of whom nothing was checked in a debate, a moderator for instance,
 * was perhaps not considered at all; and that “[Applause]” was checked is a slip of the table.
 */
function telling(sentences: Learned["sentences"]): Learned["sentences"] {
  const considered = new Set(sentences.filter(({ checked }) => checked).map(({ speaker }) => speaker));
  return sentences.filter(
    ({ speaker, features, checked }) =>
      considered.has(speaker) && !(checked && features.has(STAGE_DIRECTION)),
  );
}

function byWeight([a, one]: readonly [string, number], [b, other]: readonly [string, number]): number {
  return other - one || (a < b ? -1 : 1);
}

function rounded(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
