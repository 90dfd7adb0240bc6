import type { Span } from "./model";

/** A quotation: its words, and with its marks. `continues`: its paragraph ends before it does. */
export type Quotation = Span & { outer: Span; continues: boolean };

/** Which marks may close what a mark opens: English, German, French, straight. */
const CLOSING: Record<string, string> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‘": "’",
  "‚": "‘’",
  "‹": "›",
  '"': '"',
  "'": "'",
};

/** Marks that are also an apostrophe: what they close must look like the end of a quotation. */
const ALSO_APOSTROPHE = "’'";

/**
 * The quotations of a paragraph, in order, none inside another. Takes time that grows with the paragraph's length.
 * @param next how the next paragraph begins: an open quotation goes on only if it opens again there
 */
export function quotationsOf(text: string, paragraph: Span, next: string): Quotation[] {
  const found: Quotation[] = [];
  const unclosed = new Set<string>();
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = text[at] ?? "";
    if (!(mark in CLOSING) || !opens(text, at, paragraph)) continue;
    const close = unclosed.has(mark) ? -1 : closeOf(text, at, paragraph);
    if (close > at + 1) {
      found.push(quotation(at, { start: at + 1, end: close }, close + 1));
      at = close;
    } else if (close < 0) {
      const goesOn = next.startsWith(mark) && !unclosed.has(mark);
      unclosed.add(mark);
      if (!goesOn) continue;
      found.push(quotation(at, { start: at + 1, end: paragraph.end }, paragraph.end, true));
      break;
    }
  }
  return found;
}

function quotation(start: number, inner: Span, end: number, continues = false): Quotation {
  return { ...inner, outer: { start, end }, continues };
}

function opens(text: string, at: number, { start, end }: Span): boolean {
  const before = at === start ? " " : (text[at - 1] ?? " ");
  const after = at + 1 < end ? (text[at + 1] ?? " ") : " ";
  return /[\s([{—–:\-“‘"'/]/.test(before) && /\S/.test(after);
}

/** Where a quotation closes, or -1; a mark after an s may be a possessive ("the allies’ plan") and counts last. */
function closeOf(text: string, from: number, paragraph: Span): number {
  const opening = text[from] ?? "";
  const marks = CLOSING[opening] ?? "";
  let possessive = -1;
  for (let at = from + 1; at < paragraph.end; at++) {
    const mark = text[at] ?? "";
    // The next one opens: the mark after the s was the end of this one.
    if (possessive > 0 && mark === opening && opens(text, at, paragraph)) return possessive;
    if (!marks.includes(mark) || !closes(text, at, mark === opening, paragraph)) continue;
    if (!couldBeOwner(text, at)) return at;
    if (possessive < 0) possessive = at;
  }
  return possessive;
}

function closes(text: string, at: number, isStraight: boolean, { end }: Span): boolean {
  const mark = text[at] ?? "";
  if (!isStraight && !ALSO_APOSTROPHE.includes(mark)) return true;
  const after = at + 1 < end ? (text[at + 1] ?? " ") : " ";
  return !/\s/.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(after);
}

function couldBeOwner(text: string, at: number): boolean {
  return ALSO_APOSTROPHE.includes(text[at] ?? "") && /^s.\s\p{Ll}/u.test(text.slice(at - 1, at + 4));
}
