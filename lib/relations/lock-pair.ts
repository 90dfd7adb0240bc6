import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Lifecycle, RelationKind, RelationState } from "@/prisma/generated/client";

/** A claim whose row this transaction holds locked. */
export type LockedClaim = {
  id: string;
  slug: string;
  statement: string;
  lifecycle: Lifecycle;
  hidden: boolean;
};

/** What is stored of how two claims belong together. */
export type StoredRelation = {
  id: string;
  fromId: string;
  toId: string;
  kind: RelationKind | null;
  state: RelationState;
  reason: string;
  version: number;
};

/**
 * Locks the rows of two claims, in the order of their ids whichever is named first, as verdicts lock one: who holds a
 * claim and asks for another always asks for a later one, so that nobody waits in a circle. The order is that of
 * docs/adr/0008 otherwise: call it before anything is recorded about either.
 * @returns the claims in the order asked for
 * @throws AppError not_found where one does not exist or is a draft, invalid where both are the same
 */
export async function lockPair(tx: Tx, fromId: string, toId: string): Promise<[LockedClaim, LockedClaim]> {
  if (fromId === toId) throw new AppError("invalid", "This is the same claim: choose another one.");
  const rows = await tx.$queryRaw<LockedClaim[]>`
    SELECT id, slug, statement, lifecycle::text, "hiddenAt" IS NOT NULL AS hidden FROM "Claim"
    WHERE id IN (${fromId}::uuid, ${toId}::uuid) AND lifecycle <> 'DRAFT' ORDER BY id FOR NO KEY UPDATE`;
  const [from, to] = [fromId, toId].map((id) => rows.find((one) => one.id === id));
  if (!from || !to) throw new AppError("not_found", "There is no such claim.");
  return [from, to];
}

/** @throws AppError not_found where one of them is hidden, conflict where one is closed */
export function demandOpen(...claims: LockedClaim[]): void {
  for (const { hidden, lifecycle, statement } of claims) {
    if (hidden) throw new AppError("not_found", "There is no such claim.");
    if (lifecycle !== "OPEN")
      throw new AppError("conflict", `“${statement}” is closed: it stays as it is. Look at the pair again.`);
  }
}

/** What is stored of two claims, whichever of them stands first; the caller holds both. */
export async function storedRelation(tx: Tx, fromId: string, toId: string): Promise<StoredRelation | null> {
  return tx.claimRelation.findFirst({
    where: {
      OR: [
        { fromId, toId },
        { fromId: toId, toId: fromId },
      ],
    },
    select: { id: true, fromId: true, toId: true, kind: true, state: true, reason: true, version: true },
  });
}
