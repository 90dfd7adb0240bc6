import { weigh } from "./status";
import { FULL, QUORUM, shortfall, type Turnout, turnoutOf } from "./turnout";
import type { Tally } from "./voices";

/** What is still to come, at the least, for quorum and for the tier "consensus". */
export type Missing = { readonly quorum: Turnout | null; readonly consensus: Turnout | null };

/**
 * How many more voices (Q) and newsrooms (G) are needed at the least. A new newsroom brings voices too:
 * `{ voices: 2, newsrooms: 1 }` means two more voices, at least one of them from one more newsroom.
 *
 * `quorum` is null where quorum is met. `consensus` is null where the numbers for a consensus are met,
 * and where numbers alone would not do it because the voices so far do not agree well enough. Numbers
 * are enough only if those who join agree; where nobody has spoken yet, nobody disagrees.
 */
export function missingFrom(tally: Tally): Missing {
  const turnout = turnoutOf(tally);
  const agreed = tally.newsrooms === 0 || weigh(tally, true).tier === "consensus";
  return {
    quorum: shortfall(turnout, QUORUM),
    consensus: agreed ? shortfall(turnout, FULL) : null,
  };
}
