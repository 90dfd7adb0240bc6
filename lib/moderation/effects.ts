import { type AuditEvent, record } from "@/lib/audit";
import { settleDesk } from "@/lib/desk/settle";
import type { Tx } from "@/lib/platform/db";
import { recount } from "@/lib/verdicts/recount";
import type { FlagReason, ModerationAction } from "@/prisma/generated/client";
import type { Case } from "./case-model";
import { publishVoid, shownOutcome } from "./publish-void";

const TAKES: readonly ModerationAction[] = ["HIDE", "VOID", "SUSPEND"];

/** Does what a decision says to its subject. Raw, so that no row counts as edited by its author. */
export async function applyDecision(
  tx: Tx,
  { subject, claim }: Case,
  action: ModerationAction,
): Promise<void> {
  if (action === "DISMISS") return;
  const at = TAKES.includes(action) ? new Date() : null;
  switch (subject.kind) {
    case "claim":
      await tx.$executeRaw`UPDATE "Claim" SET "hiddenAt" = ${at} WHERE id = ${claim?.id}::uuid`;
      break;
    case "verdict":
      await tx.$executeRaw`UPDATE "Verdict" SET "voidedAt" = ${at} WHERE id = ${subject.verdictId}::uuid`;
      break;
    case "source":
      await tx.source.updateMany({
        where: { verdictId: subject.verdictId, url: subject.url },
        data: { hiddenAt: at },
      });
      break;
    case "comment":
      await tx.$executeRaw`UPDATE "Comment" SET "hiddenAt" = ${at} WHERE id = ${subject.commentId}::uuid`;
      if (at) await forgetQuotes(tx, subject.commentId);
      break;
    case "person":
      await suspend(tx, subject.userId, at);
  }
}

/** What people were told of a comment quotes it no more. */
async function forgetQuotes(tx: Tx, commentId: string): Promise<void> {
  const told = [`mentioned/${commentId}/%`, `replied/${commentId}/%`];
  await tx.$executeRaw`UPDATE "Notification" SET particulars = particulars - 'quote' WHERE once LIKE ANY(${told})`;
}

/** Suspends an account, ending its sessions and the links that were mailed to it; or lifts that. */
async function suspend(tx: Tx, id: string, at: Date | null): Promise<void> {
  const { email } = await tx.user.update({
    where: { id },
    data: { suspendedAt: at },
    select: { email: true },
  });
  if (!at) return;
  await tx.session.deleteMany({ where: { userId: id } });
  await tx.verificationToken.deleteMany({ where: { identifier: email } });
}

type Decision = {
  decisionId: string;
  action: ModerationAction;
  reason: FlagReason;
  stewardId: string;
  flags: { id: string }[];
};

/**
 * Records a decision, and recounts the claim where it bears on a verdict. The last thing of its transaction: the heads
 * of the chains are locked from here on.
 */
export async function recordDecision(
  tx: Tx,
  found: Case,
  { decisionId, action, reason, stewardId, flags }: Decision,
) {
  const about = { actorId: stewardId, claimId: found.claim?.id };
  if (action === "DISMISS") {
    for (const { id: flagId } of flags)
      await record(tx, { type: "flag.dismissed", flagId, decisionId }, about);
    return;
  }
  const event = eventOf(found, TAKES.includes(action), decisionId);
  const { newsroomId, claim } = found;
  const isVerdict = event.type.startsWith("verdict.");
  const moves = isVerdict && newsroomId && claim ? await settleDesk(tx, { newsroomId, claim }) : [];
  const cause = await record(tx, event, { ...about, newsroomId });
  for (const move of moves) await record(tx, move, { ...about, newsroomId });
  const claimId = claim?.id ?? "";
  const shown = event.type === "verdict.voided" ? await shownOutcome(tx, claimId) : null;
  if (isVerdict || event.type.startsWith("source.")) await recount(tx, claimId, cause, true);
  if (shown) await publishVoid(tx, claimId, { shown, reason });
}

function eventOf({ subject }: Case, takes: boolean, decisionId: string): AuditEvent {
  switch (subject.kind) {
    case "claim":
      return { type: takes ? "claim.hidden" : "claim.restored", decisionId };
    case "verdict":
      return {
        type: takes ? "verdict.voided" : "verdict.reinstated",
        verdictId: subject.verdictId,
        decisionId,
      };
    case "source":
      return { type: takes ? "source.hidden" : "source.restored", verdictId: subject.verdictId, decisionId };
    case "comment":
      return {
        type: takes ? "comment.hidden" : "comment.restored",
        commentId: subject.commentId,
        decisionId,
      };
    case "person":
      return {
        type: takes ? "user.suspended" : "user.suspension_lifted",
        userId: subject.userId,
        decisionId,
      };
  }
}
