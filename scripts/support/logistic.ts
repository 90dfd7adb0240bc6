/** The features of one thing, and whether it is what was looked for. */
export type Example = { values: number[]; right: boolean };
export type Model = { bias: number; weights: number[] };

/** How strongly weights are drawn to zero. */
const RIDGE = 1;
const ROUNDS = 12;

/**
 * Fits a logistic model by Newton's method, which needs no rate and gives the same weights each time.
 * @param features which of the values count; the others get the weight 0
 */
export function fitLogistic(examples: Example[], features: number[]): Model {
  let weights = [Math.log(0.05), ...features.map(() => 0)];
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, curve } = derivatives(examples, features, weights);
    const step = solve(curve, slope);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
  }
  const [bias = 0, ...fitted] = weights;
  const size = examples[0]?.values.length ?? 0;
  return { bias, weights: Array.from({ length: size }, (_, at) => fitted[features.indexOf(at)] ?? 0) };
}

/** What a model makes of values before it becomes a likelihood. */
export function scoreOf({ bias, weights }: Model, values: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), bias);
}

function derivatives(examples: Example[], features: number[], weights: number[]) {
  const size = weights.length;
  const slope = weights.map((weight, index) => (index > 0 ? -RIDGE * weight : 0));
  const curve = weights.map((_, row) => weights.map((_, column) => (row === column && row > 0 ? RIDGE : 0)));
  const point = new Float64Array(size);
  point[0] = 1;
  for (const { values, right } of examples) {
    for (let at = 1; at < size; at++) point[at] = values[features[at - 1] ?? 0] ?? 0;
    const sum = weights.reduce((total, weight, index) => total + weight * (point[index] ?? 0), 0);
    const likely = 1 / (1 + Math.exp(-sum));
    for (let row = 0; row < size; row++) {
      slope[row] = (slope[row] ?? 0) + (Number(right) - likely) * (point[row] ?? 0);
      const line = curve[row] ?? [];
      for (let column = 0; column < size; column++)
        line[column] = (line[column] ?? 0) + likely * (1 - likely) * (point[row] ?? 0) * (point[column] ?? 0);
    }
  }
  return { slope, curve };
}

/** Solves a system of linear equations whose matrix is symmetric and positive, by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    const by = pivot[at] || 1;
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] ?? 0) / by;
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] || 1));
}
