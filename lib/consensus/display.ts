/** What is drawn beside a status. Nothing here decides anything; π and its range are floating point. */
import { regularisedBeta } from "./beta";
import { type Fraction, toNumber } from "./fraction";
import { upTo } from "./median";
import { type PerRating, type Range, SCALE, stepsIn } from "./scale";
import { type Pool, weightOf } from "./voices";

/** The least probability that the shown range of ratings has to hold. */
const SHOWN = 0.9;

/**
 * L: the agreement of the voices on the scale, from 0 (half of them at each end) to 1 (all on one step):
 * 1 − ½ Σ min(C, 1 − C) over the steps, C the cumulative share. Null where no voice is on the scale.
 * Source: Leik, "A Measure of Ordinal Consensus", Pacific Sociological Review 9 (1966).
 */
export function agreement(weight: PerRating<bigint>): Fraction | null {
  const total = weightOf(weight, SCALE);
  if (total === 0n) return null;
  const dispersion = SCALE.reduce((sum, step) => {
    const below = upTo(weight, step);
    return sum + (2n * below < total ? below : total - below);
  }, 0n);
  return { num: 2n * total - dispersion, den: 2n * total };
}

/**
 * π: for each step the probability that it is the median of all newsrooms there might be, given the
 * voices heard and a prior of one voice spread evenly over the scale. P(median ≤ k) is the probability
 * that a Beta(A, B) variable exceeds one half, A being prior and voices up to k, B those above.
 * With no voice on the scale this is the prior alone.
 */
export function plausibility(pool: Pool): number[] {
  const total = weightOf(pool.weight, SCALE);
  const atMost = SCALE.map((step) => {
    const below = upTo(pool.weight, step);
    const a = step / SCALE.length + toNumber({ num: below, den: pool.unit });
    const b = (SCALE.length - step) / SCALE.length + toNumber({ num: total - below, den: pool.unit });
    return b > 0 ? regularisedBeta(0.5, b, a) : 1;
  });
  return atMost.map((probability, index) => probability - (atMost[index - 1] ?? 0));
}

/** The shortest range of steps with 90 % of π; of equally short ones the likeliest, then the leftmost. */
export function likelyRange(pi: readonly number[]): Range {
  const massOf = ([lo, hi]: Range) => rounded(pi.slice(lo - 1, hi).reduce((sum, part) => sum + part, 0));
  const isBetter = (a: Range, b: Range) => {
    const longer = a[1] - a[0] - (b[1] - b[0]);
    return longer < 0 || (longer === 0 && massOf(a) > massOf(b));
  };
  const ranges = SCALE.flatMap((lo) => stepsIn([lo, SCALE.length]).map((hi): Range => [lo, hi]));
  const likely = ranges.filter((range) => massOf(range) >= SHOWN);
  return likely.reduce((best, range) => (isBetter(range, best) ? range : best), [1, SCALE.length]);
}

/** To twelve places, so that ranges that are equally likely tie in spite of rounding. */
function rounded(probability: number): number {
  return Math.round(probability * 1e12) / 1e12;
}
