import type { ItemEntity, PartOfSpeech } from "wink-nlp";
import { language } from "../language";
import type { Span } from "./model";

/** A word or mark of a text with its part of speech; a whole quotation stands as one word, tagged QUOTE. */
export type Word = Span & {
  text: string;
  lower: string;
  lemma: string;
  pos: PartOfSpeech | "QUOTE";
  /** DATE, DURATION, PERCENT, MONEY, CARDINAL, ORDINAL …, or none. */
  entity?: string;
};

/** The words of a stretch of the text, with their places in the whole of it. */
export function wordsOf(text: string, { start, end }: Span): Word[] {
  const { its } = language;
  const doc = language.readDoc(text.slice(start, end));
  const tokens = doc.tokens();
  const tags = tokens.out(its.pos) as PartOfSpeech[];
  // Its declared type leaves out that tokens may be asked for it.
  const lemmas = tokens.out(its.lemma as typeof its.normal) as string[];
  let at = start;
  const words = tokens.out().map((token, index): Word => {
    const found = text.indexOf(token, at);
    const from = found < 0 || found >= end ? at : found;
    at = Math.min(from + token.length, end);
    const lower = token.toLowerCase();
    return {
      start: from,
      end: at,
      text: token,
      lower,
      lemma: lemmas[index] ?? lower,
      pos: tags[index] ?? "X",
    };
  });
  doc.entities().each((entity: ItemEntity) => {
    const [first = 0, last = -1] = entity.out(its.span) as unknown as number[];
    for (const word of words.slice(first, last + 1)) word.entity = entity.out(its.type) as string;
  });
  return capitalised(words);
}

/** wink takes some names for verbs or adjectives ("Downing Street"): a capital next to a name is part of it. */
function capitalised(words: Word[]): Word[] {
  return words.map((word, index) => {
    if (!/^(VERB|ADJ|NOUN|X)$/.test(word.pos) || !/^\p{Lu}\p{L}/u.test(word.text)) return word;
    const isFirstName = words[index + 1]?.pos === "PROPN";
    const isSurname = words[index - 1]?.pos === "PROPN" && word.pos !== "NOUN";
    return isFirstName || isSurname ? { ...word, pos: "PROPN" } : word;
  });
}
