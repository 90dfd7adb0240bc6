import type { Span } from "./model";
import type { Quotation } from "./quotations";
import { type Word, wordsOf } from "./words";

/** A sentence as its narrator's words: a quotation that is a sentence of its own counts as one word. */
export type Frame = Span & { words: Word[]; whole: Quotation[]; partial: Quotation[] };

/** Reads a sentence. Of a partial quotation (it ‘will not last’) the words stay part of the frame, the marks go. */
export function frameOf(text: string, sentence: Span, quotations: Quotation[]): Frame {
  const inside = quotations.filter(({ outer }) => outer.start >= sentence.start && outer.end <= sentence.end);
  const all = wordsOf(text, sentence);
  const whole: Quotation[] = [];
  const words: Word[] = [];
  let at = 0;
  for (const quotation of inside) {
    while (at < all.length && (all[at] as Word).end <= quotation.outer.start) words.push(all[at++] as Word);
    const own: Word[] = [];
    while (at < all.length && (all[at] as Word).start < quotation.outer.end) own.push(all[at++] as Word);
    if (isWhole(text, quotation, words, own, whole.length > 0)) {
      whole.push(quotation);
      words.push({ ...quotation.outer, text: "", lower: "", lemma: "", pos: "QUOTE" });
    } else words.push(...own.filter((word) => word.start >= quotation.start && word.end <= quotation.end));
  }
  words.push(...all.slice(at));
  return { ...sentence, words, whole, partial: inside.filter((one) => !whole.includes(one)) };
}

/** Whether a quotation is somebody's whole sentence: it begins like one, where one may begin, and has a verb or an end. */
function isWhole(
  text: string,
  quotation: Quotation,
  before: Word[],
  own: Word[],
  isSecond: boolean,
): boolean {
  const last = before.at(-1);
  const mayBegin = !last || last.pos === "PUNCT" || last.pos === "VERB" || last.pos === "QUOTE";
  const inner = text.slice(quotation.start, quotation.end);
  const beginsLikeOne = /^[\p{Lu}\d…'’]/u.test(inner) || last?.text === ":";
  const goesOn = isSecond && last?.text === ",";
  const isSentence = own.some(({ pos }) => pos === "VERB" || pos === "AUX") || /[.!?]$/.test(inner);
  return mayBegin && (beginsLikeOne || goesOn) && isSentence;
}
