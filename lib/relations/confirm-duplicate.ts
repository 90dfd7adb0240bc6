import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { mergeClaims } from "./merge";
import { reasonOf } from "./model";
import { type Decided, demandUndecided, type SeenRelation, withRelation } from "./with-relation";

/**
 * Confirms of a pair that both are the same claim: one is closed and leads to the other.
 * @param stays the slug of the claim that stays
 * @throws AppError unauthenticated, forbidden, not_found, invalid (no reason; neither of them stays), conflict (decided
 *   meanwhile, closed, or the one to be closed stands for others)
 */
export async function confirmDuplicate(
  viewer: Viewer,
  { stays, reason, ...seen }: SeenRelation & { stays: string; reason: string },
): Promise<Decided> {
  return withRelation(viewer, seen, async (tx, { relation, from, to, decider }) => {
    demandUndecided(relation);
    if (stays !== from.slug && stays !== to.slug)
      throw new AppError("invalid", "Choose which of the two claims stays.");
    const [gone, kept] = stays === to.slug ? [from, to] : [to, from];
    return mergeClaims(tx, { gone, stays: kept, reason: reasonOf(reason), decider });
  });
}
