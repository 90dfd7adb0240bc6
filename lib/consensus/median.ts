import type { Fraction } from "./fraction";
import { type PerRating, type Range, SCALE, spansAtMostOneStep, stepsIn } from "./scale";
import { leaveOneOut, type Pool, share, type Tally, weightOf } from "./voices";

/**
 * The weighted median of the voices on the scale: from the first step at which they reach one half to
 * the first at which they exceed it. Null where no voice is on the scale.
 */
export function median(weight: PerRating<bigint>): Range | null {
  const total = weightOf(weight, SCALE);
  const lo = SCALE.find((step) => 2n * upTo(weight, step) >= total);
  const hi = SCALE.find((step) => 2n * upTo(weight, step) > total);
  return lo && hi ? [lo, hi] : null;
}

/** J: the smallest range with `middle`, the tally's median, and each median with a newsroom left out. */
export function medianHull(tally: Tally, middle: Range): Range {
  const others = leaveOneOut(tally).map((rest) => median(rest.weight));
  const medians = [middle, ...others.filter((other) => other !== null)];
  return [Math.min(...medians.map(([lo]) => lo)), Math.max(...medians.map(([, hi]) => hi))];
}

/**
 * The share of all voices within one step of the median: what bounds an extremist's influence.
 * It is 0 where there is no median, and where the median is a range of more than one step: nobody
 * stands near a middle that lies in two places. (Such a claim is split, whatever this says.)
 */
export function near(pool: Pool, middle: Range | null): Fraction {
  if (!middle || !spansAtMostOneStep(middle)) return share(pool, []);
  const [lo, hi] = middle;
  return share(pool, stepsIn([lo - 1, hi + 1]));
}

/** The weight on the scale at this step and below. */
export function upTo(weight: PerRating<bigint>, step: number): bigint {
  return weightOf(weight, stepsIn([1, step]));
}
