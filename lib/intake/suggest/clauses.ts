import { REACTION } from "./lexicon";
import type { Phrase } from "./phrases";
import { speaks } from "./speech-verbs";
import type { Word } from "./words";

const BARE_STARTS = /^(PROPN|NOUN|DET|ADJ|NUM|SYM|PRON|ADV)$/;
const TIME = new Set(["DATE", "TIME", "DURATION"]);
const NOT_FINITE = new Set(["being", "been", "be", "having"]);

/** Whether a stretch of words has a verb with a subject before it, as a clause needs. */
export function isClause(words: Word[], { from, to }: Phrase): boolean {
  for (let at = from + 1; at < to; at++)
    if (isFiniteVerb(words, at) && hasSubject(words, from, at)) return true;
  return false;
}

/** Whether a word is a verb that a subject can have: no participle in -ing, no infinitive. */
export function isFiniteVerb(words: Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.pos === "AUX") return !NOT_FINITE.has(word.lower) && words[at - 1]?.lower !== "to";
  if (word.pos !== "VERB" || word.lower.endsWith("ing")) return false;
  return words[at - 1]?.lower !== "to" && !NOT_FINITE.has(words[at - 1]?.lower ?? "");
}

function hasSubject(words: Word[], from: number, verb: number): boolean {
  if (words[verb - 1]?.pos === "CCONJ") return false;
  const isRelative = /^(that|which|who)$/.test(words[verb - 1]?.lower ?? "") && verb - 1 > from;
  return !isRelative && words.slice(from, verb).some(({ pos }) => /^(PROPN|NOUN|PRON|NUM|DET)$/.test(pos));
}

/**
 * The clauses that "that" introduces: "that X and that Y" are two.
 * @param mayTell whether whom somebody tells may stand before "that"
 * @returns none if there is no such clause
 */
export function thatClauses(words: Word[], verb: number, mayTell = false): Phrase[] {
  const that = thatAfter(words, verb, mayTell);
  if (that === null) return [];
  const found: Phrase[] = [];
  const end = clauseEnd(words, that + 1);
  let from = that + 1;
  for (let at = from + 2; at < end - 2; at++) {
    if (words[at]?.lower !== "that" || words[at - 1]?.lower !== "and") continue;
    found.push({ from, to: words[at - 2]?.text === "," ? at - 2 : at - 1 });
    from = at + 1;
  }
  return [...found, { from, to: end }];
}

/** The clause without "that" right after a verb: "said [on Monday] stocks would last". */
export function bareClause(words: Word[], after: number): Phrase | null {
  const from = pastTime(words, after);
  if (!BARE_STARTS.test(words[from]?.pos ?? "")) return null;
  const clause = { from, to: clauseEnd(words, from) };
  return isClause(words, clause) ? clause : null;
}

/**
 * Where "that" stands after a verb or noun of speech: at once, or after words of time and place ("warned on Monday
 * that"); after whom somebody tells, and not after another object, for that begins a relative clause.
 */
function thatAfter(words: Word[], verb: number, mayTell: boolean): number | null {
  const [next, second] = [words[verb + 1], words[verb + 2]];
  const isSpaced = mayTell || next?.pos === "ADP" || TIME.has(next?.entity ?? "") || second?.lower === "that";
  for (let at = verb + 1; at < Math.min(words.length - 1, verb + 10); at++) {
    const word = words[at] as Word;
    if (word.lower === "that") return at === verb + 1 || isSpaced ? at : null;
    if (!/^(DET|NOUN|PROPN|NUM|ADJ|ADV|PRON|ADP|PART)$/.test(word.pos)) return null;
  }
  return null;
}

function pastTime(words: Word[], from: number): number {
  let at = from;
  if (/^(on|in|at|late|early)$/.test(words[at]?.lower ?? "") && TIME.has(words[at + 1]?.entity ?? "")) at++;
  while (TIME.has(words[at]?.entity ?? "")) at++;
  return words[at]?.text === "," && at > from ? at + 1 : at;
}

/** Where a reported clause ends: at the sentence's end, or where its narrator takes over again. */
function clauseEnd(words: Word[], from: number): number {
  let to = from;
  while (to < words.length && !endsBefore(words, to)) to++;
  while (to > from && /^[.!?,:;…–—-]+$/.test(words[to - 1]?.text ?? "")) to--;
  return to;
}

function endsBefore(words: Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.text === ";" || word?.pos === "QUOTE") return true;
  if (word?.text === ",") return narratorReturns(words, at + 1);
  const joins = word?.lower === "but" || word?.lower === "and";
  return joins && next?.pos === "VERB" && speaks(next) && isFiniteVerb(words, at + 1);
}

/** After a comma: "adding that", "prompting", "according to", "with one expert warning", "the minister said". */
function narratorReturns(words: Word[], at: number): boolean {
  const [next, second] = [words[at], words[at + 1]];
  if (!next) return false;
  if (next.pos === "CCONJ" && second) return second.pos !== "VERB" && narratorReturns(words, at + 1);
  if (next.lower.endsWith("ing") && (speaks(next) || REACTION.has(next.lemma))) return true;
  if (next.lower === "according" && second?.lower === "to") return true;
  const soon = words.slice(at, at + 9);
  if (next.lower === "with") return soon.some((word) => word.lower.endsWith("ing") && speaks(word));
  const verb = soon.findIndex(({ pos }) => pos === "VERB");
  const isSpeaker = soon
    .slice(0, verb)
    .every(({ pos }) => /^(PROPN|NOUN|DET|ADJ|PRON|AUX|ADP|ADV)$/.test(pos));
  return verb > 0 && isSpeaker && next.pos !== "ADP" && speaks(soon[verb] as Word);
}

/** Where the next comma stands, or the end of the words. */
export function commaFrom(words: Word[], from: number): number {
  const at = words.findIndex(({ text }, index) => index > from && text === ",");
  return at < 0 ? words.length : at;
}
