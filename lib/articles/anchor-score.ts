import search from "approx-string-match";
import type { Candidate, Selectors } from "./anchor-model";

/** What counts how much, as Hypothesis weighs it: the words, what stands before and after, and the place. */
const QUOTE = 50;
const BEFORE = 20;
const AFTER = 20;
const PLACE = 2;
const ALL = QUOTE + BEFORE + AFTER + PLACE;

/** So many characters of the words and of what stood around them have to agree, or half of all that is known. */
const ENOUGH = 32;
/** What each character that differs takes from those that agree, itself included. */
const DIFFERENCE = 4;

/** How sure it is that a place is the one that is meant, from 0 to 1; 0 where it may as well be another. */
export function scoreOf(text: string, quote: Selectors, place: Candidate): number {
  const { exact, prefix, suffix, start } = quote;
  const { before, after } = surroundings(text, quote, place);
  const words = exact.length * (1 - DIFFERENCE * (1 - place.likeness));
  const agreeing = words + before * prefix.length + after * suffix.length;
  if (agreeing < Math.min(ENOUGH, (exact.length + prefix.length + suffix.length) / 2)) return 0;
  const near = 1 - Math.min(1, Math.abs(place.start - start) / Math.max(1, text.length));
  return (QUOTE * place.likeness + BEFORE * before + AFTER * after + PLACE * near) / ALL;
}

/** How much of what stood before and after stands there. Nothing stood there at the edge of a text. */
function surroundings(text: string, { prefix, suffix }: Selectors, { start, end }: Candidate) {
  const unknown = prefix === "" && suffix === "";
  const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
  const after = likeness(text.slice(end, end + suffix.length), suffix);
  return {
    before: before ?? Number(unknown || start === 0),
    after: after ?? Number(unknown || end === text.length),
  };
}

/** How alike they are, from 0 to 1; less than half is chance and counts as nothing. Null for no context. */
function likeness(stands: string, context: string): number | null {
  if (context === "") return null;
  if (stands === context) return 1;
  const [best] = search(stands, context, Math.floor(context.length / 2));
  return best ? 1 - best.errors / context.length : 0;
}
