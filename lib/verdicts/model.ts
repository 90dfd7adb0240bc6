/** The scale: the stored name, its code in the consensus rule, its label, and what it means to a reviewer. */
export const RATINGS = [
  { name: "FALSE", code: 1, label: "False", meaning: "The evidence contradicts the statement." },
  {
    name: "MOSTLY_FALSE",
    code: 2,
    label: "Mostly false",
    meaning: "A part holds, but what matters in the statement is contradicted.",
  },
  {
    name: "HALF_TRUE",
    code: 3,
    label: "Half true",
    meaning: "About as much of the statement holds as does not.",
  },
  {
    name: "MOSTLY_TRUE",
    code: 4,
    label: "Mostly true",
    meaning: "What matters holds; a detail is wrong or imprecise.",
  },
  { name: "TRUE", code: 5, label: "True", meaning: "The evidence supports the statement as it is worded." },
  {
    name: "UNVERIFIABLE",
    code: "U",
    label: "Unverifiable",
    meaning: "No evidence that could settle it is to be had. Describe what you searched.",
  },
  {
    name: "MISSING_CONTEXT",
    code: "M",
    label: "Missing context",
    meaning: "Correct as far as it goes, yet misleading without what it leaves out.",
  },
] as const;

export type RatingName = (typeof RATINGS)[number]["name"];

const byName = new Map(RATINGS.map((one) => [one.name, one]));

/** Everything about one rating of the scale. */
export function ratingOf(name: RatingName) {
  const rating = byName.get(name);
  if (!rating) throw new RangeError(`no such rating: ${name}`);
  return rating;
}

export const STANCES = [
  { name: "SUPPORTS", label: "Supports the claim" },
  { name: "REFUTES", label: "Refutes the claim" },
  { name: "CONTEXT", label: "Gives context" },
] as const;

export type StanceName = (typeof STANCES)[number]["name"];

/** The one "newsroom" as which the rule counts all independents together. */
export const INDEPENDENTS = "independents";
