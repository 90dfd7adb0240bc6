import { RATING_LABELS, type Range, SCALE } from "@/lib/consensus";

export { labelWords, type Outcome, outcomeParts, outcomeWords } from "@/lib/claims/outcome-words";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small whole number as a word, a larger one in digits. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "1 reviewer", "2 reviewers". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "A", "A and B", "A, B and C". */
export function listOf(words: readonly string[], conjunction = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** A share (0 to 1) in whole per cent, as prose writes it. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** A name that cannot change the direction of the text around it (Unicode isolates; what <bdi> is in HTML). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** A stretch of the scale in words: "False", "False to mostly false". */
export function rangeWords([lo, hi]: Range | readonly [number, number]): string {
  const [first, last] = [SCALE[lo - 1], SCALE[hi - 1]];
  if (!first || !last) throw new RangeError(`not a range of the scale: ${lo} to ${hi}`);
  return first === last
    ? RATING_LABELS[first]
    : `${RATING_LABELS[first]} to ${RATING_LABELS[last].toLowerCase()}`;
}

/** Of a claim that is closed: that it is, and how. */
export const CLOSED = {
  DUPLICATE: "This claim is a duplicate",
  OUT_OF_SCOPE: "This claim is out of scope",
  RETRACTED: "This claim has been retracted",
};

/** The text, cut at a word's end if it is longer than `max` characters. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, "");
  return `${cut} …`;
}
