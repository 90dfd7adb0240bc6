import type { Reason, Span } from "@/lib/intake/suggest/model";

/** Where a suggestion stands. */
export type SuggestionStateName = "OPEN" | "ACCEPTED" | "DISMISSED";

/** Words of an article that may be a claim, as the room shows them. */
export type RoomSuggestion = Span & {
  id: string;
  /** 1 is the best of the article. */
  rank: number;
  score: number;
  claimant: (Span & { name: string }) | null;
  quote: Span | null;
  reasons: Reason[];
  state: SuggestionStateName;
  /** Who decided on it. */
  by: string | null;
};

/** Words of an article that a claim is tied to. */
export type LiftedPlace = Span & { claim: { slug: string; statement: string } };

/** A claim that says something alike. */
export type KnownClaim = {
  id: string;
  slug: string;
  /** Between 0 and 1. */
  score: number;
  /** So alike that no claim is opened beside it without a word. */
  isStrong: boolean;
};

/** How many suggestions one request may be about. */
export const MANY = 5_000;

/** The longest stretch of an article that one claim is tied to, in UTF-16 code units. */
export const WORDS_MAX = 2_000;

/** The longest reason why a claim is opened beside one that is like it, in UTF-16 code units. */
export const REASON_MAX = 1_000;

/** The lowest score of what is likely to be a claim. What scores less (captions, opinions, questions) is folded away. */
export const LIKELY = 0.15;
