import type { Tx } from "@/lib/platform/db";

/** What may be recorded, and with which particulars. Ids and codes only: texts live in their own tables. */
export type AuditEvent =
  | { type: "verdict.submitted"; verdictId: string; revision: number; castBlind: boolean }
  | { type: "verdict.revised"; verdictId: string; revision: number; castBlind: boolean }
  | { type: "verdict.withdrawn"; verdictId: string; revision: number }
  | { type: "verdict.recused"; verdictId: string; revision: number }
  | { type: "consensus.changed"; from: string; to: string }
  | { type: "claim.opened" }
  | { type: "claim.closed"; lifecycle: "RETRACTED" | "OUT_OF_SCOPE" }
  | { type: "user.joined" }
  | { type: "user.made_steward" }
  | { type: "user.renamed" }
  | { type: "user.session_ended" }
  | { type: "user.signed_out_everywhere"; sessions: number };

/** Whom and what an event is about. */
export type AuditContext = { actorId?: string; claimId?: string; newsroomId?: string | null };

/**
 * Appends an event in the transaction of the change that it records.
 * @returns the event's number
 */
export async function record(tx: Tx, event: AuditEvent, about: AuditContext): Promise<bigint> {
  const { type, ...payload } = event;
  const { id } = await tx.auditEvent.create({ data: { type, payload, ...about }, select: { id: true } });
  return id;
}
