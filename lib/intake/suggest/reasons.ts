import type { Reason } from "./model";

/** Why something is suggested, or ranks low, as people read it. */
export const REASONS = {
  figure: "figure",
  date: "date",
  speaker: "named speaker",
  role: "speaker known by role",
  quoted: "quoted words",
  "over-time": "compares over time",
  compares: "compares",
  act: "official act",
  event: "says what happened or happens",
  cause: "cause and effect",
  record: "record or superlative",
  "not-so": "says that something is not so",
  prediction: "prediction: not checkable yet",
  deadline: "prediction with a date or figure",
  possibility: "possibility",
  opinion: "opinion",
  feeling: "feelings and moods: hard to check",
  demand: "demand or advice",
  wish: "wish or thanks",
  question: "question",
  caption: "caption",
  headline: "headline",
  fragment: "not a whole statement",
  named: "about somebody or something named",
  general: "names and counts nothing",
  context: "needs the words before it",
} as const;

export type ReasonCode = keyof typeof REASONS;

/** A reason with its words. */
export function reason(code: ReasonCode): Reason {
  return { code, label: REASONS[code] };
}
