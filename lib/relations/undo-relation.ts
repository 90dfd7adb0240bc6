import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { unmergeClaims } from "./unmerge";
import { type Decided, type SeenRelation, withRelation } from "./with-relation";

/**
 * Undoes a decision on a pair, which waits for one again from then on: a duplicate is opened again, a relation is no
 * longer shown, and what was held to be different is suggested once more.
 * @throws AppError unauthenticated, forbidden, not_found, conflict (decided meanwhile, or nothing is decided)
 */
export async function undoRelation(viewer: Viewer, seen: SeenRelation): Promise<Decided> {
  return withRelation(viewer, seen, async (tx, held) => {
    const { relation, decider } = held;
    const { id, kind, state } = relation;
    if (state !== "CONFIRMED" && state !== "DECLINED")
      throw new AppError("conflict", "Nothing is decided about this pair.");
    const [version, at] = [relation.version + 1, new Date()];
    const data =
      state === "CONFIRMED"
        ? { state: "UNDONE" as const, version, decidedById: decider.actorId, decidedAt: at }
        : { state: "SUGGESTED" as const, version, decidedById: null, decidedAt: null, reason: "" };
    await tx.claimRelation.update({ where: { id }, data });
    if (kind === "DUPLICATES") await unmergeClaims(tx, held);
    const event = { type: "relation.undone", relationId: id, kind: kind ?? "DIFFERENT" } as const;
    await record(tx, event, { ...decider, claimId: relation.fromId });
    return { id, version };
  });
}
