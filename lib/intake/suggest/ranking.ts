import { worthiness } from "../worthiness";
import type { Reason } from "./model";
import { type ReasonCode, reason } from "./reasons";
import { SIGNALS } from "./signals";
import type { Statement } from "./statements";
import { wordsOf } from "./words";

/** How much of the model's judgement counts: it was fitted on debates, where people speak otherwise than articles. */
const MODEL = 0.5;
const BASE = 0.6;

/** What each signal of an article adds, on the scale of logits; judged by people, not fitted. */
const WEIGHTS: Record<ReasonCode, number> = {
  figure: 1.2,
  speaker: 0.7,
  role: 0.6,
  quoted: 0.4,
  act: 1,
  event: 0.4,
  "over-time": 0.6,
  record: 0.5,
  "not-so": 0.6,
  compares: 0.3,
  cause: 0.3,
  date: 0.4,
  named: 0.1,
  deadline: -0.3,
  context: -0.5,
  possibility: -0.6,
  feeling: -0.7,
  prediction: -1.4,
  demand: -1.5,
  opinion: -1.5,
  wish: -2,
  general: -1.1,
  fragment: -2,
  headline: -2,
  caption: -2.5,
  question: -3,
};

/** A score between 0 and 1 with its reasons, the weightiest first. */
export function ranked(text: string, statement: Statement): { score: number; reasons: Reason[] } {
  const { place, stated, speaker } = statement;
  const exact = text.slice(place.start, place.end);
  const read = { statement, words: wordsOf(text, stated), text: text.slice(stated.start, stated.end) };
  const model = logit(worthiness({ text: exact, speaker: speaker?.name }).score);
  const codes = (Object.keys(WEIGHTS) as ReasonCode[]).filter((code) => SIGNALS[code](read));
  const total = codes.reduce((sum, code) => sum + WEIGHTS[code], BASE + MODEL * model);
  codes.sort((a, b) => Math.abs(WEIGHTS[b]) - Math.abs(WEIGHTS[a]));
  // That a name stands there tells something only where nothing else does.
  const told = codes.length > 1 ? codes.filter((code) => code !== "named") : codes;
  return { score: 1 / (1 + Math.exp(-total)), reasons: told.map(reason) };
}

function logit(score: number): number {
  return Math.log(score / (1 - score));
}
