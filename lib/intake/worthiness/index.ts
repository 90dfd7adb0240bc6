import { readFeatures, type Sentence } from "./features";
import weights from "./weights.json" with { type: "json" };

/** What one feature of a sentence adds to its score. */
export type Part = { feature: string; value: number; weight: number };

const WEIGHTS = new Map<string, number>(Object.entries(weights.weights));

/**
 * How much a sentence looks like what fact-checkers check: a linear model over what it says and how.
 * @returns a score between 0 and 1, and its parts, the weightiest first: `value × weight`, summed, is the score's
 *   logit. Any text gets one; the same text always gets the same.
 */
export function worthiness(sentence: Sentence): { score: number; parts: Part[] } {
  const parts: Part[] = [{ feature: "base rate", value: 1, weight: weights.base }];
  for (const [feature, value] of readFeatures(sentence)) {
    const weight = WEIGHTS.get(feature);
    if (weight) parts.push({ feature, value, weight });
  }
  parts.sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
  const logit = parts.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return { score: 1 / (1 + Math.exp(-logit)), parts };
}
