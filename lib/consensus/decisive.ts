import { decide, type Outcome } from "./status";
import { type Tally, without } from "./voices";

/** A newsroom without which the outcome would be another, and what it would be. */
export type Decisive = { readonly newsroom: string } & Pick<Outcome, "status" | "tier" | "label">;

/**
 * The newsrooms whose removal would change status, label or tier, in the order of their ids. A newsroom
 * is removed from the submitted verdicts too; that alone can decide INSUFFICIENT_EVIDENCE.
 */
export function decisiveNewsrooms(counted: Tally, submitted: Tally, outcome: Outcome): Decisive[] {
  return submitted.voices
    .map(({ newsroom }) => {
      const { status, tier, label } = decide(without(counted, newsroom), without(submitted, newsroom));
      return { newsroom, status, tier, label };
    })
    .filter((other) => !sameOutcome(other, outcome));
}

function sameOutcome(a: Pick<Outcome, "status" | "tier" | "label">, b: Outcome): boolean {
  return a.status === b.status && a.tier === b.tier && a.label.join() === b.label.join();
}
