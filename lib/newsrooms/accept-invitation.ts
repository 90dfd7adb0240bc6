import { record } from "@/lib/audit";
import { db, inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/hash-token";
import { authorize, type Viewer } from "@/lib/policy";
import type { Invitation, Newsroom } from "@/prisma/generated/client";
import { tellPeople } from "./members";
import { lockNewsroom } from "./with-newsroom";

/** Why an invitation cannot be accepted by who asks. */
export type Obstacle = "other_address" | "accepted" | "revoked" | "expired" | "steward" | "member";

/** The same in sentences. */
export const OBSTACLES: Record<Obstacle, string> = {
  other_address: "This invitation was sent to another address than the one with which you are signed in.",
  accepted: "This invitation has been accepted. It works once.",
  revoked: "This invitation was taken back, or a newer one took its place.",
  expired: "This invitation has expired. Ask the newsroom for a new one.",
  steward: "You are a steward: stewards decide on newsrooms and join none.",
  member: "You belong to this newsroom already.",
};

type Person = { email: string; isSteward: boolean; memberships: { newsroomId: string }[] };

/** What keeps somebody from accepting an invitation; null where nothing does. */
export function obstacleTo(invitation: Invitation, person: Person): Obstacle | null {
  if (person.email !== invitation.email) return "other_address";
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  if (invitation.expiresAt <= new Date()) return "expired";
  if (person.isSteward) return "steward";
  return person.memberships.some((one) => one.newsroomId === invitation.newsroomId) ? "member" : null;
}

/**
 * Accepts an invitation: who is signed in with its address joins the newsroom in its role.
 * @returns the newsroom's slug
 * @throws AppError unauthenticated, not_found, conflict with what is in the way
 */
export async function acceptInvitation(viewer: Viewer, { token }: { token: string }): Promise<string> {
  const { id: userId } = authorize(viewer, "invitation:accept");
  const found = await db().invitation.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!found) throw new AppError("not_found", "There is no such invitation.");
  return inTransaction(async (tx) => {
    const newsroom = await lockNewsroom(tx, found.newsroomId);
    // As it is now that nobody else can accept or revoke it.
    const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: found.id } });
    const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, include: { memberships: true } });
    const obstacle = obstacleTo(invitation, person);
    if (obstacle) throw new AppError("conflict", OBSTACLES[obstacle]);
    await join(tx, newsroom, invitation, { id: userId, name: person.name });
    return newsroom.slug;
  });
}

async function join(
  tx: Tx,
  newsroom: Newsroom,
  { id, role }: Invitation,
  { id: userId, name }: { id: string; name: string },
): Promise<void> {
  const newsroomId = newsroom.id;
  await tx.invitation.update({ where: { id }, data: { acceptedAt: new Date(), acceptedById: userId } });
  await tx.membership.create({ data: { userId, newsroomId, role } });
  const member = { userId, name, role };
  await tellPeople(tx, newsroom, { what: "joined", member, actorId: userId, once: `member.joined/${id}` });
  await record(tx, { type: "member.joined", userId, role }, { actorId: userId, newsroomId });
}
