import type { Candidate, Selectors } from "./anchor-model";

/** A text in which only what people read as different is different, with the way back to the text it was made from. */
export type Folded = {
  text: string;
  /** The original span of a folded one. */
  original: (start: number, end: number) => { start: number; end: number };
};

const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
const SINGLE = "\\u2018-\\u201b\\u2032\\u00b4\\u2039\\u203a";
const DOUBLE = "\\u201c-\\u201f\\u2033\\u00ab\\u00bb";
const DASH = "\\u2010-\\u2015\\u2212";
/** Forms of other characters that print shops and word processors put in: ellipsis, ligatures, full width. */
const FORM = "\\u2026\\ufb00-\\ufb06\\uff01-\\uff5e";
const MARK = "\\u0300-\\u036f";

/** What is written in several ways: space, the above, and letters with a mark that could be one character. */
const SPECIAL = new RegExp(
  `\\S[${INVISIBLE}${MARK}]*[${MARK}]|[\\s${INVISIBLE}]{2,}|[^\\S ]|[${INVISIBLE}${SINGLE}${DOUBLE}${DASH}${FORM}]`,
  "gu",
);
const PLAIN: [what: RegExp, plain: string][] = [
  [new RegExp(`[${INVISIBLE}]`, "g"), ""],
  [/^\s+$/, " "],
  [new RegExp(`[${SINGLE}]`, "g"), "'"],
  [new RegExp(`[${DOUBLE}]`, "g"), '"'],
  [new RegExp(`[${DASH}]`, "g"), "-"],
];

/**
 * Folds what retrieving a text again changes without changing its words: runs of space become one, quotation marks,
 * dashes and ellipses become plain, ligatures and marks upon letters their usual form, and what is invisible goes.
 */
export function fold(text: string): Folded {
  const pieces: string[] = [];
  // Where folded and original differ in length: both offsets just after each such place.
  const folded: number[] = [0];
  const original: number[] = [0];
  let at = 0;
  let length = 0;
  for (const { 0: special, index } of text.matchAll(SPECIAL)) {
    const plain = plainFor(special);
    pieces.push(text.slice(at, index), plain);
    length += index - at;
    at = index + special.length;
    if (plain.length !== special.length) {
      folded.push(length, length + plain.length);
      original.push(index, at);
    }
    length += plain.length;
  }
  pieces.push(text.slice(at));
  const back = (offset: number, side: -1 | 1) => originalOf(folded, original, offset, side);
  return {
    text: pieces.join(""),
    original: (start, end) => {
      const from = back(start, 1);
      return { start: from, end: Math.max(from, Math.min(text.length, back(end, -1))) };
    },
  };
}

/** Selectors in their folded form, where they would begin if everything had kept its share of the text. */
export function foldSelectors(selectors: Selectors, original: number, folded: number): Selectors {
  const [exact, prefix, suffix] = [selectors.exact, selectors.prefix, selectors.suffix].map(
    (one) => fold(one).text,
  );
  const start = Math.round((selectors.start * folded) / Math.max(1, original));
  return {
    exact: (exact ?? "").trim(),
    prefix: prefix ?? "",
    suffix: suffix ?? "",
    start,
    end: selectors.end,
  };
}

/** A place of a folded text in the original one; null where nothing stands there. */
export function unfolded(folded: Folded, place: Candidate): Candidate | null {
  const span = folded.original(place.start, place.end);
  return span.start < span.end ? { ...place, ...span } : null;
}

function plainFor(special: string): string {
  return PLAIN.reduce((text, [what, plain]) => text.replace(what, plain), special).normalize("NFKC");
}

/**
 * Between two places at which lengths differ, both count alike; within one, an offset stands for its whole. Where
 * something went without a trace, `side` says whether the offset begins what comes after (1) or ends what came before.
 */
function originalOf(folded: number[], original: number[], offset: number, side: -1 | 1): number {
  const index = lastAtMost(folded, side === 1 ? offset : offset - 1);
  const [from = 0, base = 0] = [folded[index], original[index]];
  // Entries come in pairs: those with odd index begin a place, those after it end it.
  if (index % 2 === 0) return base + offset - from;
  return side === 1 ? base : (original[index + 1] ?? base);
}

/** The index of the last of the ascending `values` that is at most `limit`; 0 where none is. */
function lastAtMost(values: number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
