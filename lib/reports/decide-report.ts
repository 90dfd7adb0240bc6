import { z } from "zod";
import { record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { answerSchema } from "./model";
import { reportsOpenTo, speaksForReport } from "./open-to";

/** A decision as it is typed. */
export type TypedDecision = {
  id: string;
  /** "accept" or "decline". */
  decision: string;
  answer: string;
  /** The correction that came of it; "" for none. */
  correctionId: string;
};

/**
 * Accepts or declines a reader's report, with an answer that the reader sees.
 * @throws AppError unauthenticated, forbidden, not_found (none that is open to the viewer), invalid by field, conflict
 *   (somebody else has decided)
 */
export async function decideReport(viewer: Viewer, typed: TypedDecision): Promise<void> {
  const who = authorize(viewer, "error_report:decide");
  const { id, accepted, answer, correctionId } = parsed(typed);
  await inTransaction(async (tx) => {
    const report = await tx.errorReport.findFirst({ where: { id, ...reportsOpenTo(who) } });
    if (!report) throw new AppError("not_found", "There is no such report.");
    if (correctionId) await demandOfClaim(tx, correctionId, report.claimId);
    const state = accepted ? "ACCEPTED" : "DECLINED";
    const { count } = await tx.errorReport.updateMany({
      where: { id, state: "RECEIVED" },
      data: { state, answer, correctionId, decidedById: who.id, decidedAt: new Date() },
    });
    if (count === 0) throw new AppError("conflict", "Somebody else has decided on this report meanwhile.");
    const newsroomId = await speaksForReport(tx, who, report.claimId);
    const about = { actorId: who.id, claimId: report.claimId, newsroomId };
    await record(tx, { type: "error_report.decided", reportId: id, accepted }, about);
  });
}

function parsed({ id, decision, answer, correctionId }: TypedDecision) {
  if (!z.uuid().safeParse(id).success) throw new AppError("not_found", "There is no such report.");
  const words = answerSchema.safeParse(answer);
  const chosen = z.enum(["accept", "decline"]).safeParse(decision);
  const problems = {
    ...(chosen.error && { decision: "Accept the report or decline it." }),
    ...(words.error && { answer: words.error.issues[0]?.message ?? "" }),
    ...(decision === "decline" &&
      correctionId && { correctionId: "A declined report leads to no correction." }),
  };
  if (!words.success || Object.keys(problems).length > 0) throw new InvalidFields(problems);
  return { id, accepted: decision === "accept", answer: words.data, correctionId: correctionId || null };
}

async function demandOfClaim(tx: Tx, id: string, claimId: string): Promise<void> {
  const found = z.uuid().safeParse(id).success && (await tx.correction.findFirst({ where: { id, claimId } }));
  if (!found) throw new InvalidFields({ correctionId: "Choose a correction of this claim." });
}
