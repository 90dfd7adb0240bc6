import { bareClause, commaFrom, isClause, thatClauses } from "./clauses";
import { BARE_CLAUSE, TELLING } from "./lexicon";
import type { Phrase } from "./phrases";
import { isSpeechVerb } from "./speech-verbs";
import type { Word } from "./words";

/** The quotation that ends just before the speaker: "…," the minister said. */
export function saidBefore(words: Word[], start: number): Phrase[] {
  let at = start - 1;
  while (at >= 0 && words[at]?.pos === "PUNCT") at--;
  return words[at]?.pos === "QUOTE" ? [{ from: at, to: at + 1 }] : [];
}

/** What a verb of speech says: clauses with "that" or without, then or instead a quotation. */
export function saidAfter(words: Word[], verb: number, isLead: boolean): Phrase[] {
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
export function clauseBefore(words: Word[], start: number, verb: number): Phrase[] {
  const clause = { from: 0, to: start - 1 };
  const isLast = words.slice(verb + 1).every(({ pos }) => pos !== "VERB" && pos !== "AUX");
  const ends = words[start - 1]?.text === "," && isLast && BARE_CLAUSE.has(words[verb]?.lemma ?? "");
  return ends && isClause(words, clause) ? [clause] : [];
}
