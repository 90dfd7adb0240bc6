import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { Outcome } from "@/lib/publishing/words";
import type { RecordBody } from "@/lib/record/model";

/** A stretch of time in which status, label and range stayed the same. Moments are in milliseconds. */
export type Stretch = {
  from: number;
  to: number;
  /** The first entry of the record in it, and what caused it. */
  seq: number;
  at: string;
  cause: string;
  outcome: Outcome;
  range90: readonly [number, number] | null;
};

/** How much of the axis lies beyond the last change, so that what holds now is seen. */
const BEYOND = 0.15;
const MINUTE = 60_000;

/**
 * A record as stretches, the first one first. The last one reaches a little beyond the last change.
 * @param bodies of all its entries
 */
export function stretchesOf(bodies: readonly RecordBody[]): Stretch[] {
  const starts = bodies.flatMap((body, index) => {
    const before = bodies[index - 1];
    return before && lookOf(before) === lookOf(body) ? [] : [{ body, seq: index + 1 }];
  });
  const [first, last] = [bodies.at(0), bodies.at(-1)].map((body) => Date.parse(body?.at ?? ""));
  if (first === undefined || last === undefined || Number.isNaN(first)) return [];
  const end = last + (last > first ? (last - first) * BEYOND : MINUTE);
  return starts.map(({ body, seq }, index) => ({
    from: Date.parse(body.at),
    to: Date.parse(starts[index + 1]?.body.at ?? "") || end,
    seq,
    at: body.at,
    cause: body.cause,
    outcome: body.outcome as Outcome,
    range90: isEarly(body) ? null : body.outcome.range90,
  }));
}

/** When a claim first reached quorum; null where it has not. */
export function quorumAt(stretches: readonly Stretch[]): number | null {
  return stretches.find(({ outcome }) => !BEFORE_QUORUM.includes(outcome.status))?.from ?? null;
}

/** Of an outcome before quorum nothing is drawn but its status, as in the list. */
function isEarly({ outcome }: RecordBody): boolean {
  return (BEFORE_QUORUM as readonly string[]).includes(outcome.status);
}

function lookOf(body: RecordBody): string {
  const { status, tier, reason, label, range90 } = body.outcome;
  return JSON.stringify(isEarly(body) ? status : [status, tier, reason, label, range90]);
}
