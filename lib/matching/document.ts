import { type ClaimTexts, FIELD_WEIGHTS } from "./model";
import { termsOf } from "./terms";

/** What a claim's texts come to: how often each term occurs, weighted by where, and the sum of it. */
export type MatchDocument = { frequencies: Map<string, number>; length: number };

/** Counts a claim's terms. */
export function documentOf({ statement, note, claimant, quotes }: ClaimTexts): MatchDocument {
  const frequencies = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of termsOf(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
  };
  add(statement, FIELD_WEIGHTS.statement);
  for (const quote of quotes) add(quote, FIELD_WEIGHTS.quotes);
  add(note ?? "", FIELD_WEIGHTS.note);
  add(claimant ?? "", FIELD_WEIGHTS.claimant);
  return { frequencies, length: [...frequencies.values()].reduce((sum, one) => sum + one, 0) };
}
