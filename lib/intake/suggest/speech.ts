import { bareClause, commaFrom, isClause, isFiniteVerb, thatClauses } from "./clauses";
import { RUMOURS, SPEECH_NOUNS } from "./lexicon";
import { isPronoun, ownerBefore, type Phrase, phraseAt, subjectBefore } from "./phrases";
import { clauseBefore, saidAfter, saidBefore } from "./said";
import { isSpeechVerb } from "./speech-verbs";
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
