import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { memberOf, tellPeople } from "./members";
import { endMembership } from "./remove-member";
import { withNewsroom } from "./with-newsroom";

/**
 * Leaves a newsroom.
 * @param request `confirmed`: only an invitation leads back, so that one says it twice
 * @throws AppError unauthenticated, not_found, forbidden, invalid (not confirmed), conflict (the last owner)
 */
export async function leaveNewsroom(
  viewer: Viewer,
  { slug, confirmed }: { slug: string; confirmed: boolean },
): Promise<void> {
  await withNewsroom(viewer, "newsroom:leave", slug, async (tx, newsroom, actor) => {
    if (!confirmed) throw new AppError("invalid", "Tick the box to confirm that you want to leave.");
    const member = await memberOf(tx, newsroom.id, actor.handle);
    await endMembership(tx, newsroom, member);
    const once = `member.left/${randomUUID()}`;
    await tellPeople(tx, newsroom, { what: "left", member, actorId: actor.id, once });
    const event = { type: "member.left", userId: actor.id } as const;
    await record(tx, event, { actorId: actor.id, newsroomId: newsroom.id });
  });
}
