import { GENESIS, hashOf, type Sealed } from "./chain";

/** An event as it is stored. */
export type StoredEvent = Sealed & { id: bigint; hash: string | null };

/** The event with the next lower number in a chain. */
export type Predecessor = { id: bigint; seq: number; hash: string | null };

/** An event's place in one chain: its number and the hash that it names as the one before. */
type Place = { id: bigint; seq: number | null; prev: string | null };

/** What is wrong with an event taken for itself, in words; null when its hash covers what stands there. */
export function contentProblem(event: StoredEvent): string | null {
  if (event.hash === hashOf(event)) return null;
  return "was changed after it was recorded: its hash does not match what stands there";
}

/** What is wrong with an event's place in a chain, in words; null when it follows the event before it. */
export function linkProblem({ id, seq, prev }: Place, before: Predecessor | null): string | null {
  if (seq === null) return "has no number in this chain, though it belongs to it";
  if (before && (before.seq >= seq || before.id > id))
    return `is out of order: rows were swapped or put in (event ${before.id} has number ${before.seq})`;
  const last = before?.seq ?? 0;
  if (last + 1 < seq) return `comes after a gap: ${missing(last + 1, seq - 1)}`;
  if (prev === (before ? before.hash : GENESIS)) return null;
  return before
    ? `does not follow event ${before.id}: it names another hash as the one before it`
    : "is the first of the chain, yet names one before it";
}

/** "number 3 is missing", "numbers 3 to 5 are missing". */
export function missing(from: number, to: number): string {
  return from === to ? `number ${from} is missing` : `numbers ${from} to ${to} are missing`;
}
