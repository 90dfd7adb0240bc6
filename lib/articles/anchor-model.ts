/** What says where words stand: W3C text quote and text position selectors, in UTF-16 code units. */
export type Selectors = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** Where words stand in another text. */
export type Anchored = {
  start: number;
  end: number;
  /** The words that stand there. */
  exact: string;
  /** By how many characters they differ; how spaces, quotation marks, dashes and ellipses are written counts as equal. */
  errors: number;
};

/** A place where words may stand. */
export type Candidate = {
  start: number;
  end: number;
  errors: number;
  /** How alike the words are, from 0 to 1. */
  likeness: number;
};

/** Of how many places that may be meant the best are compared in full. */
export const CANDIDATES = 8;
/** How many characters before and after are kept of words that are described. */
export const CONTEXT = 32;
/** The longest stretch that may have been put in between words, an advertisement for instance. */
export const INSERTED_MAX = 1_000;
/** Longer quotes are found unchanged, or with something put in, but not with other words in them. */
export const FUZZY_MAX = 512;

/** By how many characters words of this length may differ: a quarter of them, and never by more than 64. */
export function errorsAllowed(length: number): number {
  return Math.min(64, Math.floor(length / 4));
}
