import type { Rating } from "@/lib/consensus";

/** A made-up case: the verdicts of each newsroom, and what it is to show. */
export type Example = { title: string; verdicts: Record<string, Rating[]>; shows: string };

/** Newsrooms that stand for no real one. */
export const NAMES = Object.fromEntries(
  ["A", "B", "C", "D", "E"].map((letter) => [letter, { name: `Newsroom ${letter}`, slug: null }]),
);

/** Eight reviewers of one newsroom against four newsrooms with one each. */
export const CROWD: Example = {
  title: "Eight reviewers of one newsroom, against four other newsrooms",
  verdicts: { A: [1], B: [1], C: [1], D: [1], E: [5, 5, 5, 5, 5, 5, 5, 5] },
  shows:
    "Eight of twelve reviewers say True, and yet the consensus is False: they are one newsroom of five. A ninth would change nothing.",
};

/** Too few for an outcome. */
export const ALONE: Example = {
  title: "Five reviewers of one newsroom",
  verdicts: { A: [1, 1, 1, 1, 1] },
  shows: "One newsroom, however large, never gets past quorum alone. This is all that anybody is shown.",
};

/** One for each way in which the rule can end. */
export const EXAMPLES: Example[] = [
  {
    title: "Two newsrooms that agree",
    verdicts: { A: [1, 1], B: [1] },
    shows:
      "Quorum is met, and all agree; but two newsrooms are too few for a consensus. It stays provisional.",
  },
  {
    title: "Neighbours on the scale",
    verdicts: { A: [1, 2], B: [1], C: [2], D: [1] },
    shows:
      "Whichever newsroom is left out, the median stays False or Mostly false: one step, which the rule tolerates. The label names both.",
  },
  {
    title: "Three newsrooms, three answers",
    verdicts: { A: [1], B: [2], C: [3] },
    shows:
      "All stand within one step of the median, but leaving out one newsroom moves it from one end of what they say to the other. It is provisional, and more voices that say the same would not change that.",
  },
  {
    title: "One of three dissents",
    verdicts: { A: [1], B: [1], C: [5] },
    shows: "With three newsrooms, one that says the opposite makes two camps of a third or more: contested.",
  },
  {
    title: "One of five dissents",
    verdicts: { A: [1], B: [1], C: [1], D: [1], E: [5] },
    shows:
      "With five newsrooms the same dissent is a fifth. It is drawn and counted, and does not hold up the rest.",
  },
  {
    title: "Disagreement about what kind of claim it is",
    verdicts: { A: [1], B: [1], C: [1], D: ["M"], E: ["M"] },
    shows:
      "Three say False; two say that the statement is correct as far as it goes and misleads by what it leaves out. Neither side has two thirds.",
  },
  {
    title: "Off the scale",
    verdicts: { A: ["M", "M"], B: ["M"], C: ["M"], D: ["M"], E: [1] },
    shows:
      "Four of five newsrooms say that context is missing, and more than half still do whichever is left out.",
  },
];
