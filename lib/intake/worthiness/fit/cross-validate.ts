import { averagePrecision } from "../average-precision";
import type { Weights } from "../model";
import { scorer } from "../score";
import { fitWeights, type Learned, RESTRAINT } from "./fit-weights";

const FOLDS = 5;

/** A mean and how far it may be off: the standard error over debates. */
export type Mean = { mean: number; standardError: number };

/** What the model is worth on debates that it has not seen: each fifth of them is judged by weights from the others. */
export function crossValidate(debates: Learned[], restraint = RESTRAINT): Mean {
  const precisions = Array.from({ length: Math.min(FOLDS, debates.length) }, (_, fold) => {
    const isJudged = (index: number) => index % FOLDS === fold;
    const weights = fitWeights(
      debates.filter((_, index) => !isJudged(index)),
      restraint,
    );
    return debates.filter((_, index) => isJudged(index)).map((debate) => precisionOf(weights, debate));
  });
  return meanOf(precisions.flat());
}

/** The average precision of weights on a debate. */
export function precisionOf(weights: Weights, { sentences }: Learned): number {
  const judge = scorer(weights);
  return averagePrecision(
    sentences.map(({ features, checked }) => ({ score: judge(features).score, checked })),
  );
}

export function meanOf(values: number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1 || 1);
  return { mean, standardError: Math.sqrt(spread / values.length) };
}
