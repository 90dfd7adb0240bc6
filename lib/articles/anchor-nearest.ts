import { exactPlaces } from "./anchor-exact";
import { fold, foldSelectors, unfolded } from "./anchor-fold";
import { fuzzyPlaces } from "./anchor-fuzzy";
import type { Candidate, Selectors } from "./anchor-model";

/** What stood around words may have so many times as many between them now. */
const BETWEEN = 3;

/**
 * Where words may have stood that anchoring does not find: for people to begin to look, not to be relied on. Words of
 * which half is left; else what stands between what stood before and after them.
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
  const place = (words: string, near: number) =>
    exactPlaces(text, { exact: words.trim(), prefix: "", suffix: "", start: near, end: near })[0];
  const before = place(prefix, start - prefix.length);
  const after = place(suffix, start + exact.length);
  if (!before || !after || after.start <= before.end) return null;
  const length = after.start - before.end;
  if (length > BETWEEN * exact.length) return null;
  return { start: before.end, end: after.start, errors: length, likeness: 0 };
}
