import { segment } from "sentencex";
import type { Span } from "./model";

/** A line of at least one letter or digit; a break before a small letter is a wrapped line, not a new paragraph. */
const PARAGRAPH_BREAK = /\r?\n(?!\p{Ll})|\r(?![\n\p{Ll}])|[\u2028\u2029]/u;

/** The paragraphs of a text, without the white space around them. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split(PARAGRAPH_BREAK)) {
    const at = text.indexOf(line, start);
    const span = trimmed(text, { start: at, end: at + line.length });
    if (span.end > span.start) found.push(span);
    start = at + line.length;
  }
  return found;
}

/** The sentences of a paragraph, without the white space around them, as places in the whole text. */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  let start = paragraph.start;
  const found: Span[] = [];
  for (const piece of segment("en", text.slice(paragraph.start, paragraph.end))) {
    const span = trimmed(text, { start, end: start + piece.length });
    if (span.end > span.start) found.push(span);
    start += piece.length;
  }
  return found;
}

/** A span without white space at its ends, and without the "Â" that a wrong character set leaves there. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first < last && /[\s\u00A0\u00C2]/.test(text[first] ?? "")) first++;
  while (last > first && /[\s\u00A0\u00C2]/.test(text[last - 1] ?? "")) last--;
  return { start: first, end: last };
}
