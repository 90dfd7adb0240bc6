import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { parsed, roleSchema } from "./fields";
import { demandOtherOwner, memberOf, tellPeople } from "./members";
import { releaseWork } from "./release-work";
import { withNewsroom } from "./with-newsroom";

/**
 * Changes a member's role. Who comes to observe only hands back the claims assigned to them.
 * @param request `seen`, the role they had on the page that was used
 * @throws AppError unauthenticated, not_found, forbidden, invalid (no such role), conflict (changed meanwhile, gone,
 *   or the last owner)
 */
export async function changeRole(
  viewer: Viewer,
  request: { slug: string; handle: string; seen: string; role: string },
): Promise<void> {
  const { slug, handle, seen } = request;
  await withNewsroom(viewer, "newsroom:manage", slug, async (tx, newsroom, { id: actorId }) => {
    const { role } = parsed(roleSchema, request);
    const member = await memberOf(tx, newsroom.id, handle);
    if (member.role !== seen)
      throw new AppError("conflict", "Somebody else has changed this role since you opened the page.");
    if (role === member.role) return;
    await demandOtherOwner(tx, newsroom.id, member);
    if (role === "OBSERVER") await releaseWork(tx, newsroom.id, member.userId);
    const { userId } = member;
    await tx.membership.update({
      where: { userId_newsroomId: { userId, newsroomId: newsroom.id } },
      data: { role },
    });
    const once = `member.role_changed/${randomUUID()}`;
    await tellPeople(tx, newsroom, { what: "role_changed", member: { ...member, role }, actorId, once });
    const event = { type: "member.role_changed", userId, from: member.role, to: role } as const;
    await record(tx, event, { actorId, newsroomId: newsroom.id });
  });
}
