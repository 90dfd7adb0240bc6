import { record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { lockThreadOf } from "./places";
import { tellPeople } from "./tell-people";
import { typedText } from "./typed-text";

/**
 * Gives a comment of one's own another wording; the earlier ones stay. The same wording again changes nothing.
 * @param seen the revision that its author saw
 * @throws AppError unauthenticated, forbidden (somebody else's), not_found, invalid (the text),
 *   conflict (changed elsewhere since, or hidden)
 */
export async function editComment(
  viewer: Viewer,
  { commentId, seen, text }: { commentId: string; seen: number; text: string },
): Promise<void> {
  const author = authorize(viewer, "desk:enter");
  const typed = typedText(text);
  await inTransaction(async (tx) => {
    const { thread, comment } = await lockOwn(tx, author, commentId);
    if (comment.hiddenAt) throw new AppError("conflict", "A steward has hidden this comment.");
    if (comment.revision !== seen)
      throw new AppError("conflict", "This comment was changed elsewhere since you opened it.");
    if (comment.text === typed) return;
    const [revision, editedAt] = [seen + 1, new Date()];
    await tx.comment.update({ where: { id: commentId }, data: { text: typed, revision, editedAt } });
    await tx.commentRevision.create({ data: { commentId, revision, text: typed, createdAt: editedAt } });
    await tellPeople(tx, thread, { id: commentId, text: typed, before: comment.text, author });
    const about = { actorId: author.id, claimId: thread.claim.id, newsroomId: thread.newsroomId };
    await record(tx, { type: "comment.edited", commentId, revision }, about);
  });
}

/** One's own comment, with its thread locked. */
async function lockOwn(tx: Tx, author: NonNullable<Viewer>, commentId: string) {
  const thread = await lockThreadOf(tx, author, commentId);
  const comment = await tx.comment.findUniqueOrThrow({ where: { id: commentId } });
  if (comment.authorId !== author.id)
    throw new AppError("forbidden", "Only who wrote a comment may change it.");
  return { thread, comment };
}
