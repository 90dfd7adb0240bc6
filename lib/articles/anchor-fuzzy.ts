import search from "approx-string-match";
import { occurrences } from "./anchor-exact";
import { CANDIDATES, type Candidate, errorsAllowed, FUZZY_MAX, type Selectors } from "./anchor-model";

/** Short pieces of a quote, some of which stand unchanged wherever the quote stands with few changes. */
const PIECE = 8;
const PIECES = 24;
/** Long quotes cost more in each window, so that they get fewer. */
const LONG = 256;

/**
 * Where words like these stand, with no more errors than are allowed: approximate matching in the few windows of the
 * text in which most pieces of the quote stand in their order. The cost is bounded whatever the text: matching
 * everywhere would take a second in a text that repeats itself.
 */
export function fuzzyPlaces(text: string, quote: Selectors): Candidate[] {
  const { exact } = quote;
  const allowed = errorsAllowed(exact.length);
  if (allowed === 0 || exact.length > FUZZY_MAX) return [];
  return windows(text, quote, allowed).flatMap(({ from, to }) => {
    const found = search(text.slice(from, to), exact, allowed);
    const first = found[0];
    if (!first) return [];
    // Of several that are equally good, which only repetition makes, the nearest to where it was.
    const nearest = found.reduce((best, one) => {
      return away(from + one.start, quote) < away(from + best.start, quote) ? one : best;
    }, first);
    return [{ start: from + nearest.start, end: from + nearest.end, errors: nearest.errors }];
  });
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
  const most = quote.exact.length > LONG ? 2 : CANDIDATES;
  return [...votes]
    .sort(([one, few], [other, many]) => many - few || away(one * width, quote) - away(other * width, quote))
    .slice(0, most)
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
