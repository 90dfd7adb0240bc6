import { CANDIDATES, type Candidate, type Selectors } from "./anchor-model";

/** How many occurrences are looked at on either side of the old place. */
const NEAREST = 100;

/** Where exactly these words stand: of many places those whose surroundings agree longest, the nearest first. */
export function exactPlaces(text: string, { exact, prefix, suffix, start }: Selectors): Candidate[] {
  if (exact === "") return [];
  const places = occurrences(text, exact, start);
  const agreeing = (at: number) => sharedEnd(prefix, text, at) + sharedStart(suffix, text, at + exact.length);
  return places
    .map((at) => ({ at, agreeing: agreeing(at), away: Math.abs(at - start) }))
    .sort((one, other) => other.agreeing - one.agreeing || one.away - other.away)
    .slice(0, CANDIDATES)
    .map(({ at }) => ({ start: at, end: at + exact.length, errors: 0, likeness: 1 }));
}

/** The places where `words` stand, those nearest to `near`, at most 100 on either side: a text may repeat one word for ever. */
export function occurrences(text: string, words: string, near: number): number[] {
  const middle = Math.max(0, Math.min(near, text.length));
  const places: number[] = [];
  for (
    let at = text.indexOf(words, middle);
    at >= 0 && places.length < NEAREST;
    at = text.indexOf(words, at + 1)
  )
    places.push(at);
  const after = places.length;
  let at = middle > 0 ? text.lastIndexOf(words, middle - 1) : -1;
  while (at >= 0 && places.length < after + NEAREST) {
    places.push(at);
    at = at > 0 ? text.lastIndexOf(words, at - 1) : -1;
  }
  return places;
}

/** How many characters of `words`, from their beginning, stand at `at`. */
export function sharedStart(words: string, text: string, at: number): number {
  let shared = 0;
  while (shared < words.length && words.charCodeAt(shared) === text.charCodeAt(at + shared)) shared += 1;
  return shared;
}

/** How many characters of `words`, from their end, stand right before `at`. */
export function sharedEnd(words: string, text: string, at: number): number {
  const most = Math.min(words.length, at);
  const last = words.length - 1;
  let shared = 0;
  while (shared < most && words.charCodeAt(last - shared) === text.charCodeAt(at - 1 - shared)) shared += 1;
  return shared;
}
