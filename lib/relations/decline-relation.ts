import { record } from "@/lib/audit";
import type { Viewer } from "@/lib/policy";
import { optionalReasonOf } from "./model";
import { storeDecision } from "./store-decision";
import { type Decided, demandUndecided, type SeenRelation, withRelation } from "./with-relation";

/**
 * Says of a pair that both are different claims: it is not suggested again.
 * @throws AppError unauthenticated, forbidden, not_found, invalid (the reason), conflict (decided meanwhile)
 */
export async function declineRelation(
  viewer: Viewer,
  { reason, ...seen }: SeenRelation & { reason: string },
): Promise<Decided> {
  return withRelation(viewer, seen, async (tx, { relation, decider }) => {
    demandUndecided(relation);
    const { fromId, toId } = relation;
    const stored = await storeDecision(tx, {
      ...{ fromId, toId, kind: null, reason: optionalReasonOf(reason) },
      actorId: decider.actorId,
    });
    await record(tx, { type: "relation.declined", relationId: stored.id }, { ...decider, claimId: fromId });
    return stored;
  });
}
