import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { demandReviewers, dueOf } from "./assign-claim";
import { authorizeMember, moved, type OnDesk, onDesk, recordOnDesk, targetOf, writeDesk } from "./desk-claim";
import { MAX_ASSIGNEES } from "./states";

/**
 * Takes a claim for oneself, alone or as the second.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, conflict (stale, closed, one's own already, two on it, or not
 *   possible in its state)
 */
export async function takeClaim(viewer: Viewer, input: OnDesk): Promise<number> {
  const actor = authorizeMember(viewer, "board:work", input.newsroomId);
  return onDesk(actor, input, async (tx, desk) => {
    const target = targetOf("take", desk);
    const { newsroom, claim, assignees } = desk;
    if (assignees.some((one) => one.userId === actor.id))
      throw new AppError("conflict", "This claim is yours already.");
    if (assignees.length >= MAX_ASSIGNEES)
      throw new AppError("conflict", "Two people work on this claim already.");
    await demandReviewers(tx, newsroom.id, [actor.id]);
    const position = assignees[0]?.position === 1 ? 2 : 1;
    await tx.assignment.create({
      data: {
        newsroomId: newsroom.id,
        claimId: claim.id,
        userId: actor.id,
        position,
        assignedById: actor.id,
      },
    });
    const version = await writeDesk(tx, desk, { state: target, ...dueOf(desk) });
    await recordOnDesk(tx, desk, ...(target === desk.state ? [] : [moved("take", desk.state, target)]), {
      type: "desk.assigned",
      userIds: [...assignees.map((one) => one.userId), actor.id],
    });
    return version;
  });
}
