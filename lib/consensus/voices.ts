import { type Fraction, lcm } from "./fraction";
import { type PerRating, perRating, RATINGS, type Rating } from "./scale";

/** One reviewer's verdict, as the rule sees it. `newsroom` is an id; all independents share one. */
export type CountedVerdict = { readonly newsroom: string; readonly rating: Rating };

/** What one newsroom says: its verdicts' mean. Its weights add up to the tally's `unit`. */
export type Voice = {
  readonly newsroom: string;
  readonly verdicts: number;
  readonly weight: PerRating<bigint>;
};

/**
 * Voices added up. To stay in integers, a whole voice weighs `unit`, the least common multiple of the
 * newsrooms' sizes, so that one verdict in a newsroom of n weighs unit/n.
 */
export type Pool = {
  readonly newsrooms: number;
  readonly unit: bigint;
  readonly weight: PerRating<bigint>;
};

/** A pool that still knows its voices, in the order of their newsrooms' ids. */
export type Tally = Pool & { readonly voices: readonly Voice[] };

/** Gathers verdicts, in any order, into voices. Throws RangeError on a rating that is not one. */
export function tally(verdicts: readonly CountedVerdict[]): Tally {
  const rooms = [...ratingsByNewsroom(verdicts)].sort(([a], [b]) => byCodePoint(a, b));
  const unit = rooms.reduce((multiple, [, ratings]) => lcm(multiple, BigInt(ratings.length)), 1n);
  const voices = rooms.map(([newsroom, ratings]) => ({
    newsroom,
    verdicts: ratings.length,
    weight: perRating((rating) => countOf(rating, ratings) * (unit / BigInt(ratings.length))),
  }));
  const weight = perRating((rating) => voices.reduce((sum, voice) => sum + voice.weight[rating], 0n));
  return { newsrooms: voices.length, unit, weight, voices };
}

/** The tally as it would be had this newsroom said nothing. */
export function without(whole: Tally, newsroom: string): Tally {
  const left = whole.voices.find((voice) => voice.newsroom === newsroom);
  if (!left) return whole;
  return { ...minus(whole, left), voices: whole.voices.filter((voice) => voice !== left) };
}

/** The pools that remain when each newsroom in turn is left out. None where that would leave nobody. */
export function leaveOneOut(whole: Tally): Pool[] {
  return whole.newsrooms > 1 ? whole.voices.map((voice) => minus(whole, voice)) : [];
}

/** The share of all voices, off-scale ones too, that these ratings hold together; 0 where nobody spoke. */
export function share(pool: Pool, ratings: readonly Rating[]): Fraction {
  const everybody = pool.unit * BigInt(Math.max(1, pool.newsrooms));
  return { num: weightOf(pool.weight, ratings), den: everybody };
}

/** The weight that these ratings hold together. */
export function weightOf(weight: PerRating<bigint>, ratings: readonly Rating[]): bigint {
  return ratings.reduce((sum, rating) => sum + weight[rating], 0n);
}

function minus(whole: Pool, voice: Voice): Pool {
  const weight = perRating((rating) => whole.weight[rating] - voice.weight[rating]);
  return { newsrooms: whole.newsrooms - 1, unit: whole.unit, weight };
}

function ratingsByNewsroom(verdicts: readonly CountedVerdict[]): Map<string, Rating[]> {
  const rooms = new Map<string, Rating[]>();
  for (const { newsroom, rating } of verdicts) {
    if (!RATINGS.includes(rating)) throw new RangeError(`Not a rating: ${rating}`);
    const ratings = rooms.get(newsroom);
    if (ratings) ratings.push(rating);
    else rooms.set(newsroom, [rating]);
  }
  return rooms;
}

function countOf(rating: Rating, ratings: readonly Rating[]): bigint {
  return BigInt(ratings.filter((each) => each === rating).length);
}

/** Orders as Python and SQL's "C" collation do, where JavaScript's < would compare UTF-16 units. */
function byCodePoint(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
