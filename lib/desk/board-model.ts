import type { DeskState } from "./states";

/** A claim as a newsroom's board shows it. The outcome is left out on purpose: the desk sways nobody. */
export type BoardCard = {
  slug: string;
  statement: string;
  claimant: string | null;
  /** Who published the articles it was said in, each once. */
  publishers: string[];
  state: DeskState;
  /** 0 for a claim that nobody has touched yet: it has no row. */
  version: number;
  assignees: Colleague[];
  /** "2025-04-03". */
  dueOn: string | null;
  labels: string[];
  /** When it came into its state, ISO 8601 in UTC. */
  movedAt: string;
  /** Whether a verdict waits for sign-off that the viewer has not written. */
  waits: boolean;
};

/** Somebody who works on a claim or can be assigned one. */
export type Colleague = {
  id: string;
  name: string;
  handle: string;
  /** The last day of an absence that is not over: "2025-04-03". */
  awayUntil: string | null;
};

export type Board = {
  cards: BoardCard[];
  /** How many claims match, in each state. */
  counts: Record<DeskState, number>;
};

/** What a newsroom's board offers to choose from. */
export type BoardChoices = {
  newsroom: { id: string; slug: string; name: string; signOffRequired: boolean };
  /** Members who may cast verdicts, by name. */
  colleagues: Colleague[];
  /** Labels in use on open claims, most used first. */
  labels: string[];
  /** Articles with open claims, newest first. */
  articles: { slug: string; headline: string }[];
};

/** How many cards a column shows before it is asked for all; where the work is done, fewer. */
export const COLUMN = 40;
export const SHORT_COLUMN = 10;
/** How many rows a page of the list has. */
export const LIST_PAGE = 100;
