import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, can, type Viewer } from "@/lib/policy";

/** The thread in which a comment is written, and what it is about. */
export type WrittenIn = {
  threadId: string;
  newsroomId: string;
  newsroomSlug: string;
  claim: { id: string; slug: string; statement: string };
};

/** A thread whose row this transaction holds locked. */
export type LockedThread = WrittenIn & { resolvedAt: Date | null };

const NO_THREAD = "There is no such thread.";
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Demands that a viewer may write in a newsroom's discussions. Who does not belong to it does not learn of them.
 * @throws AppError unauthenticated, not_found, forbidden
 */
export function authorizeWriting(viewer: Viewer, newsroomId: string, missing = NO_THREAD) {
  authorize(viewer, "desk:enter");
  if (!can(viewer, "discussion:read", { newsroomId })) throw new AppError("not_found", missing);
  return authorize(viewer, "discussion:write", { newsroomId });
}

/**
 * Locks a thread, so that what is done to it and in it comes one after the other.
 * @throws AppError unauthenticated, not_found, forbidden
 */
export async function lockThread(tx: Tx, viewer: Viewer, threadId: string): Promise<LockedThread> {
  authorize(viewer, "desk:enter");
  if (!UUID.test(threadId)) throw new AppError("not_found", NO_THREAD);
  await tx.$queryRaw`SELECT 1 FROM "Thread" WHERE id = ${threadId}::uuid FOR UPDATE`;
  const thread = await tx.thread.findUnique({
    where: { id: threadId },
    select: {
      newsroomId: true,
      resolvedAt: true,
      newsroom: { select: { slug: true } },
      claim: { select: { id: true, slug: true, statement: true, hiddenAt: true } },
    },
  });
  if (!thread) throw new AppError("not_found", NO_THREAD);
  authorizeWriting(viewer, thread.newsroomId);
  const { hiddenAt, ...claim } = thread.claim;
  if (hiddenAt) throw new AppError("not_found", NO_THREAD);
  const { newsroomId, resolvedAt, newsroom } = thread;
  return { threadId, newsroomId, resolvedAt, newsroomSlug: newsroom.slug, claim };
}

/**
 * The thread of a comment, locked.
 * @throws AppError unauthenticated, not_found, forbidden
 */
export async function lockThreadOf(tx: Tx, viewer: Viewer, commentId: string): Promise<LockedThread> {
  authorize(viewer, "desk:enter");
  const known = UUID.test(commentId)
    ? await tx.comment.findUnique({ where: { id: commentId }, select: { threadId: true } })
    : null;
  if (!known) throw new AppError("not_found", "There is no such comment.");
  return lockThread(tx, viewer, known.threadId);
}
