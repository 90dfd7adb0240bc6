import { exactPlaces } from "./anchor-exact";
import { fold, foldSelectors, unfolded } from "./anchor-fold";
import { fuzzyPlaces } from "./anchor-fuzzy";
import { placesWithInsertion } from "./anchor-inserted";
import { type Anchored, type Candidate, CONTEXT, type Selectors } from "./anchor-model";
import { scoreOf } from "./anchor-score";

export type { Anchored, Selectors } from "./anchor-model";

/** With this score an exact place is taken without looking for a better one: its surroundings agree, too. */
const SURE = 0.9;

/**
 * Describes the words from `start` to `end` of a text by W3C text quote and text position selectors.
 * @throws RangeError where this is no stretch of the text
 */
export function describe(text: string, start: number, end: number): Selectors {
  if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError("no stretch of the text");
  const from = wholeCharacter(text, Math.max(0, start - CONTEXT), 1);
  const to = wholeCharacter(text, Math.min(text.length, end + CONTEXT), -1);
  const [exact, prefix, suffix] = [text.slice(start, end), text.slice(from, start), text.slice(end, to)];
  return { exact, prefix, suffix, start, end };
}

/** Moves `at` by `step` where it would cut a surrogate pair in two. */
function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  const cuts = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return cuts ? at + step : at;
}

/**
 * Finds described words in a text, which may be a later one: exactly; else with spaces, quotation marks, dashes and
 * ellipses written otherwise; else with few errors or with something put in between (anchor-model.ts states the bounds).
 * @returns the place that fits best by its words, surroundings and position, or null where none is sure enough
 */
export function anchor(text: string, selectors: Selectors): Anchored | null {
  const same = best(text, selectors, exactPlaces(text, selectors));
  if (same && same.score >= SURE) return anchored(text, same.place);
  const folded = fold(text);
  const quote = foldSelectors(selectors, text.length, folded.text.length);
  const found = inTurn(folded.text, quote);
  if (same && (!found || same.score >= found.score)) return anchored(text, same.place);
  const place = found && unfolded(folded, found.place);
  return place && anchored(text, place);
}

/** What costs more is looked for only where nothing sure was found before. */
function inTurn(text: string, quote: Selectors): Best | null {
  let found: Best | null = null;
  for (const find of [exactPlaces, fuzzyPlaces, placesWithInsertion]) {
    found = better(found, best(text, quote, find(text, quote)));
    if (found && found.score >= SURE) break;
  }
  return found;
}

type Best = { place: Candidate; score: number };

/** The place with the highest score; of equal ones the first. */
function best(text: string, quote: Selectors, places: Candidate[]): Best | null {
  const scored = places.map((place) => ({ place, score: scoreOf(text, quote, place) }));
  return scored.filter((one) => one.score > 0).reduce<Best | null>(better, null);
}

function better(one: Best | null, other: Best | null): Best | null {
  return !one || (other && other.score > one.score) ? other : one;
}

function anchored(text: string, { start, end, errors }: Omit<Candidate, "likeness">): Anchored {
  return { start, end, exact: text.slice(start, end), errors };
}
