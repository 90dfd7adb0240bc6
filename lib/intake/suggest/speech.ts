import { bareClause, isClause, isFiniteVerb, speaks, thatClauses } from "./clauses";
import { BARE_CLAUSE, INFERENCE, RUMOURS, SPEECH_NOUNS, TELLING } from "./lexicon";
import { isPronoun, ownerBefore, type Phrase, phraseAt, subjectBefore } from "./phrases";
import type { Word } from "./words";

/** Somebody says something in a sentence. `said`: the reported clauses and the quotations that stand as one word. */
export type Speech = { subject: Phrase | null; verb: number; said: Phrase[] };

/** Who says what in the words of a sentence, in their order. What is inside a quotation is not looked at. */
export function speechIn(words: Word[]): Speech[] {
  const found: Speech[] = [];
  for (let at = 0; at < words.length; at++) {
    const speech = speechAt(words, at, found.at(-1) ?? null);
    if (speech) found.push(speech);
  }
  return found;
}

/** The subject of the main clause: the first noun phrase before a finite verb that no preposition or "after" governs. */
export function mainSubject(words: Word[], before = words.length): Phrase | null {
  for (let at = 1; at < before; at++) {
    if (!isFiniteVerb(words, at)) continue;
    const subject = subjectBefore(words, at);
    const lead = subject ? words[subject.from - 1] : undefined;
    if (subject && (!lead || /^(PUNCT|CCONJ|ADV|QUOTE)$/.test(lead.pos) || lead.entity)) return subject;
  }
  return null;
}

function speechAt(words: Word[], at: number, last: Speech | null): Speech | null {
  const word = words[at] as Word;
  if (word.lower === "according" && words[at + 1]?.lower === "to") return accordingTo(words, at);
  const stated = word.pos === "NOUN" && SPEECH_NOUNS.has(word.lemma) ? statement(words, at) : null;
  if (stated) return stated;
  if (!isSpeechVerb(words, at)) return null;
  const inverted = isInverted(words, at) ? phraseAt(words, at + 1) : null;
  const subject = inverted ?? subjectOf(words, at, last);
  if (!subject) return null;
  const isNear = !inverted && subject.from < at && last?.subject !== subject;
  const start = isNear ? subject.from : at;
  const before = isNear || inverted ? saidBefore(words, start) : [];
  const said = [...before, ...saidAfter(words, at, leads(words, subject))];
  return { subject, verb: at, said: said.length > 0 ? said : clauseBefore(words, start, at) };
}

/** "the minister's warning that …", "his remark that …", "amid speculation that …" */
function statement(words: Word[], noun: number): Speech | null {
  const main = mainSubject(words);
  const isBeforeMain = main !== null && main.from > noun;
  const said = thatClauses(words, noun).map((clause) =>
    isBeforeMain ? { ...clause, to: Math.min(clause.to, commaFrom(words, clause.from)) } : clause,
  );
  // "The minister's warning that prices rose came late": where the clause ends cannot be told.
  const isSubject = !words.slice(0, noun).some((_, index) => isFiniteVerb(words, index)) && !isBeforeMain;
  if (said.length === 0 || isSubject) return null;
  const before = words.slice(Math.max(0, noun - 3), noun);
  const mark = before.findLastIndex(({ text }) => /^['’]s?$/.test(text));
  if (mark >= 0) return { subject: ownerBefore(words, noun - before.length + mark), verb: noun, said };
  const isOwn = before.some(({ lower }) => /^(his|her|their|its)$/.test(lower));
  if (isOwn) return { subject: mainSubject(words, noun), verb: noun, said };
  // "Any suggestion that …" may be refused in the same breath; "amid speculation that …" tells of it.
  const isTold = before.at(-1)?.lower === "amid" || (before.at(-1)?.lower ?? "").endsWith("ing");
  return isTold && RUMOURS.has(words[noun]?.lemma ?? "") ? { subject: null, verb: noun, said } : null;
}

/** Whether a speaker's clause only leads to the main one: "While the minister said …, others …". */
function leads(words: Word[], subject: Phrase): boolean {
  const before = words[subject.from - 1]?.lower ?? "";
  return (
    subject.from < 3 && /^(while|after|although|though|as|because|when|if|since|before|whereas)$/.test(before)
  );
}

function commaFrom(words: Word[], from: number): number {
  const at = words.findIndex(({ text }, index) => index > from && text === ",");
  return at < 0 ? words.length : at;
}

function accordingTo(words: Word[], at: number): Speech | null {
  const subject = phraseAt(words, at + 2);
  if (!subject) return null;
  const comma = commaFrom(words, subject.to - 1);
  const after = comma < subject.to + 15 ? comma + 1 : subject.to;
  const before = words[at - 1]?.text === "," ? at - 1 : at;
  const quoted = saidBefore(words, at);
  if (quoted.length > 0) return { subject, verb: at, said: quoted };
  const left = { from: 0, to: before };
  if (isClause(words, left)) return { subject, verb: at, said: [left] };
  const right = words[after]?.pos === "QUOTE" ? { from: after, to: after + 1 } : bareClause(words, after);
  return { subject, verb: at, said: right ? [right] : [] };
}

function isSpeechVerb(words: Word[], at: number): boolean {
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

/** "…," said the minister. */
function isInverted(words: Word[], at: number): boolean {
  const before = words[at - 1];
  if (before && before.pos !== "QUOTE" && before.text !== ",") return false;
  const next = words[at + 1];
  if (!next || !(isPronoun(next) || /^(PROPN|NOUN|DET|ADJ|NUM)$/.test(next.pos))) return false;
  return (
    before?.pos === "QUOTE" ||
    (before?.text === "," && isFiniteVerb(words, at) && subjectBefore(words, at) === null)
  );
}

function subjectOf(words: Word[], verb: number, last: Speech | null): Phrase | null {
  const at = words[verb]?.lower === "clear" ? verb - (words[verb - 1]?.lower === "it" ? 2 : 1) : verb;
  const before = words[at - 1];
  if (words[at]?.lower.endsWith("ing") && (before?.text === "," || /^(ADP|SCONJ)$/.test(before?.pos ?? "")))
    return mainSubject(words, at) ?? last?.subject ?? null;
  if (before?.pos === "CCONJ" || (before?.pos === "ADV" && words[at - 2]?.pos === "CCONJ"))
    return last?.subject ?? mainSubject(words, at);
  return subjectBefore(words, at);
}

/** The quotation that ends just before the speaker: "…," the minister said. */
function saidBefore(words: Word[], start: number): Phrase[] {
  let at = start - 1;
  while (at >= 0 && words[at]?.pos === "PUNCT") at--;
  return words[at]?.pos === "QUOTE" ? [{ from: at, to: at + 1 }] : [];
}

/** What a verb of speech says: clauses with "that" or without, then or instead a quotation. */
function saidAfter(words: Word[], verb: number, isLead: boolean): Phrase[] {
  const lemma = (words[verb] as Word).lemma;
  const clauses = thatClauses(words, verb, TELLING.has(lemma) || lemma === "warn" || lemma === "advise");
  if (clauses.length === 0 && BARE_CLAUSE.has(lemma)) {
    const listener = pastListener(words, verb + 1, TELLING.has(lemma));
    const bare = bareClause(words, listener) ?? bareClause(words, verb + 1);
    if (bare) clauses.push(bare);
  }
  const kept = clauses.map((one) =>
    isLead ? { ...one, to: Math.min(one.to, commaFrom(words, one.from)) } : one,
  );
  const end = kept.at(-1)?.to;
  const quoted = end === undefined ? quoteAfter(words, verb) : words[end]?.text === ":" ? end + 1 : null;
  const isQuote = quoted !== null && words[quoted]?.pos === "QUOTE";
  return isQuote ? [...kept, { from: quoted, to: quoted + 1 }] : kept;
}

/** The next quotation, if nobody else speaks before it and a mark or the verb itself introduces it. */
function quoteAfter(words: Word[], after: number): number | null {
  for (let at = after + 1; at < Math.min(words.length, after + 30); at++) {
    if (words[at]?.pos === "QUOTE") return at === after + 1 || isLead(words, at - 1, after) ? at : null;
    if (words[at]?.text === ";" || isSpeechVerb(words, at)) return null;
  }
  return null;
}

function isLead(words: Word[], at: number, verb: number): boolean {
  return words[at]?.text === ":" || words[at]?.text === "," || at - verb < 4;
}

/** Past whom somebody tells: one pronoun, or after "told" a noun phrase up to where the next begins. */
function pastListener(words: Word[], from: number, mayBeNoun: boolean): number {
  if (/^(me|you|him|her|us|them)$/.test(words[from]?.lower ?? "")) return from + 1;
  if (!mayBeNoun) return from;
  let at = from;
  while (/^(DET|ADJ|NUM)$/.test(words[at]?.pos ?? "")) at++;
  const kind = words[at]?.pos;
  // One noun in the plural is whom somebody tells; what follows may be the subject: "told investors profits fell".
  if (kind === "NOUN" && words[at]?.lower.endsWith("s")) return at + 1;
  while (at < words.length && words[at]?.pos === kind && (kind === "NOUN" || kind === "PROPN")) at++;
  return at;
}

/** The clause before a speaker who comes last: "Stocks would last, the agency said on Monday." */
function clauseBefore(words: Word[], start: number, verb: number): Phrase[] {
  const clause = { from: 0, to: start - 1 };
  const isLast = words.slice(verb + 1).every(({ pos }) => pos !== "VERB" && pos !== "AUX");
  const ends = words[start - 1]?.text === "," && isLast && BARE_CLAUSE.has(words[verb]?.lemma ?? "");
  return ends && isClause(words, clause) ? [clause] : [];
}
