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

/**
 * The sentences of a stretch of the text, without the white space around them, as places in the whole text.
 * @param whole stretches that stay in one piece, whatever full stops they have inside: quotations
 */
export function sentencesOf(text: string, stretch: Span, whole: Span[] = []): Span[] {
  let start = stretch.start;
  const found: Span[] = [];
  for (const piece of segment("en", masked(text, stretch, whole)).flatMap(pieces)) {
    const span = trimmed(text, { start, end: start + piece.length });
    const before = found.at(-1);
    // A closing mark that was parted from its sentence.
    if (before && /^["'”’»“‘)\]]{1,3}$/.test(text.slice(span.start, span.end))) before.end = span.end;
    else if (span.end > span.start) found.push(span);
    start += piece.length;
  }
  return found;
}

/** No sentence is longer; what seems so is cut, at spaces if there are any, so that no time is lost on it. */
const LONGEST = 2_000;

function pieces(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const cut: string[] = [];
  for (let start = 0; start < sentence.length; ) {
    const space = sentence.lastIndexOf(" ", start + LONGEST);
    const end = start + LONGEST >= sentence.length || space <= start ? start + LONGEST : space + 1;
    cut.push(sentence.slice(start, end));
    start = end;
  }
  return cut;
}

/** The same length without what would end a sentence inside the given stretches; their last mark stays. */
function masked(text: string, { start, end }: Span, whole: Span[]): string {
  const pieces: string[] = [];
  let at = start;
  for (const span of whole) {
    const last = span.end - 1;
    pieces.push(text.slice(at, span.start), text.slice(span.start, last).replace(/[.!?…]/g, ","));
    at = last;
  }
  pieces.push(text.slice(at, end));
  // Inside a paragraph a line break is a space; a full stop after a space ends nothing, and costs as much as one that does.
  return pieces
    .join("")
    .replace(/[\r\n]/g, " ")
    .replace(/(?<=\s)[.!?]/g, ",");
}

/** A span without white space at its ends, and without the "Â" that a wrong character set leaves there. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first < last && /[\s\u00A0\u00C2]/.test(text[first] ?? "")) first++;
  while (last > first && /[\s\u00A0\u00C2]/.test(text[last - 1] ?? "")) last--;
  return { start: first, end: last };
}
