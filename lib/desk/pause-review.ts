import { AppError } from "@/lib/platform/errors";
import { can, type Viewer } from "@/lib/policy";
import { authorizeMember, moved, type OnDesk, onDesk, recordOnDesk, targetOf, writeDesk } from "./desk-claim";

/**
 * Pauses the review of a claim, by who is assigned or an editor.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, conflict (stale, closed, or not possible in its state)
 */
export async function pauseReview(viewer: Viewer, input: OnDesk): Promise<number> {
  const actor = authorizeMember(viewer, "board:work", input.newsroomId);
  return onDesk(actor, input, async (tx, desk) => {
    const assigned = desk.assignees.some((one) => one.userId === actor.id);
    if (!assigned && !can(actor, "board:manage", input))
      throw new AppError("forbidden", "Only who is assigned, or an editor, pauses a review.");
    const target = targetOf("pause", desk);
    const version = await writeDesk(tx, desk, { state: target });
    await recordOnDesk(tx, desk, moved("pause", desk.state, target));
    return version;
  });
}
