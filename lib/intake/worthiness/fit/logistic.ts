import { minimise } from "./minimise";

/** One sentence for the fit: which features it has and how much of each, whether it was checked, in which debate. */
export type Example = { features: Int32Array; values: Float64Array; checked: boolean; debate: number };

const ROUNDS = 60;
/** How strongly a debate's own level is held at the common one. */
const LEVEL_PENALTY = 0.1;

/**
 * Fits a logistic regression with a squared penalty on every weight. Each debate has a level of its own: in some a
 * fact-checker took ten times as much as in others, which says nothing of their sentences.
 * @param penalties one for each feature; there are as many features
 * @returns the weights, and the level of a sentence without any feature
 */
export function fitLogistic(
  examples: Example[],
  penalties: Float64Array,
): { base: number; weights: Float64Array } {
  const size = penalties.length;
  const debates = 1 + examples.reduce((most, { debate }) => Math.max(most, debate), -1);
  const all = new Float64Array(size + 1 + debates).fill(LEVEL_PENALTY);
  all.set(penalties);
  all[size] = 0;
  const point = new Float64Array(all.length);
  const checked = examples.filter((one) => one.checked).length;
  point[size] = Math.log((checked + 1) / (examples.length - checked + 1));
  minimise(point, (at, slope) => loss(examples, all, size, at, slope), ROUNDS);
  return { base: point[size] as number, weights: point.slice(0, size) };
}

function loss(
  examples: Example[],
  penalties: Float64Array,
  base: number,
  at: Float64Array,
  slope: Float64Array,
): number {
  let sum = 0;
  for (let index = 0; index < at.length; index++) {
    const weight = at[index] as number;
    const pull = (penalties[index] as number) * weight;
    slope[index] = pull;
    sum += 0.5 * pull * weight;
  }
  for (const { features, values, checked, debate } of examples) {
    const level = base + 1 + debate;
    let logit = (at[base] as number) + (at[level] as number);
    for (let k = 0; k < features.length; k++)
      logit += (at[features[k] as number] as number) * (values[k] as number);
    sum += Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(checked ? -logit : logit, 0);
    const error = 1 / (1 + Math.exp(-logit)) - (checked ? 1 : 0);
    slope[base] = (slope[base] as number) + error;
    slope[level] = (slope[level] as number) + error;
    for (let k = 0; k < features.length; k++) {
      const feature = features[k] as number;
      slope[feature] = (slope[feature] as number) + error * (values[k] as number);
    }
  }
  return sum;
}
