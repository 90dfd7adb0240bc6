import { db, inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, can, type Permission, type Viewer } from "@/lib/policy";
import type { Newsroom } from "@/prisma/generated/client";

type SignedIn = NonNullable<Viewer>;

/**
 * The newsroom of a slug, if the viewer may do `permission` there.
 * @throws AppError unauthenticated; not_found where the viewer may not even read it, like one that does not exist;
 *   forbidden
 */
export async function newsroomFor(viewer: Viewer, permission: Permission, slug: string): Promise<Newsroom> {
  if (viewer === null) throw new AppError("unauthenticated", "Sign in to do this.");
  const newsroom = await db().newsroom.findUnique({ where: { slug } });
  if (!newsroom || !can(viewer, "newsroom:read", { newsroomId: newsroom.id }))
    throw new AppError("not_found", "There is no such newsroom.");
  authorize(viewer, permission, { newsroomId: newsroom.id });
  return newsroom;
}

/**
 * Runs `work` in a transaction that holds the newsroom's row, so that what is done to its people, its invitations and
 * its admission comes one after the other. What the viewer may do is asked again then: it may have been taken from
 * them while they waited.
 * @throws AppError as `newsroomFor`, and what `work` throws
 */
export async function withNewsroom<T>(
  viewer: Viewer,
  permission: Permission,
  slug: string,
  work: (tx: Tx, newsroom: Newsroom, actor: SignedIn) => Promise<T>,
): Promise<T> {
  const { id } = await newsroomFor(viewer, permission, slug);
  return inTransaction(async (tx) => {
    const newsroom = await lockNewsroom(tx, id);
    const actor = authorize(await asOfNow(tx, viewer, id), permission, { newsroomId: id });
    return work(tx, newsroom, actor);
  });
}

/** Locks a newsroom's row for the rest of the transaction. @returns it as it is then */
export async function lockNewsroom(tx: Tx, id: string): Promise<Newsroom> {
  await tx.$queryRaw`SELECT id FROM "Newsroom" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.newsroom.findUniqueOrThrow({ where: { id } });
}

/** The viewer with what they are at this moment in one newsroom and beyond. */
async function asOfNow(tx: Tx, viewer: Viewer, newsroomId: string): Promise<Viewer> {
  if (viewer === null) return null;
  const user = await tx.user.findUnique({
    where: { id: viewer.id },
    select: { isSteward: true, memberships: { where: { newsroomId }, select: { role: true } } },
  });
  if (!user) return null;
  const memberships = user.memberships.map(({ role }) => ({
    newsroomId,
    slug: "",
    name: "",
    role,
    verified: false,
  }));
  return { ...viewer, isSteward: user.isSteward, memberships };
}
