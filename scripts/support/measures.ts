/** How good rankings are, on average over their queries: the document looked for stands in `relevant`. */
export type Quality = { map5: number; mrr: number; recall5: number };

/**
 * Mean average precision over the first five, mean reciprocal rank over what is ranked, and the share of what is
 * relevant that is among the first five.
 */
export function quality(queries: { ranked: string[]; relevant: Set<string> }[]): Quality {
  const mean = (measure: (ranked: string[], relevant: Set<string>) => number) =>
    queries.reduce((sum, { ranked, relevant }) => sum + measure(ranked, relevant), 0) / queries.length;
  return {
    map5: mean((ranked, relevant) => averagePrecision(ranked.slice(0, 5), relevant)),
    mrr: mean(reciprocalRank),
    recall5: mean(
      (ranked, relevant) => ranked.slice(0, 5).filter((id) => relevant.has(id)).length / relevant.size,
    ),
  };
}

function averagePrecision(ranked: string[], relevant: Set<string>): number {
  let [found, sum] = [0, 0];
  for (const [index, id] of ranked.entries()) if (relevant.has(id)) sum += ++found / (index + 1);
  return sum / relevant.size;
}

function reciprocalRank(ranked: string[], relevant: Set<string>): number {
  const first = ranked.findIndex((id) => relevant.has(id));
  return first < 0 ? 0 : 1 / (first + 1);
}
