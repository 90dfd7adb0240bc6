/**
 * The rule once more, slow and written another way, to compare with: shares are sums of fractions with
 * a denominator of their own, the median is the set of points with at most half of the voices on either
 * side, and the table is a list of rows. It shares nothing but types with lib/consensus.
 */
import type { CountedVerdict, Rating } from "@/lib/consensus";

type Ratio = readonly [bigint, bigint];
type Row = readonly [matches: boolean, status: string, tier?: string, reason?: string, label?: number[]];

const WORDS = ["", "False", "Mostly false", "Half true", "Mostly true", "True"];
const STEPS = [1, 2, 3, 4, 5];

const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const less = ([a, b]: Ratio, [c, d]: Ratio) => a * d < c * b;
const same = (x: Ratio, y: Ratio) => !less(x, y) && !less(y, x);
const total = (parts: Ratio[]) => parts.reduce(plus, [0n, 1n]);

/** The share of all voices that the given ratings hold. */
export function shareOf(list: readonly CountedVerdict[], ratings: readonly (number | string)[]): Ratio {
  const rooms = newsroomsIn(list);
  const parts = rooms.map((room): Ratio => {
    const own = list.filter((verdict) => verdict.newsroom === room);
    const held = own.filter((verdict) => ratings.includes(verdict.rating));
    return [BigInt(held.length), BigInt(own.length * rooms.length)];
  });
  return total(parts);
}

/** Every step with at most half of the on-scale voices below and at most half above; none without voices. */
export function middleSteps(list: readonly CountedVerdict[]): number[] {
  const onScale = shareOf(list, STEPS);
  if (same(onScale, [0n, 1n])) return [];
  const half: Ratio = [onScale[0], onScale[1] * 2n];
  const holds = (steps: number[]) => !less(half, shareOf(list, steps));
  return STEPS.filter((k) => holds(STEPS.filter((j) => j < k)) && holds(STEPS.filter((j) => j > k)));
}

/** Every step between the lowest and the highest median that leaving out one newsroom, or none, can give. */
export function hullSteps(list: readonly CountedVerdict[]): number[] {
  const reached = [...middleSteps(list), ...leavingOut(list).flatMap(middleSteps)];
  return STEPS.filter((k) => reached.some((low) => low <= k) && reached.some((high) => k <= high));
}

/** Status, tier, reason and label, from the rows of the table. */
export function outcome(counted: readonly CountedVerdict[], submitted: readonly CountedVerdict[]) {
  const row = [...rowsBeforeQuorum(counted, submitted), ...rowsAfterQuorum(counted)].find(
    ([matches]) => matches,
  );
  if (!row) throw new Error("The last row of the table matches everything");
  const [, status, tier = null, reason = null, label = []] = row;
  const special = { UNVERIFIABLE: ["Unverifiable"], MISSING_CONTEXT: ["Missing context"] }[status];
  return { status, tier, reason, label: special ?? label.map((step) => WORDS[step]) };
}

function rowsBeforeQuorum(counted: readonly CountedVerdict[], submitted: readonly CountedVerdict[]): Row[] {
  const quorum = (list: readonly CountedVerdict[]) => seats(list) >= 3 && newsroomsIn(list).length >= 2;
  return [
    [submitted.length === 0, "UNREVIEWED"],
    [!quorum(counted) && quorum(submitted), "INSUFFICIENT_EVIDENCE"],
    [!quorum(counted), "UNDER_REVIEW"],
  ];
}

function rowsAfterQuorum(list: readonly CountedVerdict[]): Row[] {
  const enough = newsroomsIn(list).length >= 3 && seats(list) >= 5;
  const holds = (ratings: (number | string)[], least: Ratio) => !less(shareOf(list, ratings), least);
  const firm = (rating: Rating) => leavingOut(list).every((rest) => less([1n, 2n], shareOf(rest, [rating])));
  const [median, hull] = [middleSteps(list), hullSteps(list)];
  const around = STEPS.filter((k) => median.some((m) => Math.abs(m - k) <= 1));
  const camps = holds([1, 2], [1n, 3n]) && holds([4, 5], [1n, 3n]);
  return [
    [holds(["U"], [2n, 3n]), "UNVERIFIABLE", enough && firm("U") ? "consensus" : "provisional"],
    [holds(["M"], [2n, 3n]), "MISSING_CONTEXT", enough && firm("M") ? "consensus" : "provisional"],
    [median.length === 0, "CONTESTED", undefined, "scale"],
    [median.length > 2 || camps, "CONTESTED", undefined, "split"],
    [!holds(around, [2n, 3n]) && !holds(STEPS, [2n, 3n]), "CONTESTED", undefined, "scale"],
    [!holds(around, [2n, 3n]), "CONTESTED", undefined, "spread"],
    [enough && hull.length <= 2, "CONSENSUS", "consensus", undefined, hull],
    [hull.length <= 2, "PROVISIONAL", "provisional", undefined, hull],
    [true, "PROVISIONAL", "provisional", undefined, median],
  ];
}

/** G's newsrooms. */
export function newsroomsIn(list: readonly CountedVerdict[]): string[] {
  return [...new Set(list.map(({ newsroom }) => newsroom))];
}

/** Q: the first two verdicts of each newsroom. */
export function seats(list: readonly CountedVerdict[]): number {
  return list.filter(
    (verdict, i) => list.slice(0, i).filter((v) => v.newsroom === verdict.newsroom).length < 2,
  ).length;
}

/** The list without `room`. */
export function leaving(list: readonly CountedVerdict[], room: string): CountedVerdict[] {
  return list.filter(({ newsroom }) => newsroom !== room);
}

function leavingOut(list: readonly CountedVerdict[]): CountedVerdict[][] {
  return newsroomsIn(list)
    .map((room) => leaving(list, room))
    .filter((rest) => rest.length > 0);
}
