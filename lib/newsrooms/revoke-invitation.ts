import { z } from "zod";
import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { withNewsroom } from "./with-newsroom";

/**
 * Takes an open invitation back: its link no longer works.
 * @throws AppError unauthenticated, forbidden, not_found (newsroom or invitation), conflict (accepted or revoked
 *   already)
 */
export async function revokeInvitation(
  viewer: Viewer,
  { slug, id }: { slug: string; id: string },
): Promise<void> {
  await withNewsroom(viewer, "newsroom:manage", slug, async (tx, { id: newsroomId }, { id: actorId }) => {
    const known = z.uuid().safeParse(id).success;
    const invitation = known ? await tx.invitation.findFirst({ where: { id, newsroomId } }) : null;
    if (!invitation) throw new AppError("not_found", "There is no such invitation.");
    if (invitation.acceptedAt) throw new AppError("conflict", "This invitation has been accepted meanwhile.");
    if (invitation.revokedAt) throw new AppError("conflict", "This invitation is revoked already.");
    await tx.invitation.update({ where: { id }, data: { revokedAt: new Date() } });
    await record(tx, { type: "invitation.revoked", invitationId: id }, { actorId, newsroomId });
  });
}
