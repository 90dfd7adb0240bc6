import search from "approx-string-match";
import type { Candidate, Selectors } from "./anchor-model";

/** What counts how much, as Hypothesis weighs it: the words, what stands before and after, and the place. */
const QUOTE = 50;
const BEFORE = 20;
const AFTER = 20;
const PLACE = 2;
const ALL = QUOTE + BEFORE + AFTER + PLACE;

/** Below this a place is taken to be another: words alike by chance score less. */
const LEAST = 0.62;
/** Words as short as this stand in many places, and need to be known by their surroundings too. */
const SHORT = 20;
const KNOWN = 0.75;

/** How sure it is that a place is the one that is meant, from 0 to 1; 0 where it is too unsure. */
export function scoreOf(text: string, quote: Selectors, place: Candidate): number {
  const { exact, prefix, suffix, start } = quote;
  const before = likeness(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix);
  const after = likeness(text.slice(place.end, place.end + suffix.length), suffix);
  if (exact.length < SHORT && Math.max(before, after) < KNOWN) return 0;
  const words = Math.max(0, 1 - place.errors / exact.length);
  const near = 1 - Math.min(1, Math.abs(place.start - start) / Math.max(1, text.length));
  const score = (QUOTE * words + BEFORE * before + AFTER * after + PLACE * near) / ALL;
  return score < LEAST ? 0 : score;
}

/** How much of the context stands there, from 0 to 1; without any context there is nothing that could be missing. */
function likeness(stands: string, context: string): number {
  if (context === "" || stands === context) return 1;
  const [best] = search(stands, context, context.length);
  return best ? 1 - best.errors / context.length : 0;
}
