import search, { type Match } from "approx-string-match";
import { occurrences } from "./anchor-exact";
import { CANDIDATES, type Candidate, errorsAllowed, FUZZY_MAX, type Selectors } from "./anchor-model";

/** Short pieces of a quote, some of which stand unchanged wherever the quote stands with few changes. */
const PIECE = 8;
const PIECES = 24;
/** No word is followed further than this to where it begins or ends. */
const WORD_MAX = 24;
/** With more equally good matches in one window a text repeats itself, and further windows tell nothing new. */
const REPEATED = 16;

/**
 * Where words like these stand, with no more errors than are allowed: approximate matching in the few windows of the
 * text in which most pieces of the quote stand in their order. The cost is bounded whatever the text: matching
 * everywhere would take a second in a text that repeats itself.
 */
export function fuzzyPlaces(
  text: string,
  quote: Selectors,
  allowed = errorsAllowed(quote.exact.length),
): Candidate[] {
  const { exact } = quote;
  if (allowed === 0 || exact.length > FUZZY_MAX) return [];
  const places: Candidate[] = [];
  for (const { from, to } of windows(text, quote, allowed)) {
    const found = search(text.slice(from, to), exact, allowed);
    places.push(
      ...nearest(found, quote.start - from).map((one) =>
        wholeWords(text, quote, toPlace(one, from, exact.length)),
      ),
    );
    if (found.length > REPEATED) break;
  }
  return places;
}

/** The match that begins nearest to `start`, if there is any. */
function nearest(matches: Match[], start: number): Match[] {
  return matches
    .toSorted((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start))
    .slice(0, 1);
}

function toPlace({ start, end, errors }: Match, from: number, length: number): Candidate {
  return { start: start + from, end: end + from, errors, likeness: 1 - errors / length };
}

/** The end of an approximate match is vague: where the quote began and ended with whole words, so does the place. */
function wholeWords(text: string, { exact, prefix, suffix }: Selectors, place: Candidate): Candidate {
  let { start, end } = place;
  while (start < end - 1 && text[start] === " ") start += 1;
  while (end > start + 1 && text[end - 1] === " ") end -= 1;
  if (!withinWord(prefix.slice(-1) + exact.slice(0, 1)))
    for (let left = WORD_MAX; left > 0 && withinWord(text.slice(start - 1, start + 1)); left -= 1) start -= 1;
  if (!withinWord(exact.slice(-1) + suffix.slice(0, 1)))
    for (let left = WORD_MAX; left > 0 && withinWord(text.slice(end - 1, end + 1)); left -= 1) end += 1;
  return { ...place, start, end };
}

function withinWord(around: string): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(around);
}

function away(at: number, { start }: Selectors): number {
  return Math.abs(at - start);
}

/** The stretches of the text that hold the most pieces where the quote, standing there, would have them. */
function windows(text: string, quote: Selectors, allowed: number): { from: number; to: number }[] {
  const votes = new Map<number, number>();
  const width = allowed + 1;
  for (const { at, piece } of piecesOf(quote.exact))
    for (const place of occurrences(text, piece, quote.start + at)) {
      const stretch = Math.floor((place - at) / width);
      votes.set(stretch, (votes.get(stretch) ?? 0) + 1);
    }
  return [...votes]
    .sort(([one, few], [other, many]) => many - few || away(one * width, quote) - away(other * width, quote))
    .slice(0, CANDIDATES)
    .map(([stretch]) => ({
      from: Math.max(0, stretch * width - allowed),
      to: Math.max(0, (stretch + 1) * width + quote.exact.length + allowed),
    }));
}

function piecesOf(exact: string): { at: number; piece: string }[] {
  const length = Math.min(PIECE, Math.ceil(exact.length / 3));
  const last = exact.length - length;
  const step = Math.max(length / 2, last / (PIECES - 1));
  const pieces: { at: number; piece: string }[] = [];
  for (let place = 0; place <= last; place += step) {
    const at = Math.floor(place);
    pieces.push({ at, piece: exact.slice(at, at + length) });
  }
  return pieces;
}
