/**
 * Average precision as CheckThat! measures it: sentences are ranked by their scores, equal scores in the order of their
 * lines, and the precision at each checked sentence is averaged.
 * @returns 0 when nothing was checked
 */
export function averagePrecision(ranked: { score: number; checked: boolean }[]): number {
  let found = 0;
  let sum = 0;
  for (const [index, { checked }] of ranked.toSorted((a, b) => b.score - a.score).entries()) {
    if (!checked) continue;
    found += 1;
    sum += found / (index + 1);
  }
  return found === 0 ? 0 : sum / found;
}
