import { record } from "@/lib/audit";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { wake } from "@/lib/platform/jobs";
import { mailWorks } from "@/lib/platform/mail";
import { limit } from "@/lib/platform/rate-limit";
import type { Role, Viewer } from "@/lib/policy";
import type { Newsroom } from "@/prisma/generated/client";
import { invitationSchema, parsed } from "./fields";
import { invitationMail, newToken } from "./invitations";
import { INVITATION_DAYS } from "./model";
import { newsroomFor, withNewsroom } from "./with-newsroom";

const DAY = 24 * 60 * 60;

/**
 * Invites somebody by mail, with a role. An open invitation to the same address is replaced: its link no longer works.
 * @throws AppError unauthenticated, not_found, forbidden, invalid (address, role, or an instance without mail),
 *   conflict (they belong to the newsroom), rate_limited
 */
export async function invite(
  viewer: Viewer,
  { slug, ...typed }: { slug: string; email: string; role: string },
): Promise<void> {
  const { id, verifiedAt } = await newsroomFor(viewer, "newsroom:manage", slug);
  const { email, role } = parsed(invitationSchema, typed);
  if (!mailWorks())
    throw new AppError("invalid", "This instance sends no mail, and hence no invitations. Ask who runs it.");
  // Mail to strangers in a name that anybody can choose: few until a steward has looked at the newsroom.
  await limit("invitation", id, { points: verifiedAt ? 60 : 12, seconds: DAY });
  await limit("invitation-address", email, { points: 4, seconds: DAY });
  await withNewsroom(viewer, "newsroom:manage", slug, (tx, newsroom, actor) =>
    send(tx, newsroom, actor, { email, role }),
  );
  await wake("mail");
}

async function send(
  tx: Tx,
  newsroom: Newsroom,
  actor: { id: string; name: string },
  { email, role }: { email: string; role: Role },
): Promise<void> {
  const about = { actorId: actor.id, newsroomId: newsroom.id };
  const account = await tx.user.findUnique({
    where: { email },
    select: { id: true, memberships: { where: { newsroomId: newsroom.id } } },
  });
  if (account && account.memberships.length > 0)
    throw new AppError("conflict", "This address belongs to a member of the newsroom already.");
  await tx.invitation.updateMany({
    where: { newsroomId: newsroom.id, email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * DAY * 1_000);
  const { id } = await tx.invitation.create({
    data: { newsroomId: newsroom.id, email, role, tokenHash, invitedById: actor.id, expiresAt },
    select: { id: true },
  });
  const mail = invitationMail({ token, email, role, newsroom: newsroom.name, inviter: actor.name });
  await queueMail(tx, { ...mail, userId: account?.id ?? null, to: email, once: `invitation/${id}` });
  await record(tx, { type: "member.invited", invitationId: id, role }, about);
}
