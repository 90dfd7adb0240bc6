import { stemmer } from "stemmer";
import { withoutNoise } from "./clean";
import { SAME_WORDS } from "./same-words";
import { STOP_WORDS } from "./stop-words";

/** Counts up whenever the same text comes to other terms than before: documents of older rules are made anew. */
export const RULES = 1;

/** Of a longer word this much is kept: nothing that anybody says is longer. */
const LONGEST = 40;

/**
 * The terms of a text in their order, by the same rules for claims and for what is looked for: folded to lower case
 * without accents, function words left out, English words reduced to their stems, numbers written in one way.
 */
export function termsOf(text: string): string[] {
  return termsAmong(wordsOf(text));
}

/** The terms that words come to. */
export function termsAmong(words: string[]): string[] {
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => SAME_WORDS.get(word) ?? word)
    .map((word) => (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word));
}

/** The words of a text in their order, folded, before any is left out or reduced. */
export function wordsOf(text: string): string[] {
  const folded = withoutNoise(text)
    .replace(/\bU\.?S\.?A?\.?(?![\p{L}\p{N}])/gu, " usa ")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
  const words = withNumbers(folded)
    .replace(/\b((?:[a-z]\.){2,})/g, (dotted) => dotted.replaceAll(".", ""))
    .replace(/'s\b/g, "")
    .replaceAll("'", "")
    .match(WORD);
  return (words ?? []).map((word) => word.slice(0, LONGEST));
}

const WORD = /\p{N}+(?:\.\p{N}+)?[\p{L}\p{N}]*|[\p{L}\p{N}]+/gu;

const MAGNITUDES: Record<string, string> = {
  k: "thousand",
  m: "million",
  mn: "million",
  mio: "million",
  b: "billion",
  bn: "billion",
  tn: "trillion",
  trn: "trillion",
};

/** "1,000" → "1000", "£1bn" → "1 billion", "70%" and "70 per cent" → "70 percent". */
function withNumbers(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(\d)\s?(k|mn?|mio|bn?|trn?|tn)(?![\p{L}\p{N}])/gu, (all, digit: string, short: string) =>
      MAGNITUDES[short] ? `${digit} ${MAGNITUDES[short]}` : all,
    )
    .replace(/(?<=\d)\s?%/g, " percent ")
    .replace(/\bper cent\b/g, "percent")
    .replace(/\bunited states\b/g, "usa")
    .replace(/\bunited kingdom\b/g, "uk");
}
