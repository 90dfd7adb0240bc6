import type { Asked } from "./asked";
import { termsAmong, wordsOf } from "./terms";

/** What the second stage goes by: `featuresOf` says of each what it is. */
export const FEATURES = ["shared", "letters", "contained", "containing", "rarest", "numbers"] as const;
export type Features = Record<(typeof FEATURES)[number], number>;

/** A text as it is compared. */
export type Read = { terms: Set<string>; letters: Set<string> };

/** Reads a text for comparing. */
export function read(text: string): Read {
  const words = wordsOf(text);
  const joined = ` ${words.join(" ")} `;
  const letters = new Set<string>();
  for (let at = 0; at + 4 <= joined.length; at++) letters.add(joined.slice(at, at + 4));
  return { terms: new Set(termsAmong(words)), letters };
}

type Compared = { bm25: number; statement: string; quotes: string[] };

/**
 * How a claim compares to what is asked; nothing of it depends on how many claims there are.
 * - shared: how much they share, counted in terms that one claim alone has; its logarithm;
 * and of its statement and its nearest quote, whose means these are,
 * - letters: how alike their letters are, as runs of four (cosine)
 * - containing: which share of the text's letters it has
 * - rarest: how much the rarest term tells that they share
 * - numbers: which share of its numbers the text does not have
 * - contained: which share of its letters the text has; of statement and quotes the one of which it has most
 */
export function featuresOf(asked: Asked, text: Read, { bm25, statement, quotes }: Compared): Features {
  const ofStatement = compare(asked, text, read(statement));
  const ofQuotes = quotes.map((quote) => compare(asked, text, read(quote)));
  const nearest = ofQuotes.sort((a, b) => b.letters - a.letters)[0] ?? ofStatement;
  const mean = (name: keyof typeof nearest) => (ofStatement[name] + nearest[name]) / 2;
  return {
    shared: Math.log(bm25 / asked.most),
    letters: mean("letters"),
    contained: Math.max(ofStatement.contained, nearest.contained),
    containing: mean("containing"),
    rarest: mean("rarest"),
    numbers: mean("numbers"),
  };
}

function compare({ weights, most }: Asked, text: Read, part: Read) {
  const common = [...part.letters].filter((run) => text.letters.has(run)).length;
  const terms = [...part.terms].filter((term) => text.terms.has(term));
  const numbers = [...part.terms].filter((term) => /^\d/.test(term));
  return {
    letters: share(common, Math.sqrt(text.letters.size * part.letters.size)),
    contained: share(common, part.letters.size),
    containing: share(common, text.letters.size),
    rarest: Math.max(0, ...terms.map((term) => weights.get(term) ?? 0)) / most,
    numbers: share(numbers.filter((one) => !text.terms.has(one)).length, numbers.length),
  };
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
