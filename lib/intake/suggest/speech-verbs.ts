import { INFERENCE, SPEECH } from "./lexicon";
import type { Word } from "./words";

/** Whether a word is of speech; "warning" may have been taken for a noun. */
export function speaks({ lemma, lower }: Word): boolean {
  return SPEECH.has(lemma) || (lower.endsWith("ing") && SPEECH.has(lower.slice(0, -3)));
}

/** Whether a word is a verb by which somebody says something: not in the passive, not "to say". */
export function isSpeechVerb(words: Word[], at: number): boolean {
  const [word, before, next] = [words[at] as Word, words[at - 1], words[at + 1]];
  // "made clear that", "made it clear that"
  if (word.lower === "clear") return /^(make|it)$/.test(before?.lemma ?? "") && next?.lower === "that";
  if (!speaks(word) || before?.lower === "to") return false;
  if (word.lower.endsWith("ing") && before?.text === "," && INFERENCE.has(word.lemma)) return false;
  // "Moreau notes," and "one expert warning:" are often taken for nouns.
  const introduces = /^(,|:|that)$/.test(next?.lower ?? "") || next?.pos === "QUOTE";
  const isNoun =
    introduces && (/ing$|^found$/.test(word.lower) || (word.lower.endsWith("s") && before?.pos === "PROPN"));
  if (word.pos !== "VERB" && !isNoun) return false;
  const auxiliary = words
    .slice(Math.max(0, at - 3), at)
    .findLast(({ pos }) => pos !== "ADV" && pos !== "PART");
  const isPassive = auxiliary?.lemma === "be" && auxiliary.pos === "AUX" && !word.lower.endsWith("ing");
  return !isPassive;
}
