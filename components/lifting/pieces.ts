import type { Item } from "@/components/lifting/room-types";
import type { Span } from "@/lib/intake/suggest/model";
import { WORDS_MAX } from "@/lib/lifting/model";

/** A text of which only a part is at hand: places count from the whole text's start. */
export type Part = { start: number; text: string };

/** The words between two places. */
export function wordsIn({ start, text }: Part, span: Span): string {
  return text.slice(Math.max(0, span.start - start), span.end - start);
}

/** The same stretch without the space and the commas around it; null where nothing is left. */
export function trimmed(part: Part, span: Span): Span | null {
  const words = wordsIn(part, span);
  const before = words.length - words.replace(/^[\s,;:–—-]+/u, "").length;
  const after = words.length - words.replace(/[\s,;:–—-]+$/u, "").length;
  const inner = { start: span.start + before, end: span.end - after };
  return inner.start < inner.end ? inner : null;
}

/** Where each word of a stretch begins and ends. */
export function wordSpans(
  part: Part,
  span: Span = { start: part.start, end: part.start + part.text.length },
) {
  const words = new Intl.Segmenter("en", { granularity: "word" }).segment(wordsIn(part, span));
  return [...words].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: span.start + index, end: span.start + index + segment.length }] : [],
  );
}

const JOINS = /^(and|but|while|whereas|although|because|which|who|that|as|after|before|or|yet)$/i;

/** Before which word a stretch is most likely two claims: after a comma or at a joining word near the middle. */
export function splitAt(part: Part, item: Span): number {
  const words = wordSpans(part, item);
  const middle = (words.length - 1) / 2;
  const near = (a: number, b: number) => Math.abs(a - middle) - Math.abs(b - middle);
  const joins = words.flatMap((word, index) => {
    const isInside = index > 1 && index < words.length - 2;
    const before = wordsIn(part, { start: words[index - 1]?.end ?? item.start, end: word.start });
    return isInside && (JOINS.test(wordsIn(part, word)) || /[,;:–—]/u.test(before)) ? [index] : [];
  });
  return joins.sort(near)[0] ?? Math.max(1, Math.ceil(middle));
}

/** The two pieces of an item that is cut before its `index`th word; none where one of them would be empty. */
export function splitItem(part: Part, item: Item, index: number): Item[] {
  const word = wordSpans(part, item)[index];
  if (!word) return [];
  const joins = JOINS.test(wordsIn(part, word));
  const second = joins ? (wordSpans(part, item)[index + 1]?.start ?? word.start) : word.start;
  const spans = [
    trimmed(part, { start: item.start, end: word.start }),
    trimmed(part, { start: second, end: item.end }),
  ];
  return spans.flatMap((span, piece) =>
    span
      ? [{ ...item, ...span, key: `${item.key}/${index}.${piece + 1}`, quote: within(item.quote, span) }]
      : [],
  );
}

/** An item and its neighbour in the text as one; null where they are too far apart for one claim. */
export function mergeItems(a: Item, b: Item): Item | null {
  const span = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  if (span.end - span.start > WORDS_MAX) return null;
  const suggestionIds = [...new Set([...a.suggestionIds, ...b.suggestionIds])];
  const rank = Math.min(a.rank ?? 1, b.rank ?? 1);
  return { ...a, ...span, rank, suggestionIds, claimant: a.claimant ?? b.claimant, key: `${a.key}+${b.key}` };
}

/** Words that somebody chose. They settle the open suggestions that they are part of, or that they hold whole. */
export function chosenItem(span: Span, open: Item[]): Item {
  const touched = open.filter(
    (one) =>
      (one.start <= span.start && one.end >= span.end) || (span.start <= one.start && span.end >= one.end),
  );
  const [first] = touched;
  return {
    ...span,
    key: `own-${span.start}-${span.end}`,
    suggestionIds: [...new Set(touched.flatMap((one) => one.suggestionIds))].slice(0, 20),
    rank: null,
    isLikely: true,
    claimant: first?.claimant ?? null,
    quote: null,
    reasons: [],
  };
}

function within(inner: Span | null, outer: Span): Span | null {
  return inner && inner.start >= outer.start && inner.end <= outer.end ? inner : null;
}
