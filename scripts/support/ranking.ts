/** What was found for one query, each with the values of its features, and whether it is what was looked for. */
export type Ranking = { values: number[]; right: boolean }[];

/** How strongly weights are drawn to zero. */
const RIDGE = 0.3;
const ROUNDS = 10;
/** Newton's steps would leap over what they look for where the right ones are few. */
const LONGEST_STEP = 0.1;

/**
 * Fits weights so that of each query the right answer stands first as likely as can be (a conditional logistic model),
 * by Newton's method, which needs no rate and gives the same weights each time.
 * @param features which of the values count; the others get the weight 0
 */
export function fitRanking(rankings: Ranking[], features: number[]): number[] {
  let weights = features.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -RIDGE * weight);
    const curve = weights.map((_, row) => weights.map((_, column) => (row === column ? RIDGE : 0)));
    for (const ranking of rankings) addDerivatives(ranking, { features, weights, slope, curve });
    const step = solve(curve, slope);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
  }
  const size = rankings.find((ranking) => ranking.length > 0)?.[0]?.values.length ?? 0;
  return Array.from({ length: size }, (_, at) => weights[features.indexOf(at)] ?? 0);
}

/**
 * Turns weights that put things in order into ones that say how likely each is right (a logistic model of their sum),
 * which keeps the order.
 */
export function fitLikelihood(rankings: Ranking[], weights: number[]): { bias: number; weights: number[] } {
  const found = rankings.flat().map(({ values, right }) => ({ sum: weigh(weights, values), right }));
  const rate = found.filter(({ right }) => right).length / found.length;
  let [bias, scale] = [Math.log(rate / (1 - rate)), 0];
  for (let round = 0; round < 5 * ROUNDS; round++) {
    const slope = [0, 0];
    const curve = [
      [0, 0],
      [0, 0],
    ];
    for (const { sum, right } of found) {
      const likely = 1 / (1 + Math.exp(-bias - scale * sum));
      addOuter(curve, [1, sum], likely * (1 - likely));
      addTo(slope, [1, sum], Number(right) - likely);
    }
    const [more = 0, wider = 0] = solve(curve, slope);
    const share = Math.min(1, LONGEST_STEP / Math.abs(wider));
    [bias, scale] = [bias + share * more, scale + share * wider];
  }
  return { bias, weights: weights.map((weight) => weight * scale) };
}

/** The sum of values, each times its weight. */
export function weigh(weights: number[], values: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0);
}

type Sums = { features: number[]; weights: number[]; slope: number[]; curve: number[][] };

/** Adds what one query says of where the weights should go; a query whose answer was not found says nothing. */
function addDerivatives(ranking: Ranking, { features, weights, slope, curve }: Sums): void {
  const right = ranking.find((one) => one.right);
  if (!right) return;
  const points = ranking.map(({ values }) => features.map((feature) => values[feature] ?? 0));
  const scores = points.map((point) => weigh(weights, point));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((total, one) => total + one, 0);
  const shares = odds.map((one) => one / sum);
  const mean = features.map(() => 0);
  for (const [index, point] of points.entries()) addTo(mean, point, shares[index] ?? 0);
  for (const [index, point] of points.entries())
    addOuter(
      curve,
      point.map((value, at) => value - (mean[at] ?? 0)),
      shares[index] ?? 0,
    );
  addTo(slope, points[ranking.indexOf(right)] ?? [], 1);
  addTo(slope, mean, -1);
}

/** Adds values, each so many times, to a row of sums. */
function addTo(sums: number[], values: number[], times: number): void {
  for (const [at, value] of values.entries()) sums[at] = (sums[at] ?? 0) + times * value;
}

/** Adds the products of each two values, so many times, to a square of sums. */
function addOuter(sums: number[][], values: number[], times: number): void {
  for (const [row, line] of sums.entries()) addTo(line, values, times * (values[row] ?? 0));
}

/** Solves a system of linear equations whose matrix is symmetric and positive, by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] ?? 0) / (pivot[at] || 1);
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] || 1));
}
