import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit";
import type { Tx } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import type { Newsroom } from "@/prisma/generated/client";
import { demandOtherOwner, type Member, memberOf, tellPeople } from "./members";
import { releaseWork } from "./release-work";
import { withNewsroom } from "./with-newsroom";

/**
 * Removes a member. It counts at once; the claims assigned to them go back, their verdicts stay the newsroom's.
 * @throws AppError unauthenticated, not_found, forbidden, conflict (gone already, or the last owner)
 */
export async function removeMember(
  viewer: Viewer,
  { slug, handle }: { slug: string; handle: string },
): Promise<void> {
  await withNewsroom(viewer, "newsroom:manage", slug, async (tx, newsroom, { id: actorId }) => {
    const member = await memberOf(tx, newsroom.id, handle);
    await endMembership(tx, newsroom, member);
    const once = `member.removed/${randomUUID()}`;
    await tellPeople(tx, newsroom, { what: "removed", member, actorId, once });
    const event = { type: "member.removed", userId: member.userId } as const;
    await record(tx, event, { actorId, newsroomId: newsroom.id });
  });
}

/**
 * Ends a membership within `tx`: its work goes back, its keys open nothing any more, its verdicts stay.
 * @throws AppError conflict for the last owner
 */
export async function endMembership(tx: Tx, newsroom: Newsroom, member: Member): Promise<void> {
  await demandOtherOwner(tx, newsroom.id, member);
  await releaseWork(tx, newsroom.id, member.userId);
  const { userId } = member;
  // For good: whoever comes back makes new ones. The event of their going stands for all of them.
  await tx.apiKey.updateMany({
    where: { newsroomId: newsroom.id, createdById: userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  await tx.membership.delete({ where: { userId_newsroomId: { userId, newsroomId: newsroom.id } } });
}
