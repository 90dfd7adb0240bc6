import { FORMS_OF_ADDRESS, PARTICLES, TITLES, WHEN } from "./lexicon";
import type { Word } from "./words";

/** Words from the first up to, not including, the last; places in a frame's list of words. */
export type Phrase = { from: number; to: number };

const OWN = new Set(["his", "her", "their", "its", "our", "my", "your"]);
const PEOPLE = new Set(["he", "she", "they", "it", "we", "i"]);
const JOINING = new Set(["of", "for", "at", "in", "from", "to", "on", "with", "and"]);
const LONGEST = 16;

/** A personal pronoun that can be a subject. */
export function isPronoun(word: Word | undefined): boolean {
  return word !== undefined && PEOPLE.has(word.lower);
}

/** The noun phrase that ends just before a verb, past auxiliaries, words of time and appositions between commas. */
export function subjectBefore(words: Word[], verb: number): Phrase | null {
  let to = beforeAdverbs(words, verb);
  if (words[to - 1]?.text === ",") {
    const opening = commaBefore(words, to - 1);
    if (opening === null) return null;
    if (isNameOnly(words, opening + 1, to - 1)) return { from: opening + 1, to: to - 1 };
    to = nameBeforeApposition(words, opening) ?? opening;
  }
  if (isPronoun(words[to - 1])) return { from: to - 1, to };
  let from = to;
  while (from > 0 && to - from < LONGEST && belongs(words, from - 1, from === to)) {
    from--;
    if (beginsAnew(words, from)) break;
  }
  return trimmedPhrase(words, from, to);
}

/** An article, or a form of address, after another noun: "in Brussels | the minister", "on X | Mr Roe". */
function beginsAnew(words: Word[], at: number): boolean {
  const [word, before] = [words[at] as Word, words[at - 1]];
  if (word.pos === "DET") return isNominal(before);
  return (
    FORMS_OF_ADDRESS.has(word.lower.replace(".", "")) && isName(before) && !TITLES.has(before?.lower ?? "")
  );
}

/** "Its director, *Jane Roe*, said" */
function isNameOnly(words: Word[], from: number, to: number): boolean {
  return to - from > 1 && words.slice(from, to).every((word) => isName(word) || PARTICLES.has(word.lower));
}

/** "Jane Roe, an heir and author, in her way, said": where the name ends that a first apposition follows. */
function nameBeforeApposition(words: Word[], to: number): number | null {
  const opening = commaBefore(words, to);
  return opening !== null && isName(words[opening - 1]) && !isName(words[to - 1]) ? opening : null;
}

/** The noun phrase that ends in a possessive: *the minister*'s warning. */
export function ownerBefore(words: Word[], mark: number): Phrase | null {
  let from = mark;
  while (from > 0 && (isNominal(words[from - 1]) || words[from - 1]?.pos === "ADJ")) from--;
  if (words[from - 1]?.pos === "DET") from--;
  return trimmedPhrase(words, from, mark);
}

/** The noun phrase that begins at a place: "said *a spokesman for the agency*". */
export function phraseAt(words: Word[], from: number): Phrase | null {
  if (isPronoun(words[from])) return { from, to: from + 1 };
  let to = from;
  while (to < words.length && to - from < LONGEST && belongs(words, to, false)) to++;
  while (to > from && isLoose(words[to - 1] as Word)) to--;
  let end = to + 1;
  while (words[to]?.text === "," && isName(words[end])) end++;
  return isNameOnly(words, to + 1, end) ? { from: to + 1, to: end } : trimmedPhrase(words, from, to);
}

function beforeAdverbs(words: Word[], verb: number): number {
  let at = verb;
  while (at > 0) {
    const word = words[at - 1] as Word;
    // May and April may be people.
    const isTime = WHEN.has(word.lower) && (word.pos !== "PROPN" || words[at - 2]?.lower === "on");
    if (word.pos !== "AUX" && word.pos !== "ADV" && !/^(not|n't)$/.test(word.lower) && !isTime) break;
    at -= isTime && words[at - 2]?.lower === "on" ? 2 : 1;
  }
  return at;
}

/** Where the comma stands that opens the apposition closed at a place: near, and with no other clause between. */
function commaBefore(words: Word[], closing: number): number | null {
  for (let at = closing - 1; at > Math.max(0, closing - 30); at--) {
    const word = words[at] as Word;
    if (word.text === ",") return isNominal(words[at - 1]) && isAside(words, at + 1, closing) ? at : null;
    if (word.pos === "QUOTE" || word.text === ";" || word.text === ":") return null;
  }
  return null;
}

function isAside(words: Word[], from: number, to: number): boolean {
  const [first, ...rest] = words.slice(from, to);
  if (!first || /^(who|whose|which|when|where|as)$/.test(first.lower) || first.lower.endsWith("ing"))
    return Boolean(first);
  return !rest.some(({ pos, lower }) => pos === "AUX" || (pos === "VERB" && !/(ing|ed)$/.test(lower)));
}

function belongs(words: Word[], at: number, isLast: boolean): boolean {
  const word = words[at] as Word;
  if (isNominal(word)) return true;
  if (isLast) return TITLES.has(word.lower);
  // "sources close to the talks"
  if (word.lower === "close" || word.lower === "familiar") return isNominal(words[at - 1]);
  if (/^(DET|ADJ|NUM|SYM)$/.test(word.pos) || OWN.has(word.lower)) return true;
  if (/^['’]s?$/.test(word.text) || (word.text === "-" && word.pos === "PUNCT")) return true;
  if (PARTICLES.has(word.lower) && isName(words[at - 1]) && isName(words[at + 1])) return true;
  if (word.lower === "and")
    return isName(words[at - 1]) && (isName(words[at + 1]) || words[at + 1]?.pos === "DET");
  const before = words[at - 1];
  return JOINING.has(word.lower) && (isNominal(before) || /^(close|familiar)$/.test(before?.lower ?? ""));
}

function isNominal(word: Word | undefined): boolean {
  return word !== undefined && (word.pos === "NOUN" || word.pos === "PROPN");
}

function isName(word: Word | undefined): boolean {
  return word?.pos === "PROPN";
}

function isLoose(word: Word): boolean {
  return JOINING.has(word.lower) || WHEN.has(word.lower) || word.pos === "DET";
}

/** Without a preposition at its beginning and what time it names: "on Tuesday the minister" is the minister. */
function trimmedPhrase(words: Word[], from: number, to: number): Phrase | null {
  let first = from;
  if (JOINING.has(words[first]?.lower ?? "")) first++;
  while (first < to - 1 && WHEN.has((words[first] as Word).lower) && words[first]?.lower !== "may") first++;
  const hasHead = words.slice(first, to).some(isNominal);
  return hasHead ? { from: first, to } : null;
}
