import { readFeatures } from "./features";
import type { Part, Sentence } from "./model";
import { scorer } from "./score";
import weights from "./weights.json" with { type: "json" };

const judge = scorer(weights);

/**
 * How much a sentence looks like those that fact-checkers check: a linear model over what it says and how
 * (docs/adr/0021). It asks nobody, keeps nothing and draws no lots.
 * @returns a score between 0 and 1, to rank by rather than to believe as a chance, and its parts, the weightiest first:
 *   their values times their weights, summed, are the score's logit
 */
export function worthiness(sentence: Sentence): { score: number; parts: Part[] } {
  return judge(readFeatures(sentence));
}
