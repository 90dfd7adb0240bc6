import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";
import { colleaguesOf } from "./colleagues";
import type { CommentView, Discussion, ThreadView } from "./model";

const SELECT = {
  id: true,
  resolvedAt: true,
  resolvedBy: { select: { name: true } },
  comments: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      authorId: true,
      author: { select: { name: true, handle: true } },
      text: true,
      revision: true,
      createdAt: true,
      editedAt: true,
      hiddenAt: true,
      revisions: { orderBy: { revision: "asc" } },
    },
  },
} satisfies Prisma.ThreadSelect;

type Row = Prisma.ThreadGetPayload<{ select: typeof SELECT }>;

/**
 * A newsroom's discussion of a claim.
 * @returns null where there is none of which the viewer may know
 */
export async function discussionOf(
  viewer: Viewer,
  newsroomId: string,
  slug: string,
): Promise<Discussion | null> {
  if (viewer === null || !can(viewer, "discussion:read", { newsroomId })) return null;
  const [rows, colleagues] = await Promise.all([
    db().thread.findMany({
      where: { newsroomId, claim: { slug, hiddenAt: null } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: SELECT,
    }),
    colleaguesOf(db(), newsroomId),
  ]);
  const threads = rows.map((row) => toThread(row, viewer.id));
  return {
    threads: threads.sort((one, other) => Number(one.resolved !== null) - Number(other.resolved !== null)),
    colleagues: colleagues.map(({ id, ...colleague }) => ({ ...colleague, own: id === viewer.id })),
    mayWrite: can(viewer, "discussion:write", { newsroomId }),
  };
}

function toThread({ id, resolvedAt, resolvedBy, comments }: Row, viewerId: string): ThreadView {
  const resolved = resolvedAt && { by: resolvedBy?.name ?? null, at: resolvedAt.toISOString() };
  return { id, resolved, comments: comments.map((comment) => toComment(comment, viewerId)) };
}

/** A hidden comment leaves the database without its text, whoever asks. */
function toComment(row: Row["comments"][number], viewerId: string): CommentView {
  const { id, author, authorId, text, revision, createdAt, editedAt, hiddenAt, revisions } = row;
  const wordings = revisions.map((one) => ({
    revision: one.revision,
    text: one.text,
    at: one.createdAt.toISOString(),
  }));
  return {
    id,
    author,
    own: authorId === viewerId,
    text: hiddenAt ? null : text,
    revision,
    at: createdAt.toISOString(),
    editedAt: hiddenAt ? null : (editedAt?.toISOString() ?? null),
    wordings: hiddenAt || revision === 1 ? [] : wordings,
  };
}
