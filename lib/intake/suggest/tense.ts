import type { Word } from "./words";

/** A verb in the past or perfect: what has happened, or is said to have. */
export function isPast(words: Word[], at: number): boolean {
  const { pos, lower, lemma } = words[at] as Word;
  if (pos !== "VERB" || lower.endsWith("ing") || isModifier(words, at)) return false;
  const before = words.slice(Math.max(0, at - 4), at);
  if (before.some((word) => /^(will|would|could|may|might|should|must|to|can)$/.test(word.lower)))
    return false;
  if (before.some((word) => word.lemma === "have" && word.pos === "AUX")) return true;
  return lower.endsWith("ed") || (lower !== lemma && !lower.endsWith("s"));
}

/** "are working", "is now preparing" */
export function isOngoing(words: Word[], at: number): boolean {
  const word = words[at] as Word;
  return (
    word.pos === "VERB" && word.lower.endsWith("ing") && /^(is|are|was|were|been)$/.test(leadOf(words, at))
  );
}

/** Done, or said on the way to have been: "by imposing", "after banning". */
export function isDone(words: Word[], at: number): boolean {
  const isGerund = words[at]?.pos === "VERB" && words[at]?.lower.endsWith("ing");
  return isPast(words, at) || (isGerund === true && /^(by|after)$/.test(leadOf(words, at)));
}

/** "the imposed tariffs", "by newly confirmed officials", "remain tied": no verb of the sentence. */
function isModifier(words: Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).findLast(({ pos }) => pos !== "ADV");
  if (before?.pos === "VERB") return true;
  const hasSubject = /^(NOUN|PROPN|PRON|AUX|PART|PUNCT)$/.test(before?.pos ?? "");
  return !hasSubject && /^(NOUN|ADJ|PROPN)$/.test(words[at + 1]?.pos ?? "");
}

/** The word before a verb, past adverbs. */
function leadOf(words: Word[], at: number): string {
  return words.slice(Math.max(0, at - 3), at).findLast(({ pos }) => pos !== "ADV")?.lower ?? "";
}
