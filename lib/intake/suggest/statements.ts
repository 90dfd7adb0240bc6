import { isClause } from "./clauses";
import type { Frame } from "./frame";
import type { Layout } from "./layout";
import { DENYING } from "./lexicon";
import type { Span } from "./model";
import type { Phrase } from "./phrases";
import type { Speaker } from "./pronouns";
import type { Quotation } from "./quotations";
import { sentencesOf, trimmed } from "./sentences";
import type { Speech } from "./speech";

/** Words that state something, and who is said to have said them. */
export type Statement = {
  place: Span;
  speaker: Speaker | null;
  quote: Span | null;
  /** What is stated, without who says so. */
  stated: Span;
  /** How they are said to have been said. */
  manner: "direct" | "reported" | "partly" | "narrated";
  layout: Layout;
};

/** What is said inside a whole quotation: each of its sentences. */
export function quoted(text: string, quotation: Span, speaker: Speaker | null, layout: Layout): Statement[] {
  return sentencesOf(text, quotation).map((sentence) => {
    const place = withoutComma(text, sentence);
    return { place, speaker, quote: place, stated: place, manner: "direct", layout };
  });
}

/** What a reported clause states. With a pronoun as its subject, or when denied, it is understood with its speaker only. */
export function reported(
  text: string,
  frame: Frame,
  speech: Speech,
  said: Phrase,
  speaker: Speaker | null,
  layout: Layout,
): Statement {
  const stretch = frame.words.slice(said.from, said.to);
  const [first, last] = [stretch.find(({ pos }) => pos !== "PUNCT"), stretch.at(-1)];
  const clause = withMarks(frame.partial, { start: first?.start ?? 0, end: last?.end ?? 0 });
  const alone = frame.partial.find(({ outer }) => outer.start === clause.start && outer.end === clause.end);
  const inside = frame.partial.filter(({ outer }) => outer.start >= clause.start && outer.end <= clause.end);
  const quote = inside.length === 1 && inside[0] ? spanOf(inside[0]) : clause;
  const subject = speech.subject?.from ?? said.from;
  // A few words before the speaker belong to the sense: "Last week he told …".
  const from = subject < 4 && !frame.words.slice(0, subject).some(({ pos }) => pos === "PUNCT") ? 0 : subject;
  const start = frame.words[from]?.start ?? clause.start;
  const isPronoun = first?.pos === "PRON" && !/^(there|everybody|everyone|nobody)$/.test(first.lower);
  const needsSpeaker = isPronoun || isDenied(frame, speech);
  const whole = needsSpeaker && start < clause.start ? { start, end: clause.end } : clause;
  const place = withoutComma(text, alone ? spanOf(alone) : trimmed(text, whole));
  return {
    place,
    speaker,
    quote: alone ? place : quote,
    stated: alone ? place : clause,
    manner: "reported",
    layout,
  };
}

/** A sentence that nobody is said to have said, or of which only some words are quoted. */
export function narrated(
  place: Span,
  speaker: Speaker | null,
  quote: Span | null,
  layout: Layout,
): Statement {
  const manner = speaker ? "partly" : "narrated";
  return { place, speaker, quote, stated: place, manner, layout };
}

/** The halves of a sentence at a semicolon, if each says something by itself; else the sentence. */
export function halves(frame: Frame): Span[] {
  const { words } = frame;
  const at = words.findIndex(({ text }) => text === ";");
  const next = words[at + 1]?.pos ?? "PRON";
  const isSafe = at > 4 && words.length - at > 5 && !/^(PRON|CCONJ|ADV|SCONJ)$/.test(next);
  const [left, right] = [
    { from: 0, to: at },
    { from: at + 1, to: words.length },
  ];
  if (!isSafe || !isClause(words, left) || !isClause(words, right)) return [spanOf(frame)];
  const [end, start] = [words[at - 1]?.end ?? frame.end, words[at + 1]?.start ?? frame.end];
  return [
    { start: frame.start, end },
    { start, end: frame.end },
  ];
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** "The minister denied that …", "never said that …" */
function isDenied({ words }: Frame, { verb }: Speech): boolean {
  const before = words.slice(Math.max(0, verb - 3), verb);
  return (
    DENYING.has(words[verb]?.lemma ?? "") || before.some(({ lower }) => /^(not|n't|n’t|never)$/.test(lower))
  );
}

/** With the marks of the quotations that begin or end a stretch. */
function withMarks(quotations: Quotation[], { start, end }: Span): Span {
  const touched = quotations.filter((one) => one.start < end && one.end > start);
  return {
    start: Math.min(start, ...touched.map(({ outer }) => outer.start)),
    end: Math.max(end, ...touched.map(({ outer }) => outer.end)),
  };
}

function withoutComma(text: string, { start, end }: Span): Span {
  return { start, end: /[,;:]/.test(text[end - 1] ?? "") ? end - 1 : end };
}
