import { absentUntil } from "@/lib/identity/absence";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";
import { authorize, can, type Role, type Viewer } from "@/lib/policy";
import type { Newsroom, Prisma } from "@/prisma/generated/client";
import { type Obstacle, obstacleTo } from "./accept-invitation";
import { settingsVersion } from "./change-settings";
import type { AdmissionState } from "./model";

/** Somebody of a newsroom. */
export type NewsroomPerson = {
  handle: string;
  name: string;
  role: Role;
  /** ISO 8601 date; null for somebody who is there. */
  awayUntil: string | null;
};

/** An invitation that has not been accepted; it may have expired. */
export type OpenInvitation = { id: string; email: string; role: Role; expiresAt: string; isExpired: boolean };

/** A newsroom from inside: its people, where it stands with the stewards, and how many claims it has spoken on. */
export type NewsroomInside = {
  id: string;
  slug: string;
  name: string;
  isDemo: boolean;
  admission: AdmissionState;
  admissionNote: string | null;
  members: NewsroomPerson[];
  /** Addresses are for owners alone: others get none. */
  invitations: OpenInvitation[];
  judged: number;
  open: number;
};

/** @returns null for a newsroom that does not exist or that the viewer may not read: the two are not told apart */
export async function newsroomInside(viewer: Viewer, slug: string): Promise<NewsroomInside | null> {
  const newsroom = await db().newsroom.findUnique({
    where: { slug },
    include: { memberships: { include: { user: true }, orderBy: [{ role: "asc" }, { createdAt: "asc" }] } },
  });
  if (!newsroom || !can(viewer, "newsroom:read", { newsroomId: newsroom.id })) return null;
  const { id, name, isDemo, admission, admissionNote } = newsroom;
  const [counts, invitations] = await Promise.all([
    spokenOn(id),
    can(viewer, "newsroom:manage", { newsroomId: id }) ? openInvitations(id) : [],
  ]);
  const members = newsroom.memberships.map(({ user, role }) => {
    const { handle, name, awayUntil } = user;
    return { handle, name, role, awayUntil: absentUntil(awayUntil) };
  });
  return { id, slug, name, isDemo, admission, admissionNote, members, invitations, ...counts };
}

async function spokenOn(newsroomId: string) {
  const verdicts: Prisma.VerdictListRelationFilter = {
    some: { newsroomId, state: "SUBMITTED", signOff: { in: ["NOT_REQUIRED", "SIGNED_OFF"] }, voidedAt: null },
  };
  const [judged, open] = await Promise.all([
    db().claim.count({ where: { lifecycle: "OPEN", hiddenAt: null, verdicts } }),
    db().claim.count({ where: { lifecycle: "OPEN", hiddenAt: null } }),
  ]);
  return { judged, open };
}

async function openInvitations(newsroomId: string): Promise<OpenInvitation[]> {
  const rows = await db().invitation.findMany({
    where: { newsroomId, acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, email, role, expiresAt }) => ({
    id,
    email,
    role,
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= new Date(),
  }));
}

/**
 * A newsroom with its settings, and the version under which its owners change them.
 * @returns null for a newsroom that does not exist or that the viewer may not read
 */
export async function newsroomSettings(
  viewer: Viewer,
  slug: string,
): Promise<{ newsroom: Newsroom; version: string } | null> {
  const newsroom = await db().newsroom.findUnique({ where: { slug } });
  if (!newsroom || !can(viewer, "newsroom:read", { newsroomId: newsroom.id })) return null;
  return { newsroom, version: settingsVersion(newsroom) };
}

/** An invitation as who is signed in may see it. */
export type SeenInvitation =
  | { obstacle: "other_address"; email: string }
  | {
      obstacle: Exclude<Obstacle, "other_address"> | null;
      newsroom: { slug: string; name: string };
      role: Role;
      inviter: string;
      expiresAt: string;
    };

/** An invitation by its link's secret; null if there is none. Of somebody else's nothing is told. */
export async function seenInvitation(viewer: Viewer, token: string): Promise<SeenInvitation | null> {
  const { id } = authorize(viewer, "invitation:accept");
  const found = await db().invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { newsroom: { select: { slug: true, name: true } }, invitedBy: { select: { name: true } } },
  });
  if (!found) return null;
  const person = await db().user.findUniqueOrThrow({ where: { id }, include: { memberships: true } });
  const obstacle = obstacleTo(found, person);
  if (obstacle === "other_address") return { obstacle, email: person.email };
  const { newsroom, role, invitedBy, expiresAt } = found;
  return { obstacle, newsroom, role, inviter: invitedBy.name, expiresAt: expiresAt.toISOString() };
}
