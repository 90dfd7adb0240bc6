import type { Tally } from "./voices";

/**
 * How many spoke. `newsrooms` is G, the newsrooms with a verdict. `voices` is Q, the verdicts with at
 * most two of each newsroom counted, so that no newsroom fills a quorum by its own size.
 */
export type Turnout = { readonly voices: number; readonly newsrooms: number };

/** Below this nothing is published but how far it is. */
export const QUORUM: Turnout = { voices: 3, newsrooms: 2 };

/** Below this an outcome is provisional. */
export const FULL: Turnout = { voices: 5, newsrooms: 3 };

/** Q and G of a tally. */
export function turnoutOf({ voices, newsrooms }: Tally): Turnout {
  return { voices: voices.reduce((sum, voice) => sum + Math.min(2, voice.verdicts), 0), newsrooms };
}

/** Whether both numbers are reached. */
export function reaches(turnout: Turnout, needed: Turnout): boolean {
  return turnout.voices >= needed.voices && turnout.newsrooms >= needed.newsrooms;
}

/** What is at least still to come of each number; null where both are reached. */
export function shortfall(turnout: Turnout, needed: Turnout): Turnout | null {
  if (reaches(turnout, needed)) return null;
  return {
    voices: Math.max(0, needed.voices - turnout.voices),
    newsrooms: Math.max(0, needed.newsrooms - turnout.newsrooms),
  };
}
