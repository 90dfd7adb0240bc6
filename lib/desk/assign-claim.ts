import { z } from "zod";
import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import {
  authorizeMember,
  deskPath,
  type LockedDesk,
  moved,
  type OnDesk,
  onDesk,
  recordOnDesk,
  targetOf,
  writeDesk,
} from "./desk-claim";
import { noteSchema, parsedInput } from "./input";
import { MAX_ASSIGNEES } from "./states";

const schema = z.object({
  userIds: z
    .array(z.uuid({ message: "Choose members of your newsroom." }))
    .max(MAX_ASSIGNEES, "At most two people work on a claim.")
    .refine((ids) => new Set(ids).size === ids.length, "Choose two different people."),
  note: noteSchema,
});

/**
 * Assigns a claim to one or two members who may cast verdicts, in place of who was assigned before; to nobody puts it
 * back into the inbox. Without a due date it gets the newsroom's usual one.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, invalid (people or note), conflict (stale, closed, or not
 *   possible in its state)
 */
export async function assignClaim(
  viewer: Viewer,
  input: OnDesk & { userIds: string[]; note: string },
): Promise<number> {
  const actor = authorizeMember(viewer, "board:manage", input.newsroomId);
  const { userIds, note } = parsedInput(schema, input);
  return onDesk(actor, input, async (tx, desk) => {
    const move = userIds.length > 0 ? "assign" : "unassign";
    if (move === "unassign" && desk.state === "INBOX")
      throw new AppError("conflict", "Nobody is assigned yet: choose a colleague.");
    const target = targetOf(move, desk);
    await demandReviewers(tx, desk.newsroom.id, userIds);
    await replaceAssignees(tx, desk, userIds, note);
    const version = await writeDesk(tx, desk, { state: target, ...(userIds.length > 0 && dueOf(desk)) });
    const before = desk.assignees.map((one) => one.userId);
    const added = userIds.filter((id) => !before.includes(id));
    await tellAssigned(tx, desk, { userIds: added, note, version });
    await recordOnDesk(tx, desk, ...(target === desk.state ? [] : [moved(move, desk.state, target)]), {
      type: "desk.assigned",
      userIds,
    });
    return version;
  });
}

/**
 * Demands that these are members who may cast verdicts, and keeps them so until the commit.
 * @throws AppError invalid
 */
export async function demandReviewers(tx: Tx, newsroomId: string, userIds: string[]): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Membership" m JOIN "User" u ON u.id = m."userId"
    WHERE m."newsroomId" = ${newsroomId}::uuid AND m."userId" = ANY(${userIds}::uuid[])
      AND m.role <> 'OBSERVER' AND u."suspendedAt" IS NULL
    FOR SHARE OF m`;
  if (rows.length < userIds.length)
    throw new AppError("invalid", "Choose members of your newsroom who may cast verdicts.");
}

/** Tells people that a claim is theirs now; who did it themselves knows. */
export async function tellAssigned(
  tx: Tx,
  { newsroom, claim, actor }: LockedDesk,
  { userIds, note, version }: { userIds: string[]; note: string; version: number },
): Promise<void> {
  await notify(tx, {
    kind: "ASSIGNED",
    userIds: userIds.filter((id) => id !== actor.id),
    newsroomId: newsroom.id,
    claimId: claim.id,
    particulars: { by: actor.name, note },
    path: deskPath(claim.slug, newsroom.slug),
    once: `assigned/${newsroom.id}/${claim.id}/${version}`,
  });
}

/** The due date that a claim gets when it is assigned without one. */
export function dueOf({ dueOn, newsroom }: Pick<LockedDesk, "dueOn" | "newsroom">): { dueOn?: Date } {
  if (dueOn) return {};
  const day = new Date();
  return {
    dueOn: new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + newsroom.dueDays)),
  };
}

async function replaceAssignees(
  tx: Tx,
  { newsroom, claim, actor }: LockedDesk,
  userIds: string[],
  note: string,
) {
  const key = { newsroomId: newsroom.id, claimId: claim.id };
  await tx.assignment.deleteMany({ where: key });
  await tx.assignment.createMany({
    data: userIds.map((userId, index) => ({
      ...key,
      userId,
      position: index + 1,
      assignedById: actor.id,
      note,
    })),
  });
}
