import { occurrences, sharedEnd, sharedStart } from "./anchor-exact";
import { CANDIDATES, type Candidate, INSERTED_MAX, type Selectors } from "./anchor-model";

/** The shortest beginning and end by which a quote is known again. */
const EDGE = 12;

/**
 * Where the words stand unchanged but for one stretch that was put in between, an advertisement for instance. The
 * place holds that stretch as well; its length is the number of errors.
 */
export function placesWithInsertion(text: string, { exact, start }: Selectors): Candidate[] {
  if (exact.length < 2 * EDGE) return [];
  const heads = occurrences(text, exact.slice(0, EDGE), start);
  const tails = occurrences(text, exact.slice(-EDGE), start + exact.length - EDGE);
  const ends = tails.map((at) => at + EDGE).sort((one, other) => one - other);
  return heads
    .flatMap((head) => firstEnd(text, exact, head, ends))
    .sort(
      (one, other) =>
        one.errors - other.errors || Math.abs(one.start - start) - Math.abs(other.start - start),
    )
    .slice(0, CANDIDATES);
}

/** The nearest end at which the quote that begins at `head` is complete. */
function firstEnd(text: string, exact: string, head: number, ends: number[]): Candidate[] {
  const before = sharedStart(exact, text, head);
  const shortest = head + exact.length;
  const complete = ends.find(
    (end) =>
      end >= shortest &&
      end <= shortest + INSERTED_MAX &&
      before + sharedEnd(exact.slice(before), text, end) === exact.length,
  );
  if (complete === undefined) return [];
  return [{ start: head, end: complete, errors: complete - shortest }];
}
