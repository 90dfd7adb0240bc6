import type { NewsroomVoice } from "./assess";
import { perRating, RATINGS, type Rating } from "./scale";
import { weigh } from "./status";
import { FULL, reaches, turnoutOf } from "./turnout";
import { type CountedVerdict, type Tally, tally, type Voice } from "./voices";

/** The most further verdicts that are tried: all mixtures of four are some 1,400. */
export const MOST_FURTHER = 4;

/** What a further newsroom says: one reviewer's rating, or two reviewers'. */
type Room = readonly Rating[];

/**
 * The smallest sets of further verdicts that would make a claim a consensus. A way is a list of newsrooms that have not
 * spoken yet; all ways here have as many verdicts and newsrooms.
 */
export type Nearest = { readonly verdicts: number; readonly ways: readonly (readonly Room[])[] };

/**
 * Finds what would make it a consensus by trying every set of up to `MOST_FURTHER` verdicts of further newsrooms with
 * one or two reviewers each; a third would be one voice more in none of the numbers. Fewer verdicts are smaller, then
 * fewer newsrooms.
 * @param voices of an assessment; the verdicts they stand for are all that counts
 * @returns null where it is one already, and where nothing within the bound would
 */
export function nearestConsensus(
  voices: readonly Pick<NewsroomVoice, "verdicts" | "shares">[],
): Nearest | null {
  const whole = prepared(tally(verdictsOf(voices)));
  if (isConsensus(whole, [])) return null;
  for (let verdicts = 1; verdicts <= MOST_FURTHER; verdicts++) {
    for (let pairs = Math.floor(verdicts / 2); pairs >= 0; pairs--) {
      const ways = waysOf(pairs, verdicts - 2 * pairs).filter((way) => isConsensus(whole, way));
      if (ways.length > 0) return { verdicts, ways };
    }
  }
  return null;
}

const ALONE: readonly Room[] = RATINGS.map((rating) => [rating]);
const PAIRS: readonly Room[] = RATINGS.flatMap((one, index) =>
  RATINGS.slice(index).map((other) => [one, other]),
);

/** All that so many newsrooms of two reviewers and so many of one can say. */
function waysOf(pairs: number, alone: number): Room[][] {
  const ofOne = bags(ALONE, alone);
  return bags(PAIRS, pairs).flatMap((some) => ofOne.map((others) => [...some, ...others]));
}

/** Every choice of `size` things, in which one may occur more than once and order does not matter. */
function bags<T>(of: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, index) => bags(of.slice(index), size - 1).map((rest) => [first, ...rest]));
}

/** A tally in which halves are whole numbers, and its numbers before newsrooms that say the same were taken together. */
type Prepared = { tally: Tally; turnout: ReturnType<typeof turnoutOf> };

/**
 * The rule leaves each newsroom out in turn: those that say the same give the same, so that one of each is enough. This
 * keeps the work bounded however many newsrooms there are.
 */
function prepared(whole: Tally): Prepared {
  const doubled = ({ weight }: Pick<Voice, "weight">) => perRating((rating) => 2n * weight[rating]);
  const kinds = new Map(whole.voices.map((voice) => [Object.values(voice.weight).join(), voice]));
  const voices = [...kinds.values()].map((voice) => ({ ...voice, weight: doubled(voice) }));
  return {
    tally: { newsrooms: whole.newsrooms, unit: whole.unit * 2n, weight: doubled(whole), voices },
    turnout: turnoutOf(whole),
  };
}

/** Whether a claim with these further newsrooms is a consensus. */
function isConsensus({ tally: whole, turnout }: Prepared, way: readonly Room[]): boolean {
  const voices = turnout.voices + way.reduce((sum, room) => sum + room.length, 0);
  const newsrooms = turnout.newsrooms + way.length;
  if (!reaches({ voices, newsrooms }, FULL)) return false;
  const further = way.map((room) => voiceOf(room, whole.unit));
  const weight = perRating((rating) =>
    further.reduce((sum, voice) => sum + voice.weight[rating], whole.weight[rating]),
  );
  const joined = { newsrooms, unit: whole.unit, weight, voices: [...whole.voices, ...further] };
  return weigh(joined, true).tier === "consensus";
}

function voiceOf(room: Room, unit: bigint): Voice {
  const each = unit / BigInt(room.length);
  const weight = perRating((rating) => each * BigInt(room.filter((one) => one === rating).length));
  return { newsroom: "", verdicts: room.length, weight };
}

/** The verdicts of which voices are the means. */
function verdictsOf(voices: readonly Pick<NewsroomVoice, "verdicts" | "shares">[]): CountedVerdict[] {
  return voices.flatMap(({ verdicts, shares }, index) =>
    RATINGS.flatMap((rating) =>
      Array.from({ length: Math.round(shares[rating].value * verdicts) }, () => ({
        newsroom: `${index}`,
        rating,
      })),
    ),
  );
}
