/** A claim's texts, as far as the matching reads them. */
export type ClaimTexts = {
  statement: string;
  note: string | null;
  claimant: string | null;
  /** The exact words of each of its appearances. */
  quotes: string[];
};

/** How much a word counts by where it stands. Multiples of a quarter: their sums stay exact. */
export const FIELD_WEIGHTS = { statement: 1, quotes: 1, note: 0.5, claimant: 0.5 };

/** BM25's two parameters. */
export const K1 = 1.2;
export const B = 0.75;

/** A claim that may say the same. */
export type Similar = {
  claimId: string;
  /** How likely it says the same, between 0 and 1. */
  score: number;
};
