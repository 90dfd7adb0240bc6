/**
 * The consensus rule, version 1: the counted verdicts on a claim go in, an assessment comes out.
 *
 * Pure, and importing nothing from outside this folder: the answer depends on the verdicts alone, not
 * on their order, on time or on anything stored. Every decision compares exact fractions of integers,
 * so that a recount elsewhere agrees to the bit; floating point is for display.
 *
 * The way through: `voices` (verdicts become voices), `median`, `status` (the table of the rule),
 * `display`, `decisive`, `missing`, and `assess`, which puts them together.
 */
export { type Assessment, assess, type NewsroomVoice, RULE_VERSION } from "./assess";
export type { Decisive } from "./decisive";
export { MOST_FURTHER, nearestConsensus } from "./nearest";
export { RATING_LABELS, RATINGS, type Range, type Rating, SCALE } from "./scale";
export { FULL, QUORUM } from "./turnout";
export type { CountedVerdict } from "./voices";
