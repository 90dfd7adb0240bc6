import { type Decisive, decisiveNewsrooms } from "./decisive";
import { agreement, likelyRange, plausibility } from "./display";
import { type Exact, toExact, toNumber } from "./fraction";
import { median, medianHull, near } from "./median";
import { type Missing, missingFrom } from "./missing";
import { type PerRating, perRating, type Range, SCALE } from "./scale";
import { decide, type Outcome } from "./status";
import { turnoutOf } from "./turnout";
import { type CountedVerdict, share, type Tally, tally, type Voice, weightOf } from "./voices";

/** The version of the rule that this folder implements; it changes when any outcome could. */
export const RULE_VERSION = 1;

/** One newsroom's voice. `mean` is its mean on the scale, for drawing; null if it is nowhere on it. */
export type NewsroomVoice = {
  readonly newsroom: string;
  readonly verdicts: number;
  readonly shares: PerRating<Exact>;
  readonly mean: number | null;
};

/** Everything the rule has to say about a claim, as plain JSON. The letters are those of the methodology. */
export type Assessment = Outcome & {
  /** Each rating's share of all voices; every share is 0 where nobody has spoken. */
  readonly p: PerRating<Exact>;
  /** Newsrooms with a counted verdict. */
  readonly G: number;
  /** Counted verdicts, at most two of each newsroom. */
  readonly Q: number;
  /** Verdicts counted, and verdicts submitted. */
  readonly counted: number;
  readonly submitted: number;
  /** The newsrooms' voices, in the order of their ids (by code point). */
  readonly voices: readonly NewsroomVoice[];
  /** The weighted median, and its hull when any one newsroom is left out; null with nobody on the scale. */
  readonly median: Range | null;
  readonly J: Range | null;
  /** Share of all voices within one step of the median; 0 where that is no one place. */
  readonly near: Exact;
  /** Leik's agreement of the voices on the scale; null with nobody on it. */
  readonly L: Exact | null;
  /** Five probabilities: that the true median is this step. With nobody on the scale, the prior's. */
  readonly pi: readonly number[];
  /** The range of steps that holds 90 % of `pi`; null with nobody on the scale. */
  readonly range90: Range | null;
  /** The newsrooms without which status, label or tier would be others. */
  readonly decisive: readonly Decisive[];
  readonly missing: Missing;
};

/**
 * Applies the rule to the verdicts on one claim: one entry for each reviewer, in any order.
 *
 * `counted` are the verdicts that count, `submitted` the same before the source requirement is applied
 * (so it holds all of `counted` and perhaps more); where it is not given, nothing failed that
 * requirement. Which verdicts count is the caller's to say: an entry carries no identity, so that two
 * equal ones are two reviewers. Throws RangeError on a rating that does not exist.
 */
export function assess(
  counted: readonly CountedVerdict[],
  submitted: readonly CountedVerdict[] = counted,
): Assessment {
  const whole = tally(counted);
  const filed = submitted === counted ? whole : tally(submitted);
  const outcome = decide(whole, filed);
  const turnout = turnoutOf(whole);
  return {
    ...outcome,
    p: sharesOf(whole.weight, whole),
    G: turnout.newsrooms,
    Q: turnout.voices,
    counted: counted.length,
    submitted: submitted.length,
    voices: whole.voices.map((voice) => present(voice, whole.unit)),
    ...pictureOf(whole),
    decisive: decisiveNewsrooms(whole, filed, outcome),
    missing: missingFrom(whole),
  };
}

function pictureOf(whole: Tally): Pick<Assessment, "median" | "J" | "near" | "L" | "pi" | "range90"> {
  const middle = median(whole.weight);
  const leik = agreement(whole.weight);
  const pi = plausibility(whole);
  return {
    median: middle,
    J: middle && medianHull(whole, middle),
    near: toExact(near(whole, middle)),
    L: leik && toExact(leik),
    pi,
    range90: middle && likelyRange(pi),
  };
}

function present({ newsroom, verdicts, weight }: Voice, unit: bigint): NewsroomVoice {
  const onScale = weightOf(weight, SCALE);
  const sum = SCALE.reduce((total, step) => total + BigInt(step) * weight[step], 0n);
  return {
    newsroom,
    verdicts,
    shares: sharesOf(weight, { newsrooms: 1, unit }),
    mean: onScale > 0n ? toNumber({ num: sum, den: onScale }) : null,
  };
}

function sharesOf(weight: PerRating<bigint>, of: Pick<Tally, "newsrooms" | "unit">): PerRating<Exact> {
  return perRating((rating) => toExact(share({ ...of, weight }, [rating])));
}
