import { averagePrecision } from "../average-precision";
import type { Weights } from "../model";
import { scorer } from "../score";
import { fitWeights, type Learned } from "./fit-weights";

/** A mean and how far it may be off: the standard error over debates. */
export type Mean = { mean: number; standardError: number };

/** What the model is worth on debates that it has not seen: each is judged by weights from all the others. */
export function crossValidate(debates: Learned[], penalty?: number): Mean {
  return meanOf(
    debates.map((judged) => {
      const others = debates.filter((debate) => debate !== judged);
      return precisionOf(fitWeights(others, penalty), judged);
    }),
  );
}

/** The average precision of weights on a debate. */
function precisionOf(weights: Weights, { sentences }: Learned): number {
  const judge = scorer(weights);
  return averagePrecision(
    sentences.map(({ features, checked }) => ({ score: judge(features).score, checked })),
  );
}

function meanOf(values: number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1 || 1);
  return { mean, standardError: Math.sqrt(spread / values.length) };
}
