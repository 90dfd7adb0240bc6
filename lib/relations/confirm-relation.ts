import { record } from "@/lib/audit";
import type { Viewer } from "@/lib/policy";
import { demandOpen } from "./lock-pair";
import { type Beside, reasonOf } from "./model";
import { storeDecision } from "./store-decision";
import { type Decided, demandUndecided, type SeenRelation, withRelation } from "./with-relation";

/**
 * Confirms of a pair how one belongs to the other: it repeats, narrows or contradicts it. Both stay open.
 * @param first the slug of the claim that does so; the pair's own first where it is none of the two
 * @throws AppError unauthenticated, forbidden, not_found, invalid (no reason), conflict (decided meanwhile, or closed)
 */
export async function confirmRelation(
  viewer: Viewer,
  { kind, first, reason, ...seen }: SeenRelation & { kind: Beside; first: string; reason: string },
): Promise<Decided> {
  return withRelation(viewer, seen, async (tx, { relation, from, to, decider }) => {
    demandUndecided(relation);
    demandOpen(from, to);
    const [fromId, toId] = first === to.slug ? [to.id, from.id] : [from.id, to.id];
    const stored = await storeDecision(tx, {
      ...{ fromId, toId, kind, reason: reasonOf(reason) },
      actorId: decider.actorId,
    });
    await record(
      tx,
      { type: "relation.confirmed", relationId: stored.id, kind },
      { ...decider, claimId: fromId },
    );
    return stored;
  });
}
