import type { Tx } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import type { WrittenIn } from "./places";
import { tellPeople } from "./tell-people";

/** Writes a new comment with its first wording, and tells whom it concerns. @returns its id */
export async function writeComment(
  tx: Tx,
  author: NonNullable<Viewer>,
  place: WrittenIn,
  text: string,
): Promise<string> {
  const { id, createdAt } = await tx.comment.create({
    data: { threadId: place.threadId, authorId: author.id, text },
    select: { id: true, createdAt: true },
  });
  await tx.commentRevision.create({ data: { commentId: id, revision: 1, text, createdAt } });
  await tellPeople(tx, place, { id, text, before: null, author });
  return id;
}
