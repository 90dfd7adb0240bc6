import { findCandidates } from "./candidates";
import type { Similar } from "./model";

/**
 * The open claims that say most nearly what a text says, best first.
 * @param text a claim as it is typed, or what somebody pasted: a sentence, a post, an article
 * @param options.limit how many at most
 * @param options.exceptId a claim that is not to be among them: the one whose text it is
 */
export async function similarClaims(
  text: string,
  { limit, exceptId }: { limit: number; exceptId?: string },
): Promise<Similar[]> {
  const candidates = await findCandidates(text, limit + 1);
  return candidates
    .filter(({ claimId }) => claimId !== exceptId)
    .slice(0, limit)
    .map(({ claimId, bm25 }) => ({ claimId, score: bm25 / (bm25 + 20) }));
}
