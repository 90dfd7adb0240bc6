import {
  type Assessment,
  MOST_FURTHER,
  nearestConsensus,
  RATING_LABELS,
  RATINGS,
  type Rating,
} from "@/lib/consensus";
import type { Before } from "./before";
import { isolated, listOf, numberWord, type Outcome, outcomeWords } from "./words";

/**
 * Says which further verdicts would make a claim a consensus: the fewest, found by trying them all. Empty where it is
 * one. It takes some hundredths of a second, so that it is for the claim's own page alone.
 */
export function explainNearest({ tier, voices, missing }: Assessment): string[] {
  if (tier === "consensus" || missing.quorum) return [];
  const nearest = nearestConsensus(voices);
  if (!nearest) {
    const most = numberWord(MOST_FURTHER);
    return [`No ${most} further verdicts of other newsrooms, whatever they said, would make it a consensus.`];
  }
  return [`${subject(nearest.ways)} would make it a consensus.`];
}

type Ways = NonNullable<ReturnType<typeof nearestConsensus>>["ways"];

/** Who would have to say what. Where newsrooms of one mind would do, only what they would say is listed. */
function subject(ways: Ways): string {
  const [first = []] = ways;
  const verdicts = first.flat().length;
  const who = whoOf(first.length, verdicts);
  const alike = RATINGS.filter((rating) => ways.some((way) => way.flat().every((said) => said === rating)));
  if (alike.length === 0) return `${who}, ${listOf(first.map(roomWords))},`;
  const otherwise = RATINGS.filter((rating) => !alike.includes(rating));
  if (verdicts > 1 || otherwise.length > 2) {
    const all = verdicts > 1 ? (verdicts === 2 ? "both " : "all ") : "";
    return `${who} ${all}saying ${labels(alike)}`;
  }
  return otherwise.length === 0 ? who : `${who}, unless it said ${labels(otherwise)},`;
}

/** "One more newsroom", "Two more newsrooms with three reviewers between them". */
function whoOf(newsrooms: number, verdicts: number): string {
  const more = newsrooms === 1 ? "newsroom" : "newsrooms";
  const rooms = numberWord(newsrooms);
  const who = `${rooms.charAt(0).toUpperCase()}${rooms.slice(1)} more ${more}`;
  if (verdicts === newsrooms) return who;
  return `${who} with ${numberWord(verdicts)} reviewers${newsrooms > 1 ? " between them" : ""}`;
}

function roomWords(room: readonly Rating[]): string {
  const [one, other = one] = room.map((rating) => RATING_LABELS[rating]);
  if (room.length === 1) return `one saying ${one}`;
  return one === other
    ? `one whose two reviewers say ${one}`
    : `one whose two reviewers say ${one} and ${other}`;
}

const labels = (ratings: readonly Rating[]) =>
  listOf(
    ratings.map((rating) => RATING_LABELS[rating]),
    "or",
  );

const VERDICT = /^verdict\.(submitted|revised|signed_off)$/;

/**
 * Says how a claim stood before the latest change of what counts: what changed when, in words up to the date, and how it
 * stood, after it.
 * @param now its outcome
 */
export function explainBefore(before: Before, now: Outcome): { change: string; stood: string } {
  const verdict = VERDICT.test(before.cause);
  const what = verdict ? "verdict" : "change of what counts";
  const who = before.newsroom && verdict ? `${isolated(before.newsroom)}, ` : "";
  const [then, is] = [outcomeWords(before.outcome), outcomeWords(now)];
  const same = then === is;
  return {
    change: `Before the latest ${what} (${who}`,
    stood: same ? `) it was the same: ${then}.` : `) it was ${then}.`,
  };
}
