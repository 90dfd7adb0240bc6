/** A function to be made small: its value at a point, and its slope there, which it writes into the second array. */
export type Slope = (point: Float64Array, slope: Float64Array) => number;

type Step = { by: Float64Array; change: Float64Array; product: number };

const REMEMBERED = 8;
const NARROWINGS = 30;

/**
 * Finds where a smooth convex function is smallest, by L-BFGS with a line search that halves. It draws no lots: the same
 * function and start always give the same point.
 * @param start moved to the point found
 * @param rounds how many steps at most
 */
export function minimise(start: Float64Array, slopeOf: Slope, rounds: number): void {
  let slope = new Float64Array(start.length);
  let value = slopeOf(start, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descent(slope, steps);
    const next = walk(start, direction, value, dot(slope, direction), slopeOf);
    if (!next) return;
    const by = next.point.map((one, index) => one - (start[index] as number));
    const change = next.slope.map((one, index) => one - (slope[index] as number));
    const product = dot(by, change);
    if (product > 1e-10) steps.push({ by, change, product });
    if (steps.length > REMEMBERED) steps.shift();
    const gain = value - next.value;
    start.set(next.point);
    ({ value, slope } = next);
    if (gain < 1e-7 * Math.abs(value)) return;
  }
}

/** Where to go: down the slope, as the last steps have shown it to bend. */
function descent(slope: Float64Array, steps: Step[]): Float64Array {
  const direction = slope.map((one) => -one);
  const shares: number[] = [];
  for (const { by, change, product } of steps.toReversed()) {
    const share = dot(by, direction) / product;
    shares.push(share);
    add(direction, change, -share);
  }
  const last = steps.at(-1);
  const scale = last
    ? last.product / dot(last.change, last.change)
    : 1 / Math.sqrt(dot(slope, slope) + 1e-12);
  for (let index = 0; index < direction.length; index++)
    direction[index] = (direction[index] as number) * scale;
  for (const { by, change, product } of steps)
    add(direction, by, (shares.pop() as number) - dot(change, direction) / product);
  return direction;
}

/** Goes as far as it makes the value smaller; undefined when no step does. */
function walk(from: Float64Array, direction: Float64Array, value: number, fall: number, slopeOf: Slope) {
  const slope = new Float64Array(from.length);
  for (let step = 1, tried = 0; tried < NARROWINGS; step /= 2, tried++) {
    const point = from.map((one, index) => one + step * (direction[index] as number));
    const there = slopeOf(point, slope);
    if (there <= value + 1e-4 * step * fall) return { point, slope, value: there };
  }
  return undefined;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] as number) * (other[index] as number);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let index = 0; index < to.length; index++)
    to[index] = (to[index] as number) + times * (what[index] as number);
}
