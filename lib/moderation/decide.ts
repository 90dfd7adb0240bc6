import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { authorize, type Viewer } from "@/lib/policy";
import type { ModerationAction } from "@/prisma/generated/client";
import { loadCase } from "./case";
import type { Case } from "./case-model";
import { applyDecision, recordDecision } from "./effects";
import { actionsFor, REASONS_FOR } from "./model";
import { isOpenToStewards, openFlags, seenNow } from "./open-case";
import type { Subject } from "./subject";
import { tellOfDecision } from "./tell";

/** A decision as it is typed. */
export type TypedDecision = {
  action: string;
  reason: string;
  note: string;
  /** What the steward saw: `seen` of the case. Whatever has been done to the subject since is a conflict. */
  seen: string;
};

const noteSchema = plainText({
  max: 1_000,
  required: "Say why, for the record and for whom it concerns.",
  lines: true,
});

/** What became of a decision; the slug is that of the claim whose pages change. */
export type Decided = { decisionId: string; action: ModerationAction; slug: string | null };

/**
 * Decides on a subject: dismisses its reports, hides or restores it, voids or reinstates a verdict, suspends an account
 * or lifts that. Closes the reports that the steward saw, tells whom it concerns, and recounts where verdicts change.
 * @throws AppError unauthenticated; forbidden, also for one's own things; not_found; invalid (action, category or
 *   note); conflict (another steward was first, or the author has changed it since)
 */
export async function decide(viewer: Viewer, subject: Subject, typed: TypedDecision): Promise<Decided> {
  const { id: stewardId } = authorize(viewer, "moderation:work");
  return inTransaction(async (tx) => {
    await lock(tx, subject);
    const found = await loadCase(tx, subject);
    if (!found || !(await isOpenToStewards(tx, found)))
      throw new AppError("not_found", "There is nothing of that kind to decide on.");
    if (found.owner === stewardId)
      throw new AppError("forbidden", "This is your own: another steward has to decide on it.");
    const flags = await openFlags(tx, found);
    const { action, reason, note, lastFlag } = parsed(
      found,
      typed,
      flags.length > 0,
      await seenNow(tx, found),
    );
    const seen = flags.filter(({ id }) => lastFlag !== "" && id <= lastFlag);
    const { id: decisionId } = await tx.moderationDecision.create({
      // Written now rather than when the transaction began to wait: decisions stand in the order of their locks.
      data: { ...found.columns, action, reason, note, stewardId, createdAt: new Date() },
    });
    await applyDecision(tx, found, action);
    await tx.flag.updateMany({ where: { id: { in: seen.map(({ id }) => id) } }, data: { decisionId } });
    await tellOfDecision(tx, found, { decisionId, action, reason, note, stewardId, flags: seen });
    await recordDecision(tx, found, { decisionId, action, reason, stewardId, flags: seen });
    return { decisionId, action, slug: found.claim?.slug ?? null };
  });
}

/** Locks the row on which decisions collide, with each other and with what its author does. */
async function lock(tx: Tx, subject: Subject): Promise<void> {
  switch (subject.kind) {
    case "claim":
      await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE slug = ${subject.slug} FOR UPDATE`;
      break;
    case "verdict":
    case "source":
      await tx.$queryRaw`
        SELECT 1 FROM "Claim" c JOIN "Verdict" v ON v."claimId" = c.id
        WHERE v.id = ${subject.verdictId}::uuid FOR UPDATE OF c`;
      break;
    case "comment":
      await tx.$queryRaw`SELECT 1 FROM "Comment" WHERE id = ${subject.commentId}::uuid FOR UPDATE`;
      break;
    case "person":
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${subject.userId}::uuid FOR NO KEY UPDATE`;
  }
}

function parsed({ subject, takenAt }: Case, typed: TypedDecision, waiting: boolean, now: string) {
  const [seen, lastFlag = ""] = typed.seen.split("~");
  if (seen !== now)
    throw new AppError(
      "conflict",
      "Since you opened this page another steward has decided on it, or its author has changed it. Look at it again.",
    );
  const possible = actionsFor(subject.kind, takenAt !== null, waiting);
  const action = possible.find((one) => one === typed.action);
  if (!action) throw new AppError("invalid", "Choose what to do.");
  const reason = z.enum(REASONS_FOR[subject.kind]).safeParse(typed.reason);
  if (!reason.success) throw new AppError("invalid", "Choose a category.");
  const note = noteSchema.safeParse(typed.note);
  if (!note.success) throw new AppError("invalid", note.error.issues[0]?.message ?? "Say why.");
  return { action, reason: reason.data, note: note.data, lastFlag };
}
