import { record } from "@/lib/audit";
import { inTransaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { lockThread } from "./places";
import { typedText } from "./typed-text";
import { writeComment } from "./write-comment";

/**
 * Answers in an open thread.
 * @returns the comment's id
 * @throws AppError unauthenticated, forbidden, not_found, invalid (the text), conflict (resolved since)
 */
export async function postComment(
  viewer: Viewer,
  { threadId, text }: { threadId: string; text: string },
): Promise<string> {
  const author = authorize(viewer, "desk:enter");
  const typed = typedText(text);
  return inTransaction(async (tx) => {
    const thread = await lockThread(tx, viewer, threadId);
    if (thread.resolvedAt)
      throw new AppError("conflict", "This thread was resolved in the meantime. Reopen it to answer.");
    const commentId = await writeComment(tx, author, thread, typed);
    const about = { actorId: author.id, claimId: thread.claim.id, newsroomId: thread.newsroomId };
    await record(tx, { type: "comment.posted", commentId }, about);
    return commentId;
  });
}
