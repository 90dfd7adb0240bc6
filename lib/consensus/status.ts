import { atLeast, type Fraction, moreThan } from "./fraction";
import { median, medianHull, near } from "./median";
import { RATING_LABELS, type Range, SCALE, spansAtMostOneStep, stepsIn } from "./scale";
import { FULL, QUORUM, reaches, turnoutOf } from "./turnout";
import { leaveOneOut, share, type Tally } from "./voices";

export type Status =
  | "UNREVIEWED"
  | "INSUFFICIENT_EVIDENCE"
  | "UNDER_REVIEW"
  | "UNVERIFIABLE"
  | "MISSING_CONTEXT"
  | "CONTESTED"
  | "CONSENSUS"
  | "PROVISIONAL";

/** How firm an outcome is that has a label; null for the others. */
export type Tier = "consensus" | "provisional" | null;

/** Why a claim is contested: opposite camps, voices spread too wide, or too few on the scale. Else null. */
export type Reason = "split" | "spread" | "scale" | null;

/** `label` holds the words of every rating that the outcome covers, in the order of the scale. */
export type Outcome = {
  readonly status: Status;
  readonly tier: Tier;
  readonly reason: Reason;
  readonly label: readonly string[];
};

const ONE_THIRD: Fraction = { num: 1n, den: 3n };
const ONE_HALF: Fraction = { num: 1n, den: 2n };
const TWO_THIRDS: Fraction = { num: 2n, den: 3n };

/** The status of a claim: the first line of the rule's table that matches. */
export function decide(counted: Tally, submitted: Tally): Outcome {
  const turnout = turnoutOf(counted);
  if (submitted.newsrooms === 0) return unlabelled("UNREVIEWED");
  if (!reaches(turnout, QUORUM)) {
    const sourcesAreMissing = reaches(turnoutOf(submitted), QUORUM);
    return unlabelled(sourcesAreMissing ? "INSUFFICIENT_EVIDENCE" : "UNDER_REVIEW");
  }
  return weigh(counted, reaches(turnout, FULL));
}

/** The rest of the table, once quorum is met; `enough` says whether the numbers for a consensus are, too. */
export function weigh(tally: Tally, enough: boolean): Outcome {
  const unrated = offScale(tally, enough);
  if (unrated) return unrated;
  const middle = median(tally.weight);
  if (!middle) return unlabelled("CONTESTED", "scale");
  return contested(tally, middle) ?? agreed(tally, middle, enough);
}

function offScale(tally: Tally, enough: boolean): Outcome | null {
  const rating = (["U", "M"] as const).find((each) => atLeast(share(tally, [each]), TWO_THIRDS));
  if (!rating) return null;
  const robust = leaveOneOut(tally).every((rest) => moreThan(share(rest, [rating]), ONE_HALF));
  return {
    status: rating === "U" ? "UNVERIFIABLE" : "MISSING_CONTEXT",
    tier: enough && robust ? "consensus" : "provisional",
    reason: null,
    label: [RATING_LABELS[rating]],
  };
}

function contested(tally: Tally, middle: Range): Outcome | null {
  const camps = [share(tally, [1, 2]), share(tally, [4, 5])];
  if (!spansAtMostOneStep(middle) || camps.every((camp) => atLeast(camp, ONE_THIRD))) {
    return unlabelled("CONTESTED", "split");
  }
  if (atLeast(near(tally, middle), TWO_THIRDS)) return null;
  return unlabelled("CONTESTED", atLeast(share(tally, SCALE), TWO_THIRDS) ? "spread" : "scale");
}

function agreed(tally: Tally, middle: Range, enough: boolean): Outcome {
  const hull = medianHull(tally, middle);
  const firm = spansAtMostOneStep(hull);
  return {
    status: firm && enough ? "CONSENSUS" : "PROVISIONAL",
    tier: firm && enough ? "consensus" : "provisional",
    reason: null,
    label: stepsIn(firm ? hull : middle).map((step) => RATING_LABELS[step]),
  };
}

function unlabelled(status: Status, reason: Reason = null): Outcome {
  return { status, tier: null, reason, label: [] };
}
