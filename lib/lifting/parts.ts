import type { Span } from "@/lib/intake/suggest/model";

/** As much text as one page of the room shows, in UTF-16 code units: some twelve newspaper pages. */
const PART = 40_000;

/**
 * A text in parts that a page can hold, cut between paragraphs; a paragraph longer than a part is cut after a space,
 * or where it must be, never inside a character.
 */
export function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= PART ? text.length : cutBefore(text, start, start + PART);
    parts.push({ start, end });
    start = end;
  }
  return parts.length > 0 ? parts : [{ start: 0, end: 0 }];
}

function cutBefore(text: string, start: number, limit: number): number {
  for (const gap of ["\n\n", "\n", " "]) {
    const found = text.lastIndexOf(gap, limit - gap.length);
    if (found > start) return found + gap.length;
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? "");
  return splitsPair ? limit - 1 : limit;
}
