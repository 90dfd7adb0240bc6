import type { Features, Part, Weights } from "./model";

/** Says how weights judge features: a function, so that the list is made ready once for all sentences. */
export function scorer({ base, traits }: Weights): (features: Features) => { score: number; parts: Part[] } {
  const weights = new Map(Object.entries(traits));
  return (features) => {
    const parts: Part[] = [{ feature: "any sentence", value: 1, weight: base }];
    for (const [feature, value] of features) {
      const weight = weights.get(feature);
      if (weight) parts.push({ feature, value, weight });
    }
    parts.sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
    return { score: logistic(logitOf(parts)), parts };
  };
}

/** What parts come to together: the logit of the score. */
export function logitOf(parts: Part[]): number {
  return parts.reduce((sum, { value, weight }) => sum + value * weight, 0);
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
