import { z } from "zod";
import { record } from "@/lib/audit";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";

/**
 * Ends one of the viewer's own sessions, in whatever browser it is.
 * @throws AppError unauthenticated; not_found for somebody else's session or one that is over
 */
export async function endSession(viewer: Viewer, sessionId: string): Promise<void> {
  const { id: userId } = authorize(viewer, "account:manage");
  const id = z.uuid().safeParse(sessionId).data;
  await db().$transaction(async (tx) => {
    const ended = id ? await tx.session.deleteMany({ where: { id, userId } }) : { count: 0 };
    if (ended.count === 0) throw new AppError("not_found", "This session is over already.");
    await record(tx, { type: "user.session_ended" }, { actorId: userId });
  });
}

/**
 * Ends all of the viewer's sessions and voids links that were mailed to them.
 * @returns how many sessions ended
 */
export async function signOutEverywhere(viewer: Viewer): Promise<number> {
  const { id: userId } = authorize(viewer, "account:manage");
  return db().$transaction(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    await tx.verificationToken.deleteMany({ where: { identifier: email } });
    const { count } = await tx.session.deleteMany({ where: { userId } });
    await record(tx, { type: "user.signed_out_everywhere", sessions: count }, { actorId: userId });
    return count;
  });
}
