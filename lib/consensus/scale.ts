/** The five steps of the scale, from false to true. */
export const SCALE = [1, 2, 3, 4, 5] as const;

/** Every rating a verdict can carry: the scale, Unverifiable and Missing context. */
export const RATINGS = [...SCALE, "U", "M"] as const;

export type Rating = (typeof RATINGS)[number];

/** The words of a rating, as they are shown and as `Assessment.label` carries them. */
export const RATING_LABELS: PerRating<string> = {
  1: "False",
  2: "Mostly false",
  3: "Half true",
  4: "Mostly true",
  5: "True",
  U: "Unverifiable",
  M: "Missing context",
};

/** Something held for each rating. As JSON the keys read "1" to "5", "U" and "M". */
export type PerRating<T> = Readonly<Record<Rating, T>>;

/** A stretch of the scale, both ends included: [2, 2] is Mostly false, [1, 2] reaches from False to there. */
export type Range = readonly [lo: number, hi: number];

/** Asks `of` about each rating in turn and holds the answers. */
export function perRating<T>(of: (rating: Rating) => T): PerRating<T> {
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), U: of("U"), M: of("M") };
}

/** The steps of the scale from `lo` to `hi`, ends included; ends beyond the scale are cut off. */
export function stepsIn([lo, hi]: Range) {
  return SCALE.filter((step) => lo <= step && step <= hi);
}

/** Whether a range is a single step or two neighbours: the disagreement that the rule tolerates. */
export function spansAtMostOneStep([lo, hi]: Range): boolean {
  return hi - lo <= 1;
}
