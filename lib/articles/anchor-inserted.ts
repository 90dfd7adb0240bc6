import { occurrences, sharedEnd, sharedStart } from "./anchor-exact";
import { CANDIDATES, type Candidate, INSERTED_MAX, type Selectors } from "./anchor-model";

/** The shortest beginning and end by which a quote is known again. */
const EDGE = 12;
/** How alike words count that all stand there, but apart. */
const APART = 0.8;

/**
 * Where the words stand unchanged but for one stretch that was put in between, an advertisement for instance. The
 * place holds that stretch as well; its length is the number of errors.
 */
export function placesWithInsertion(text: string, { exact, start }: Selectors): Candidate[] {
  const { length } = exact;
  if (length < 2 * EDGE) return [];
  const heads = occurrences(text, exact.slice(0, EDGE), start).map((at) => {
    return { at, shared: sharedStart(exact, text, at) };
  });
  const tails = occurrences(text, exact.slice(-EDGE), start + length - EDGE)
    .map((at) => ({ end: at + EDGE, shared: sharedEnd(exact, text, at + EDGE) }))
    .sort((one, other) => one.end - other.end);
  return heads
    .flatMap(({ at, shared }) => {
      const whole = at + length;
      const fits = (end: number) => end >= whole && end <= whole + INSERTED_MAX;
      const tail = tails.find((one) => fits(one.end) && shared + one.shared >= length);
      return tail ? [{ start: at, end: tail.end, errors: tail.end - whole, likeness: APART }] : [];
    })
    .sort(
      (one, other) =>
        one.errors - other.errors || Math.abs(one.start - start) - Math.abs(other.start - start),
    )
    .slice(0, CANDIDATES);
}
