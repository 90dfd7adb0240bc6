import { type Part, wordSpans } from "@/components/lifting/pieces";
import type { Span } from "@/lib/intake/suggest/model";

/** Words that are being chosen with the keyboard: from where, and up to which word. */
export type Cursor = { words: Span[]; from: number; to: number };

/** A cursor over the words of `span`, or on the first word of the text. */
export function cursorAt(part: Part, span: Span | null): Cursor {
  const words = wordSpans(part);
  const from = span ? words.findIndex((word) => word.end > span.start) : 0;
  const to = span ? words.findLastIndex((word) => word.start < span.end) : 0;
  return { words, from: Math.max(from, 0), to: Math.max(to, 0) };
}

/** As many words as the up and down arrows go: about a line. */
const LINE = 12;

/** After an arrow key: with Shift the last word moves and the first stays, without it both go. */
export function moved(cursor: Cursor, key: string, extend: boolean): Cursor {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: LINE, ArrowUp: -LINE }[key] ?? 0;
  const to = Math.min(Math.max(cursor.to + step, 0), cursor.words.length - 1);
  return { ...cursor, to, from: extend ? cursor.from : to };
}

/** The stretch that is chosen; null in a text without words. */
export function chosen({ words, from, to }: Cursor): Span | null {
  const [first, last] = [words[Math.min(from, to)], words[Math.max(from, to)]];
  return first && last ? { start: first.start, end: last.end } : null;
}
