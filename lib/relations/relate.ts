import { record } from "@/lib/audit";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { demandOpen, lockPair, storedRelation } from "./lock-pair";
import type { Beside } from "./model";
import { storeDecision } from "./store-decision";

type Deciding = {
  fromId: string;
  toId: string;
  /** Why, as `reasonSchema` has read it. */
  reason: string;
  /** Null for set-up data. */
  actorId: string | null;
  /** For which newsroom they speak, if for one. */
  newsroomId?: string | null;
};

/**
 * Relates two open claims within `tx`: the first repeats, narrows or contradicts the second. Both stay open.
 *
 * Locks both claims, and records about the first alone. Within one transaction call it before anything is recorded
 * for a newsroom, and where one claim is related to several in the order of their ids.
 * @returns the relation's id
 * @throws AppError not_found, invalid (a claim and itself), conflict (one is closed, or they are related already)
 */
export async function relateClaims(tx: Tx, { kind, ...given }: Deciding & { kind: Beside }): Promise<string> {
  await holdUndecided(tx, given);
  const { id } = await storeDecision(tx, { ...given, kind });
  await record(tx, { type: "relation.confirmed", relationId: id, kind }, aboutFirst(given));
  return id;
}

/**
 * Keeps within `tx` that two open claims are different ones, however alike they read. Locks and records as
 * `relateClaims` does.
 * @returns the relation's id
 * @throws AppError not_found, invalid (a claim and itself), conflict (one is closed, or they are related)
 */
export async function declareDifferent(tx: Tx, given: Deciding): Promise<string> {
  await holdUndecided(tx, given);
  const { id } = await storeDecision(tx, { ...given, kind: null });
  await record(tx, { type: "relation.declined", relationId: id }, aboutFirst(given));
  return id;
}

async function holdUndecided(tx: Tx, { fromId, toId }: Deciding): Promise<void> {
  demandOpen(...(await lockPair(tx, fromId, toId)));
  if ((await storedRelation(tx, fromId, toId))?.state === "CONFIRMED")
    throw new AppError("conflict", "These two are related already: undo that first.");
}

function aboutFirst({ actorId, fromId, newsroomId = null }: Deciding) {
  return { actorId: actorId ?? undefined, claimId: fromId, newsroomId };
}
