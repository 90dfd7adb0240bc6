import { type Assessment, type Decisive, QUORUM, RATING_LABELS, SCALE } from "@/lib/consensus";
import {
  countOf,
  isolated,
  labelWords,
  listOf,
  numberWord,
  type Outcome,
  percent,
  rangeWords,
} from "@/lib/publishing/words";
import { INDEPENDENTS } from "@/lib/verdicts/model";
import type { PublicConsensus } from "./model";

type Turnout = NonNullable<Assessment["missing"]["quorum"]>;

/** The display name of each newsroom id of an assessment. */
export type NewsroomNames = Readonly<Record<string, { name: string }>>;

const EQUALLY = "counting each newsroom once";

/**
 * Says in sentences what an assessment found, why, and what would change it. Everything in them follows from
 * the assessment.
 * @param names of its newsrooms; one that is missing is called "one newsroom"
 */
export function explain(assessment: Assessment, names: NewsroomNames): string[] {
  const { status, missing } = assessment;
  if (missing.quorum) return [explainMissing(status, missing.quorum)];
  return [
    turnout(assessment),
    finding(assessment),
    ...toConsensus(assessment),
    ...dependence(assessment, names),
  ];
}

/** The same in two sentences: how many newsrooms, and what they found; before quorum how far it is from it. */
export function explainBriefly(consensus: PublicConsensus): string {
  const { status, assessment, newsroomNames, quorumMissing } = consensus;
  if (!assessment) return explainMissing(status, quorumMissing);
  return explain(assessment, newsroomNames).slice(0, 2).join(" ");
}

/** Says how far a claim is from quorum, from what is public before it: the status and what is missing. */
export function explainMissing(status: Assessment["status"], missing: Turnout | null): string {
  if (status === "INSUFFICIENT_EVIDENCE") {
    return "Enough reviewers have given a verdict, but too few of the verdicts cite a source. A verdict without one does not count.";
  }
  const purpose = "before an outcome is shown";
  if (status === "UNREVIEWED") {
    const { voices, newsrooms } = QUORUM;
    return `Nobody has reviewed this claim yet. ${capital(numberWord(voices))} voices of ${numberWord(newsrooms)} newsrooms are needed ${purpose}.`;
  }
  return missing ? needed(missing, purpose) : `More voices are needed ${purpose}.`;
}

/** "Two more voices are needed for a consensus, at least one of them from another newsroom." */
function needed({ voices, newsrooms }: Turnout, purpose: string): string {
  const more = `${capital(numberWord(voices))} more ${voices === 1 ? "voice is" : "voices are"} needed ${purpose}`;
  if (newsrooms === 0) return `${more}.`;
  const rooms = newsrooms === 1 ? "another newsroom" : `${numberWord(newsrooms)} more newsrooms`;
  return `${more}, ${voices > newsrooms ? `at least ${numberWord(newsrooms)} of them ` : ""}from ${rooms}.`;
}

function turnout({ counted, G, voices }: Assessment): string {
  const independents = voices.some((voice) => voice.newsroom === INDEPENDENTS);
  const note = independents ? ", all independent reviewers counted together as one of them" : "";
  return `${countOf(counted, "reviewer")} of ${countOf(G, "newsroom")}${note}.`;
}

function finding(assessment: Assessment): string {
  const { status, p, reason, near, median } = assessment;
  if (status === "UNVERIFIABLE") return `${capital(EQUALLY)}, ${percent(p.U.value)} call it unverifiable.`;
  if (status === "MISSING_CONTEXT") {
    return `${capital(EQUALLY)}, ${percent(p.M.value)} say that it is correct as far as it goes but misses context.`;
  }
  if (!median)
    return `No newsroom places it between False and True: ${away(assessment)}. Two thirds are needed for either.`;
  if (reason === "split") return split(assessment, median);
  const within = `${near.exact === "1" ? "all" : percent(near.value)} stand within one step of it`;
  if (!reason) return `Their middle verdict is ${rangeWords(median)}; ${EQUALLY}, ${within}.`;
  const short = `Their middle verdict is ${rangeWords(median)}, but ${EQUALLY} only ${within}; two thirds are needed`;
  return reason === "scale" ? `${short}. ${capital(away(assessment))}.` : `${short}.`;
}

function split({ p }: Assessment, [lo, hi]: NonNullable<Assessment["median"]>): string {
  if (hi - lo < 2) {
    const [low, high] = [percent(p[1].value + p[2].value), percent(p[4].value + p[5].value)];
    return `They stand in two camps: ${EQUALLY}, ${low} say False or Mostly false and ${high} say Mostly true or True.`;
  }
  const [below, above] = [RATING_LABELS[SCALE[lo - 1] ?? 1], RATING_LABELS[SCALE[hi - 1] ?? 5]];
  return `${capital(EQUALLY)}, half say ${below}${lo > 1 ? " or less" : ""} and half say ${above}${hi < 5 ? " or more" : ""}: too far apart for one answer.`;
}

function away({ p }: Assessment): string {
  const parts = [
    p.U.value > 0 && `${percent(p.U.value)} call it unverifiable`,
    p.M.value > 0 && `${percent(p.M.value)} say that context is missing`,
  ];
  return listOf(parts.filter((part) => part !== false));
}

function toConsensus({ tier, missing, J }: Assessment): string[] {
  if (tier !== "provisional") return [];
  if (missing.consensus) return [needed(missing.consensus, "for a consensus")];
  const start = "It stays provisional because it hangs on single newsrooms";
  if (!J || J[1] - J[0] < 2) return [`${start}.`];
  return [`${start}: as one or another is left out, the middle verdict goes from ${rangeWords(J)}.`];
}

/** What removing one newsroom would do, newsrooms with the same effect taken together. */
function dependence(assessment: Assessment, names: NewsroomNames): string[] {
  const { decisive, G } = assessment;
  if (decisive.length === 0) return ["Removing any one newsroom does not change this."];
  const groups = Map.groupBy(decisive, (one) => would(one, assessment));
  const sentences = [...groups].map(([effect, rooms]) => {
    const named = rooms.map(({ newsroom }) => isolated(names[newsroom]?.name ?? "one newsroom")).sort();
    const any = G === 2 ? "either newsroom" : "any one newsroom";
    return `Without ${rooms.length === G ? any : listOf(named, "or")} ${effect}.`;
  });
  return decisive.length < G
    ? [...sentences, "Removing any other newsroom does not change this."]
    : sentences;
}

function would({ status, tier, label }: Omit<Decisive, "newsroom">, now: Outcome): string {
  switch (status) {
    case "CONTESTED":
      return "it would be contested";
    case "UNREVIEWED":
    case "UNDER_REVIEW":
    case "INSUFFICIENT_EVIDENCE":
      return "there would be too few voices to show an outcome";
    default:
      if (tier === "provisional" && labelWords(label) === labelWords(now.label)) {
        return "it would say the same, but only provisionally";
      }
      return `it would be ${tier === "consensus" ? "a consensus" : "provisional"}: ${labelWords(label)}`;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
