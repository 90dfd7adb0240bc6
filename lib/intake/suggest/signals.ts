import { isFiniteVerb } from "./clauses";
import type { ReasonCode } from "./reasons";
import type { Statement } from "./statements";
import type { Word } from "./words";

/** A statement with what its signals are read from. */
export type Read = { statement: Statement; words: Word[]; text: string };

const CHANGE =
  /^(boost|climb|decline|decrease|deepen|double|drop|expand|fall|grow|halve|increase|lower|quadruple|raise|reduce|rise|shrink|slump|soar|surge|triple|widen)$/;
const ACT =
  /^(adopt|amend|announce|appoint|approve|arrest|ban|build|cancel|charge|confirm|convict|cut|declare|deploy|dismiss|elect|enact|exempt|expel|fine|force|freeze|fund|halt|impose|introduce|invade|jail|join|launch|lift|limit|nominate|order|pass|pause|propose|pull|ratify|recognise|recognize|repeal|resign|sanction|send|sentence|sign|spare|spend|strike|sue|supply|suspend|up|veto|vote|withdraw)$/;
const CAUSE =
  /\b(because|due to|owing to|thanks to|led to|leads to|as a result|results? (of|in)|resulted in|caus(e|ed|es)( by)?|forced|prompt(ed|s)|trigger(ed|s)|drove|driven by|blamed on|amid)\b/i;
const RECORD =
  /\b(most of|majority|never|always|ever|record|unprecedented|the first (time|ever|to|of)|the (only|largest|biggest|highest|lowest|smallest|longest|fastest|worst|best|greatest|richest|oldest|most|least))\b/i;
const TIMES =
  /\b(no longer|more than ever|than ever|as it has ever|ever been|since (the|its|their|then|\d)|gradually|has always|have always|year on year|compared (to|with)|up from|down from)\b/i;
const COMPARED =
  /\b(more|less|fewer|higher|lower|stronger|weaker|larger|smaller|greater|better|worse|\p{L}+er) than\b/iu;
const DENIED =
  /\b(no plans?|there (is|are|was|were) no|(is|are|was|were|has|have|had|did|does|do) not|\p{L}+n['’]t|nothing|never|no longer|den(y|ies|ied))\b/iu;
const OPINION =
  /\b(I (think|believe|feel|guess)|in my (opinion|view)|unwarranted|disgrace(ful)?|outrageous|shameful|ridiculous|absurd|wonderful|terrible|mistake|paradox|profound|astonishing|folly|regrettable|hysteria|relic|palpable|tightrope|remarkabl[ey]|sadly|thankfully|arguably|perhaps|easy to|hard to|makes you wonder|the (worst|best) statement|deeper issue|real consequence|key player)\b/i;
const DEMAND =
  /\b(must|should|ought to|needs? to|has to|have to|let['’]s|it['’ ]i?s time to|call(s|ed)? (for|on))\b/i;
const WISH =
  /\b(we|I)( (would|['’]d) like|['’]d like| want| hope| wish| look forward)\b|\b(grateful|thank(s|ful)?|congratulat\w+|welcomed?|hopes? (to|that))\b/i;
const LIKELY =
  /\b(likely|unlikely|expected|set|poised|bound|about|due) to\b|\bgoing to\b|\bon the horizon\b/i;
const LARGE = /^(dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarter)$/;
const SMALL = /^(one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
const TIMED = new Set(["DATE", "TIME", "ORDINAL"]);

/** The signals of an article, each with the question that it answers of a statement. */
export const SIGNALS: Record<ReasonCode, (read: Read) => boolean> = {
  figure: ({ words }) => words.some((_, at) => isFigure(words, at)),
  date: ({ words }) => words.some(({ entity, text }) => entity === "DATE" && /^(\p{Lu}|\d{4}$)/u.test(text)),
  speaker: ({ statement: { speaker } }) => speaker?.isNamed === true,
  role: ({ statement: { speaker } }) => speaker?.isNamed === false,
  quoted: ({ statement: { manner, quote, place } }) =>
    manner === "direct" || (manner !== "narrated" && quote !== null && isShorter(quote, place)),
  "over-time": ({ words, text }) =>
    TIMES.test(text) || words.some((word) => word.pos === "VERB" && CHANGE.test(word.lemma)),
  compares: ({ text }) => COMPARED.test(text) && !TIMES.test(text),
  act: ({ words }) => words.some((word, at) => ACT.test(word.lemma) && isPast(words, at)),
  event: ({ words }) =>
    words.some((word, at) => word.pos === "VERB" && isPast(words, at)) && words.some(isName),
  cause: ({ text }) => CAUSE.test(text),
  record: ({ text }) => RECORD.test(text),
  "not-so": ({ text }) => DENIED.test(text),
  prediction: (read) => isPrediction(read) && !isDated(read),
  deadline: (read) => isPrediction(read) && isDated(read),
  possibility: ({ words }) =>
    words.some((word, at) => /^(could|may|might)$/.test(word.lower) && !isRelative(words, at)),
  opinion: ({ text }) => OPINION.test(text),
  demand: ({ text }) => DEMAND.test(text),
  wish: ({ text }) => WISH.test(text),
  question: ({ text }) => /\?["'”’»)\]]*$/.test(text),
  caption: ({ statement }) => statement.layout === "caption",
  headline: ({ statement }) => statement.layout === "headline",
  fragment: ({ words }) => words.length < 6 || !words.some((_, at) => isFiniteVerb(words, at)),
  general: (read) => !read.words.some(isName) && !SIGNALS.figure(read),
  context: ({ words, statement }) =>
    statement.manner !== "reported" &&
    /^(it|this|that|these|those|they|he|she|such)$/.test(words[0]?.lower ?? ""),
};

function isName({ pos, lower }: Word): boolean {
  return pos === "PROPN" && lower !== "mr";
}

function isShorter(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.end - one.start < other.end - other.start;
}

/** A number that counts something: no date, no rank, no part of a name ("Article 5"), no small round "two". */
function isFigure(words: Word[], at: number): boolean {
  const { text, lower, pos, entity } = words[at] as Word;
  if (LARGE.test(lower) && pos !== "ADJ") return true;
  if (TIMED.has(entity ?? "") || (pos !== "NUM" && !/^\d/.test(text))) return false;
  if (entity === "PERCENT" || entity === "MONEY" || entity === "DURATION") return true;
  const before = words[at - 1];
  const isOfName = before !== undefined && /^\p{Lu}/u.test(before.text) && at > 1 && before.pos !== "PUNCT";
  if (SMALL.test(lower)) return /^(months?|weeks?|days?|hours?|times|to)$/.test(words[at + 1]?.lower ?? "");
  return /^\d/.test(text) && !isOfName && !/^(No|Article|Section)$/.test(before?.text ?? "");
}

/** A verb in the past or perfect: what has happened, or is said to have. */
function isPast(words: Word[], at: number): boolean {
  const { pos, lower, lemma } = words[at] as Word;
  if (pos !== "VERB" || lower.endsWith("ing")) return false;
  const before = words.slice(Math.max(0, at - 3), at);
  if (before.some((word) => /^(will|would|could|may|might|should|must|to|can)$/.test(word.lower)))
    return false;
  return lower.endsWith("ed") || lower !== lemma
    ? !lower.endsWith("s")
    : before.some(({ lemma: one }) => one === "have");
}

function isRelative(words: Word[], at: number): boolean {
  return /^(that|which|who|where)$/.test(words[at - 1]?.lower ?? "");
}

function isPrediction({ words, text, statement }: Read): boolean {
  if (LIKELY.test(text)) return true;
  const future =
    statement.manner === "direct" ? /^(will|wo|shall|['’]ll)$/ : /^(will|wo|shall|would|['’]ll)$/;
  return words.some((word, at) => future.test(word.lower) && word.pos === "AUX" && !isRelative(words, at));
}

function isDated(read: Read): boolean {
  return SIGNALS.figure(read) || read.words.some(({ entity }) => entity === "DATE" || entity === "DURATION");
}
