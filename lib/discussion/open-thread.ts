import { record } from "@/lib/audit";
import { inTransaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { authorizeWriting } from "./places";
import { typedText } from "./typed-text";
import { writeComment } from "./write-comment";

/**
 * Opens a thread of a newsroom about a claim with its first comment.
 * @returns the thread's and the comment's id
 * @throws AppError unauthenticated, forbidden, not_found, invalid (the text)
 */
export async function openThread(
  viewer: Viewer,
  { newsroomId, slug, text }: { newsroomId: string; slug: string; text: string },
): Promise<{ threadId: string; commentId: string }> {
  const missing = "There is no such claim.";
  const author = authorizeWriting(viewer, newsroomId, missing);
  const typed = typedText(text);
  return inTransaction(async (tx) => {
    const claim = await tx.claim.findFirst({
      where: { slug, lifecycle: { not: "DRAFT" }, hiddenAt: null },
      select: { id: true, slug: true, statement: true },
    });
    if (!claim) throw new AppError("not_found", missing);
    const { id: threadId, newsroom } = await tx.thread.create({
      data: { newsroomId, claimId: claim.id, openedById: author.id },
      select: { id: true, newsroom: { select: { slug: true } } },
    });
    const place = { threadId, newsroomId, newsroomSlug: newsroom.slug, claim };
    const commentId = await writeComment(tx, author, place, typed);
    const about = { actorId: author.id, claimId: claim.id, newsroomId };
    await record(tx, { type: "thread.opened", threadId }, about);
    await record(tx, { type: "comment.posted", commentId }, about);
    return { threadId, commentId };
  });
}
