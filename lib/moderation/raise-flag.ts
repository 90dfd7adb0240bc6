import { z } from "zod";
import { record } from "@/lib/audit";
import { type Db, inTransaction } from "@/lib/platform/db";
import { AppError, uniqueViolation } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { authorize, can, type Viewer } from "@/lib/policy";
import { loadCase } from "./case";
import type { Case } from "./case-model";
import { REASONS_FOR } from "./model";
import type { Subject } from "./subject";

/** A report as it is typed. */
export type TypedFlag = { reason: string; detail: string };

const detailSchema = plainText({
  max: 1_000,
  required: "Say what is wrong, so that a steward can find it.",
  lines: true,
});

/**
 * What a viewer may report: a claim, verdict or source that anybody may see or that is their own, or a comment of a
 * newsroom to which they belong.
 * @returns null for anything else, whether it exists or not
 */
export async function reportable(
  db: Db,
  viewer: NonNullable<Viewer>,
  subject: Subject,
): Promise<Case | null> {
  const found = subject.kind === "person" ? null : await loadCase(db, subject);
  return found && maySee(viewer, found) ? found : null;
}

function maySee(
  viewer: NonNullable<Viewer>,
  { subject, newsroomId, owner, takenAt, isPublic }: Case,
): boolean {
  if (subject.kind !== "comment") return isPublic || (subject.kind !== "claim" && owner === viewer.id);
  return takenAt === null && newsroomId !== null && can(viewer, "discussion:read", { newsroomId });
}

/**
 * Reports something to the stewards.
 * @returns the report's id
 * @throws AppError unauthenticated, not_found (nothing that one may see), invalid (reason or detail), conflict (one's
 *   own report of it waits already)
 */
export async function raiseFlag(viewer: Viewer, subject: Subject, typed: TypedFlag): Promise<string> {
  const who = authorize(viewer, "flag:raise");
  const reason = z.enum(REASONS_FOR[subject.kind]).safeParse(typed.reason);
  const detail = detailSchema.safeParse(typed.detail);
  try {
    return await inTransaction(async (tx) => {
      const found = await reportable(tx, who, subject);
      if (!found) throw new AppError("not_found", "There is nothing of that kind to report.");
      if (!reason.success) throw new AppError("invalid", "Choose what is wrong.");
      if (!detail.success)
        throw new AppError("invalid", detail.error.issues[0]?.message ?? "Say what is wrong.");
      const { userId: _nobody, ...about } = found.columns;
      const { id } = await tx.flag.create({
        data: { ...about, reporterId: who.id, reason: reason.data, detail: detail.data },
      });
      // Not in the newsroom's chain, which its editors read: who reports a colleague is between them and the stewards.
      await record(tx, { type: "flag.raised", flagId: id }, { actorId: who.id, claimId: found.claim?.id });
      return id;
    });
  } catch (error) {
    if (uniqueViolation(error) !== "Flag_once") throw error;
    throw new AppError("conflict", "You have reported this already, and a steward will look at it.");
  }
}
