import type { Viewer } from "@/lib/policy";
import { Prisma } from "@/prisma/generated/client";

// What somebody may see of what they were once told, said for pages and for the jobs that mail: what is about a
// newsroom only while they belong to it, what is about a hidden claim not at all, unless it says that it is hidden.

/** Notifications that the viewer may see now. */
export function visibleTo(viewer: NonNullable<Viewer>): Prisma.NotificationWhereInput {
  const newsroomId = { in: viewer.memberships.map((one) => one.newsroomId) };
  const shown: Prisma.NotificationWhereInput[] = [
    { claimId: null },
    { claim: { hiddenAt: null } },
    { kind: "MODERATION" },
  ];
  return {
    userId: viewer.id,
    AND: [{ OR: [{ newsroomId: null }, { newsroomId }] }, viewer.isSteward ? {} : { OR: shown }],
  };
}

/** The same of a notification `n` and its owner `u`, who is besides not suspended: the condition of mailing it. */
export const MAY_BE_MAILED = Prisma.sql`
  u."suspendedAt" IS NULL
  AND (n."newsroomId" IS NULL OR EXISTS (
    SELECT FROM "Membership" m WHERE m."newsroomId" = n."newsroomId" AND m."userId" = n."userId"))
  AND (n."claimId" IS NULL OR n.kind = 'MODERATION' OR u."isSteward" OR EXISTS (
    SELECT FROM "Claim" c WHERE c.id = n."claimId" AND c."hiddenAt" IS NULL))`;
