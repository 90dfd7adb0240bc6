import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { can, type Viewer } from "@/lib/policy";
import { demandReviewers, tellAssigned } from "./assign-claim";
import { authorizeMember, type OnDesk, onDesk, recordOnDesk, targetOf, writeDesk } from "./desk-claim";
import { parsedInput } from "./input";

const schema = z.object({
  from: z.uuid({ message: "Choose whose work is handed over." }),
  to: z.uuid({ message: "Choose the colleague who takes over." }),
  note: plainText({ max: 1_000, required: "Say what your colleague needs to know.", lines: true }),
});

/**
 * Hands a claim from one who is assigned to a colleague, by that one or an editor. The state stays.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, invalid (people or note), conflict (stale, closed, not
 *   theirs to give, the colleague's already, or not possible in its state)
 */
export async function handOverClaim(
  viewer: Viewer,
  input: OnDesk & { from: string; to: string; note: string },
): Promise<number> {
  const actor = authorizeMember(viewer, "board:work", input.newsroomId);
  const { from, to, note } = parsedInput(schema, input);
  return onDesk(actor, input, async (tx, desk) => {
    if (from !== actor.id && !can(actor, "board:manage", input))
      throw new AppError("forbidden", "Only who is assigned, or an editor, hands a claim over.");
    targetOf("hand_over", desk);
    const { newsroom, claim, assignees } = desk;
    if (!assignees.some((one) => one.userId === from))
      throw new AppError("conflict", "This claim is not assigned to whom it would be taken from.");
    if (assignees.some((one) => one.userId === to))
      throw new AppError("conflict", "This claim is assigned to that colleague already.");
    await demandReviewers(tx, newsroom.id, [to]);
    await tx.assignment.update({
      where: { newsroomId_claimId_userId: { newsroomId: newsroom.id, claimId: claim.id, userId: from } },
      data: { userId: to, assignedById: actor.id, note, createdAt: new Date() },
    });
    const version = await writeDesk(tx, desk, {});
    await tellAssigned(tx, desk, { userIds: [to], note, version });
    await recordOnDesk(tx, desk, { type: "desk.handed_over", from, to });
    return version;
  });
}
