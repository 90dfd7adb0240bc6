/** A stretch of a text, in UTF-16 code units; `end` is the first that does not belong to it. */
export type Span = { start: number; end: number };

/** Why something is suggested, or ranks low, as people read it. */
export type Reason = { code: string; label: string };

/** Words of a text that may be a checkable claim. */
export type SuggestedClaim = Span & {
  /** 1 is the best. */
  rank: number;
  score: number;
  exact: string;
  /** Who is said to have said it, and where the text names them. */
  claimant: (Span & { name: string }) | null;
  /** What they are quoted with, inside the quotation marks, or the reported clause. */
  quote: Span | null;
  reasons: Reason[];
};
