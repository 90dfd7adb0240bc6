import type { Tx } from "@/lib/platform/db";
import type { RelationKind } from "@/prisma/generated/client";

/** What somebody decided about two claims: how they belong together, or, with no kind, that they are different. */
export type Decision = {
  fromId: string;
  toId: string;
  kind: RelationKind | null;
  reason: string;
  actorId: string | null;
};

/**
 * Writes a decision into the one row of two claims: a new one, or the one that was suggested or decided otherwise
 * before. One statement, because a job may suggest the pair at this very moment. The caller holds both claims.
 * @returns the row's id and its new version
 */
export async function storeDecision(
  tx: Tx,
  { fromId, toId, kind, reason, actorId }: Decision,
): Promise<{ id: string; version: number }> {
  const state = kind ? "CONFIRMED" : "DECLINED";
  const [row] = await tx.$queryRaw<{ id: string; version: number }[]>`
    INSERT INTO "ClaimRelation" AS stored (id, "fromId", "toId", kind, state, reason, "decidedById", "decidedAt")
    VALUES (uuidv7(), ${fromId}::uuid, ${toId}::uuid, ${kind}::"RelationKind", ${state}::"RelationState", ${reason},
      ${actorId}::uuid, ${new Date()})
    ON CONFLICT (least("fromId", "toId"), greatest("fromId", "toId")) DO UPDATE SET "fromId" = excluded."fromId",
      "toId" = excluded."toId", kind = excluded.kind, state = excluded.state, reason = excluded.reason,
      "decidedById" = excluded."decidedById", "decidedAt" = excluded."decidedAt", version = stored.version + 1
    RETURNING id, version`;
  if (!row) throw new Error("a row that was just written is there");
  return row;
}
