import { exactPlaces } from "./anchor-exact";
import { fold, foldSelectors, unfolded } from "./anchor-fold";
import { fuzzyPlaces } from "./anchor-fuzzy";
import type { Candidate, Selectors } from "./anchor-model";

/** What stood around words may have so many times as many between them now. */
const BETWEEN = 3;

/**
 * Where words may have stood that anchoring does not find: for people to begin to look, not to be relied on. Words of
 * which half is left; else what stands between what stood before and after them; else as many after the one, or before
 * the other.
 */
export function nearestPlace(text: string, selectors: Selectors): { start: number; end: number } | null {
  const folded = fold(text);
  const quote = foldSelectors(selectors, text.length, folded.text.length);
  const alike = fuzzyPlaces(folded.text, quote, Math.min(128, Math.floor(quote.exact.length / 2)));
  const found = alike.sort((one, other) => one.errors - other.errors)[0] ?? between(folded.text, quote);
  const place = found && unfolded(folded, found);
  return place && { start: place.start, end: place.end };
}

function between(text: string, { exact, prefix, suffix, start }: Selectors): Candidate | null {
  const { length } = exact;
  const place = (words: string, near: number) =>
    exactPlaces(text, { exact: words.trim(), prefix: "", suffix: "", start: near, end: near })[0];
  const from = place(prefix, start - prefix.length)?.end;
  const to = place(suffix, start + length)?.start;
  if (from === undefined && to === undefined) return null;
  if (from !== undefined && to !== undefined && from < to && to - from <= BETWEEN * length)
    return stretch(text, from, to);
  return from === undefined ? stretch(text, (to ?? 0) - length, to ?? 0) : stretch(text, from, from + length);
}

/** From one end to the other, without spaces there and a word cut in two; null where nothing is left of it. */
function stretch(text: string, from: number, to: number): Candidate | null {
  const first = Math.max(0, from);
  const words = text.slice(first, to);
  const rest = /\S$/.test(words) ? (/^\S{0,24}/.exec(text.slice(to))?.[0].length ?? 0) : 0;
  const start = first + words.length - words.trimStart().length;
  const end = first + words.trimEnd().length + rest;
  return start < end ? { start, end, errors: end - start, likeness: 0 } : null;
}
