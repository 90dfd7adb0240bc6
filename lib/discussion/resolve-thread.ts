import { record } from "@/lib/audit";
import { inTransaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { lockThread } from "./places";

/**
 * Settles a thread: it folds, and takes no more comments until it is reopened.
 * @throws AppError unauthenticated, forbidden, not_found, conflict (resolved already)
 */
export function resolveThread(viewer: Viewer, { threadId }: { threadId: string }): Promise<void> {
  return settle(viewer, threadId, true);
}

/**
 * Opens a settled thread again.
 * @throws AppError unauthenticated, forbidden, not_found, conflict (open already)
 */
export function reopenThread(viewer: Viewer, { threadId }: { threadId: string }): Promise<void> {
  return settle(viewer, threadId, false);
}

async function settle(viewer: Viewer, threadId: string, resolved: boolean): Promise<void> {
  const { id: actorId } = authorize(viewer, "desk:enter");
  await inTransaction(async (tx) => {
    const { claim, newsroomId, resolvedAt } = await lockThread(tx, viewer, threadId);
    if ((resolvedAt !== null) === resolved)
      throw new AppError("conflict", `This thread is ${resolved ? "resolved" : "open"} already.`);
    const data = resolved
      ? { resolvedAt: new Date(), resolvedById: actorId }
      : { resolvedAt: null, resolvedById: null };
    await tx.thread.update({ where: { id: threadId }, data });
    const type = resolved ? "thread.resolved" : "thread.reopened";
    await record(tx, { type, threadId }, { actorId, claimId: claim.id, newsroomId });
  });
}
