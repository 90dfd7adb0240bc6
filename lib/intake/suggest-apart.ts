import { readInWorker } from "./read/in-worker";
import type { SuggestedClaim } from "./suggest/model";

/**
 * What `suggestClaims` finds, found in a thread of its own: for the longest texts that takes seconds, in which the
 * server answers nobody else.
 * @throws Unread where it takes too long
 */
export function suggestApart(text: string): Promise<SuggestedClaim[]> {
  return readInWorker({ kind: "suggest", text });
}
