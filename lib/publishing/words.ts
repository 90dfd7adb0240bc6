import { type Assessment, RATING_LABELS, type Range, SCALE } from "@/lib/consensus";

/** What of an assessment its short name is made from. */
export type Outcome = Pick<Assessment, "status" | "tier" | "label"> & { reason?: Assessment["reason"] };

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const CONTESTED = {
  split: "newsrooms split",
  spread: "newsrooms far apart",
  scale: "whether it can be rated",
};

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

/** The words of an outcome's label: "False", "False to mostly false"; empty where it has none. */
export function labelWords(label: readonly string[]): string {
  const [first = "", ...rest] = label;
  const last = rest.at(-1);
  return last ? `${first} to ${last.toLowerCase()}` : first;
}

/** An outcome's name: how firm it is, and what it says if it says anything. */
export function outcomeParts({ status, tier, label, reason }: Outcome): { kind: string; words: string } {
  switch (status) {
    case "UNREVIEWED":
      return { kind: "Not reviewed yet", words: "" };
    case "UNDER_REVIEW":
      return { kind: "Under review", words: "" };
    case "INSUFFICIENT_EVIDENCE":
      return { kind: "Not enough evidence yet", words: "" };
    case "CONTESTED":
      return { kind: "Contested", words: reason ? CONTESTED[reason] : "" };
    default:
      return { kind: tier === "consensus" ? "Consensus" : "Provisional", words: labelWords(label) };
  }
}

/** An outcome's name on one line: "Consensus: False", "Contested: newsrooms split", "Under review". */
export function outcomeWords(outcome: Outcome): string {
  const { kind, words } = outcomeParts(outcome);
  return words ? `${kind}: ${words}` : kind;
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
