import { inverseFrequency, statisticsFor } from "./statistics";
import { termsOf } from "./terms";

/** What is looked for in the index. */
export type Asked = {
  /** Each term that occurs there, with what it tells (its inverse document frequency), the rarest first. */
  weights: Map<string, number>;
  /** How many of these are read through; the others count only for claims that hold one of them, too. */
  read: number;
  averageLength: number;
  /** What a term tells that occurs in one claim only. */
  most: number;
};

/** So many postings are read for a text, those of its rarest terms; but those of the rarest one in any case. */
export const POSTINGS = 20_000;
/** So many of the rarest terms are looked for: a pasted article has hundreds. */
const TERMS = 64;

/** What a text asks of the index; null where they share no term. */
export async function askedBy(text: string): Promise<Asked | null> {
  const { documents, averageLength, frequencies } = await statisticsFor([...new Set(termsOf(text))]);
  const known = [...frequencies].sort((a, b) => a[1] - b[1]).slice(0, TERMS);
  if (known.length === 0) return null;
  const tells = (withTerm: number) => inverseFrequency(documents, withTerm);
  const weights = new Map(known.map(([term, withTerm]) => [term, tells(withTerm)]));
  const read = readable(known.map(([, withTerm]) => withTerm));
  return { weights, read, averageLength, most: tells(1) };
}

/** How many terms can be read through, of those with so many postings each. */
function readable(postings: number[]): number {
  let sum = 0;
  const beyond = postings.findIndex((each, index) => {
    sum += each;
    return sum > POSTINGS && index > 0;
  });
  return beyond < 0 ? postings.length : beyond;
}
