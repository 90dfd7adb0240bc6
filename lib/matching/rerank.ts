import type { Asked } from "./asked";
import type { Candidate } from "./candidates";
import { FEATURES, type Features, featuresOf, read } from "./features";
import type { Similar } from "./model";
import { BIAS, WEIGHTS } from "./weights";

/** Puts candidates into the order of how likely each says what the text says, with that likelihood as its score. */
export function rerank(text: string, asked: Asked, candidates: Candidate[]): Similar[] {
  const asRead = read(text);
  return candidates
    .map((candidate) => ({
      claimId: candidate.claimId,
      score: likelihood(featuresOf(asked, asRead, candidate)),
    }))
    .sort((a, b) => b.score - a.score);
}

/** A logistic model: between 0 and 1. */
function likelihood(features: Features): number {
  const sum = FEATURES.reduce((total, name) => total + WEIGHTS[name] * features[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
