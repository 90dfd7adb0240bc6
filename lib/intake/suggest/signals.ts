import { isFiniteVerb } from "./clauses";
import type { Span } from "./model";
import * as is from "./patterns";
import type { ReasonCode } from "./reasons";
import type { Statement } from "./statements";
import { isDone, isOngoing, isPast } from "./tense";
import type { Word } from "./words";

/** A statement with the words of what it states, without who says so. */
export type Read = { statement: Statement; words: Word[]; text: string };

/** The signals of an article, each with the question that it answers of a statement. */
export const SIGNALS: Record<ReasonCode, (read: Read) => boolean> = {
  figure: ({ words }) => words.some((_, at) => isFigure(words, at)),
  date: ({ words }) => words.some(({ entity, text }) => entity === "DATE" && /^(\p{Lu}|\d{4}$)/u.test(text)),
  speaker: ({ statement: { speaker } }) => speaker?.isNamed === true,
  role: ({ statement: { speaker } }) => speaker?.isNamed === false,
  quoted: ({ statement: { manner, quote, stated } }) =>
    manner === "direct" || manner === "partly" || isInside(quote, stated),
  "over-time": ({ words, text }) => is.OVER_TIME.test(text) || someVerb(words, is.CHANGE, isChange),
  compares: ({ text }) => is.COMPARED.test(text) && !is.OVER_TIME.test(text),
  act: ({ words, text }) => is.ACTS.test(text) || someVerb(words, is.ACT, isDone),
  event: ({ words }) =>
    words.some(isName) && (someVerb(words, /./, isPast) || someVerb(words, /./, isOngoing)),
  cause: ({ text }) => is.CAUSE.test(text),
  record: ({ text }) => is.RECORD.test(text),
  "not-so": ({ text }) => is.NOT_SO.test(text),
  prediction: (read) => isPrediction(read) && !isDated(read),
  deadline: (read) => (isPrediction(read) || isPossibility(read)) && isDated(read),
  possibility: (read) => isPossibility(read) && !isDated(read),
  opinion: ({ text }) => is.OPINION.test(text),
  feeling: ({ text }) => is.FEELING.test(text),
  demand: ({ text }) => is.DEMAND.test(text),
  wish: ({ text }) => is.WISH.test(text),
  question: ({ text }) => /\?["'”’»)\]]*$/.test(text),
  caption: ({ statement }) => statement.layout === "caption",
  headline: ({ statement }) => statement.layout === "headline",
  fragment: ({ words, statement }) => words.length < 4 || !hasVerb(words, statement.layout === "prose"),
  named: ({ words }) => words.some(isName),
  general: (read) => !SIGNALS.named(read) && !SIGNALS.figure(read),
  context: ({ text, statement }) => statement.manner !== "reported" && is.CONTEXT.test(text),
};

/** "Exports declined", not "he declined to comment". */
function isChange(words: Word[], at: number): boolean {
  const isRefusal = words[at]?.lemma === "decline" && words[at + 1]?.lower === "to";
  return !isRefusal && (isPast(words, at) || isOngoing(words, at));
}

type VerbTest = (words: Word[], at: number) => boolean;

function someVerb(words: Word[], lemma: RegExp, test: VerbTest): boolean {
  return words.some((word, at) => lemma.test(word.lemma) && test(words, at));
}

/** Whether words have a finite verb; in running text, one that was taken for an adjective ("further strained ties") counts. */
function hasVerb(words: Word[], isProse: boolean): boolean {
  return words.some(({ lower }, at) => isFiniteVerb(words, at) || (isProse && lower.endsWith("ed")));
}

function isName({ pos, lower }: Word): boolean {
  return pos === "PROPN" && lower !== "mr";
}

function isInside(quote: Span | null, stated: Span): boolean {
  return quote !== null && quote.end - quote.start < stated.end - stated.start;
}

/** A number that counts something: no date, no rank, no part of a name ("Article 5"), no small "two". */
function isFigure(words: Word[], at: number): boolean {
  const { text, lower, pos, entity } = words[at] as Word;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (is.LARGE.test(lower) && pos !== "ADJ") return true;
  if (/^(DATE|TIME|ORDINAL)$/.test(entity ?? "") || (pos !== "NUM" && !/^\d/.test(text))) return false;
  if (/^(PERCENT|MONEY|DURATION)$/.test(entity ?? "")) return true;
  if (is.SMALL.test(lower)) return /^(months?|weeks?|days?|hours?|years?|to)$/.test(after?.lower ?? "");
  const isOfName = before !== undefined && before.pos !== "PUNCT" && /^\p{Lu}/u.test(before.text) && at > 1;
  const isOfList = /^(No|Article|Section|Chapter)$/.test(before?.text ?? "") || after?.entity === "DATE";
  return /^\d[\d.,]*$/.test(text) && !isOfName && !isOfList;
}

function isPrediction({ words, text, statement }: Read): boolean {
  if (is.LIKELY.test(text)) return true;
  // In reported speech "would" stands for "will".
  const future =
    statement.manner === "direct" ? /^(will|wo|shall|['’]ll)$/ : /^(will|wo|shall|would|['’]ll)$/;
  return words.some((word, at) => word.pos === "AUX" && future.test(word.lower) && !isRelative(words, at));
}

function isPossibility({ words }: Read): boolean {
  return words.some((word, at) => /^(could|may|might)$/.test(word.lower) && !isRelative(words, at));
}

function isRelative(words: Word[], at: number): boolean {
  return /^(that|which|who|where)$/.test(words[at - 1]?.lower ?? "");
}

/** Whether a time is given by which one will know. */
function isDated({ words }: Read): boolean {
  return words.some(({ entity }) => entity === "DATE" || entity === "DURATION");
}
