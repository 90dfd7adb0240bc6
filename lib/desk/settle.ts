import type { AuditEvent } from "@/lib/audit";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { lockDesk, writeDesk } from "./desk-claim";
import { type Standing, standingOf } from "./standing";
import type { DeskState, Move } from "./states";

/**
 * The state that a claim has on a newsroom's desk after one of its verdicts changed. What was declined stays declined.
 */
export function settledState(current: DeskState, standing: Standing): DeskState {
  const { awaiting, returned, standing: stands, assignees, open } = standing;
  if (current === "DECLINED") return "DECLINED";
  if (awaiting > 0) return "AWAITING_SIGN_OFF";
  if (returned > 0) return "IN_REVIEW";
  // Nothing was submitted: who has not begun yet, still has not.
  if (open > 0) return stands === 0 && current === "ASSIGNED" ? "ASSIGNED" : "IN_REVIEW";
  if (stands > 0) return "SIGNED_OFF";
  return assignees > 0 ? "ASSIGNED" : "INBOX";
}

type Change = {
  newsroomId: string;
  claim: { id: string; slug: string };
  /** Whether it is a submission: a declined claim takes none. */
  submits?: boolean;
  /** How the record names the move. */
  move?: Move | "verdict";
};

/**
 * Brings a newsroom's desk in line with its verdicts, in the transaction that changed one and holds the claim's lock.
 * A submission puts a claim onto the desk that was not there.
 * @returns the event to record last, if the claim moved
 * @throws AppError conflict when the newsroom has declined the claim
 */
export async function settleDesk(
  tx: Tx,
  { newsroomId, claim, submits = false, move = "verdict" }: Change,
): Promise<AuditEvent[]> {
  const key = { newsroomId, claimId: claim.id };
  if (!submits && (await tx.deskClaim.count({ where: key })) === 0) return [];
  const desk = await lockDesk(tx, newsroomId, claim.id);
  if (submits && desk.state === "DECLINED")
    throw new AppError("conflict", "Your newsroom has declined this claim; an editor can reopen it.");
  const standing = await standingOf(tx, { ...key, assignees: desk.assignees.map((one) => one.userId) });
  const to = settledState(desk.state, standing);
  if (to === desk.state) return [];
  await writeDesk(tx, { ...desk, claim }, { state: to });
  return [{ type: "desk.moved", move, from: desk.state, to }];
}
