import { averagePrecision } from "./average-precision";
import { worthiness } from "./index";
import type { Debate, Part } from "./model";
import { logitOf } from "./score";

/** A table with the scores of its sentences. */
export type Judged = {
  name: string;
  sentences: { line: string; score: number; parts: Part[]; checked: boolean | undefined }[];
};

export function judge({ name, rows }: Debate): Judged {
  return {
    name,
    sentences: rows.map((row) => ({ line: row.line, checked: row.checked, ...worthiness(row) })),
  };
}

/**
 * The average precision of a table's scores, as they are or when some features do not count.
 * @returns undefined when no sentence of it is known to be checked
 */
export function precisionOf(
  { sentences }: Judged,
  counts?: (feature: string) => boolean,
): number | undefined {
  if (!sentences.some(({ checked }) => checked)) return undefined;
  return averagePrecision(
    sentences.map(({ score, parts, checked }) => ({
      score: counts ? logitOf(parts.filter(({ feature }) => counts(feature))) : score,
      checked: checked === true,
    })),
  );
}

/** The mean of average precisions, over the tables that have one. */
export function meanPrecisionOf(debates: Judged[], counts?: (feature: string) => boolean): number {
  const precisions = debates.map((debate) => precisionOf(debate, counts)).filter((one) => one !== undefined);
  return precisions.reduce((sum, one) => sum + one, 0) / precisions.length;
}

/** What becomes of the mean when a feature does not count: what matters most comes first. */
export function ablate(debates: Judged[]): { without: string; mean: number }[] {
  const found = new Set(
    debates.flatMap(({ sentences }) => sentences.flatMap(({ parts }) => parts)).map((one) => one.feature),
  );
  return [...found]
    .map((without) => ({ without, mean: meanPrecisionOf(debates, (feature) => feature !== without) }))
    .sort((a, b) => a.mean - b.mean);
}
