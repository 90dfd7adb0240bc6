import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { type LockedClaim, lockPair, type StoredRelation, storedRelation } from "./lock-pair";
import { speaksFor } from "./speaks-for";

/** Which row a decision is about, and the version of it that whoever decides saw. */
export type SeenRelation = { id: string; seen: number };

/** Who decides, and in which newsroom's log it stands. */
export type Decider = { actorId: string; newsroomId: string | null };

/** Two claims whose rows this transaction holds locked, and what is stored of them. */
export type HeldRelation = { relation: StoredRelation; from: LockedClaim; to: LockedClaim; decider: Decider };

/** What became of a decision: the row, its new version, and the claims whose pages change. */
export type Decided = { id: string; version: number; slugs: string[] };

/**
 * Runs `work` in a transaction that holds both claims of a stored relation locked.
 * @throws AppError unauthenticated, forbidden, not_found, conflict (somebody has decided since it was seen)
 */
export async function withRelation(
  viewer: Viewer,
  { id, seen }: SeenRelation,
  work: (tx: Tx, held: HeldRelation) => Promise<{ id: string; version: number }>,
): Promise<Decided> {
  const { id: actorId } = authorize(viewer, "relation:decide");
  return inTransaction(async (tx) => {
    const pair = z.uuid().safeParse(id).success && (await tx.claimRelation.findUnique({ where: { id } }));
    if (!pair) throw new AppError("not_found", "There is no such pair of claims.");
    const [from, to] = await lockPair(tx, pair.fromId, pair.toId);
    if (from.hidden || to.hidden) throw new AppError("not_found", "There is no such pair of claims.");
    const relation = await storedRelation(tx, from.id, to.id);
    if (relation?.version !== seen)
      throw new AppError(
        "conflict",
        "Somebody else has decided on this pair since you opened this page. Look at it as it stands now.",
      );
    // Whoever decided since may have turned it round: which is the first is said by the row as it is locked.
    const [first, second] = relation.fromId === from.id ? [from, to] : [to, from];
    const decider = { actorId, newsroomId: speaksFor(viewer) };
    const { version } = await work(tx, { relation, from: first, to: second, decider });
    return { id, version, slugs: [from.slug, to.slug] };
  });
}

/** @throws AppError conflict where a pair is decided already */
export function demandUndecided({ state }: StoredRelation): void {
  if (state !== "SUGGESTED" && state !== "UNDONE")
    throw new AppError("conflict", "This pair is decided already: undo that first.");
}
