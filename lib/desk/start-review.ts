import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { can, type Viewer } from "@/lib/policy";
import { authorizeMember, moved, type OnDesk, onDesk, recordOnDesk, targetOf, writeDesk } from "./desk-claim";

/**
 * Starts the review of a claim that one is assigned.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden (not assigned), conflict (stale, closed, or not possible in its
 *   state)
 */
export async function startReview(viewer: Viewer, input: OnDesk): Promise<number> {
  const actor = authorizeMember(viewer, "board:work", input.newsroomId);
  return onDesk(actor, input, async (tx, desk) => {
    if (!desk.assignees.some((one) => one.userId === actor.id))
      throw new AppError("forbidden", "Only who is assigned starts a review.");
    const target = targetOf("start", desk);
    const version = await writeDesk(tx, desk, { state: target });
    await recordOnDesk(tx, desk, moved("start", desk.state, target));
    return version;
  });
}

/**
 * Starts, on every desk on which somebody is assigned the claim and has not begun, the review that they have begun by
 * writing. Whatever has changed meanwhile is left alone: nothing depends on it.
 */
export async function startByWriting(viewer: NonNullable<Viewer>, slug: string): Promise<void> {
  const waiting = await db().assignment.findMany({
    where: { userId: viewer.id, deskClaim: { state: "ASSIGNED", claim: { slug } } },
    select: { newsroomId: true, deskClaim: { select: { version: true } } },
  });
  for (const { newsroomId, deskClaim } of waiting) {
    if (!can(viewer, "board:work", { newsroomId })) continue;
    await startReview(viewer, { newsroomId, slug, seen: deskClaim.version }).catch((error) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
}
