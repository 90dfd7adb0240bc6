import type { Reason, Span } from "@/lib/intake/suggest/model";
import type { Outcome } from "@/lib/publishing/words";

/** Words that somebody may make a claim of: a suggestion, a piece of one, several together, or any they chose. */
export type Item = Span & {
  /** The suggestion's id; of other words a key of their own. */
  key: string;
  /** The suggestions that are settled when a claim is made of these words. */
  suggestionIds: string[];
  /** Its place among the best; null for words that a person chose. */
  rank: number | null;
  isLikely: boolean;
  claimant: (Span & { name: string }) | null;
  quote: Span | null;
  reasons: Reason[];
};

/** A claim that says something alike, with the words that its public page has for its outcome. */
export type Similar = {
  slug: string;
  statement: string;
  claimant: string | null;
  outcome: Outcome;
  /** How many newsrooms it rests on; null before quorum. */
  newsrooms: number | null;
  /** No claim is opened beside it without a word. */
  isStrong: boolean;
};

/** What an action answers whoever sends the editor. */
export type LiftAnswer =
  | { kind: "opened" | "attached"; slug: string }
  | { kind: "faster"; slug: string; message: string }
  | { kind: "similar"; message: string; similar: Similar[] }
  | { kind: "invalid"; errors: Record<string, string> }
  | { kind: "error"; message: string };

/** The same, or that it is still on its way. */
export type Sent = LiftAnswer | { kind: "sending" };
