import { dayOf } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";
import type { Role, Viewer } from "@/lib/policy";
import { browserLabel } from "./user-agent";

const MEMBERSHIPS = {
  select: { role: true, newsroom: { select: { id: true, slug: true, name: true, verifiedAt: true } } },
  orderBy: { newsroom: { name: "asc" } },
} as const;

/** The person with this id as the policy knows them, with their memberships of this moment; null when gone or suspended. */
export async function viewerById(id: string): Promise<Viewer> {
  const user = await db().user.findUnique({
    where: { id, suspendedAt: null },
    select: { id: true, handle: true, name: true, isSteward: true, memberships: MEMBERSHIPS },
  });
  if (!user) return null;
  const memberships = user.memberships.map(
    ({ role, newsroom: { id: newsroomId, verifiedAt, ...newsroom } }) => ({
      newsroomId,
      ...newsroom,
      role,
      verified: verifiedAt !== null,
    }),
  );
  return { ...user, memberships };
}

/** Who holds the open session of this token, as `viewerById`; null once it has ended. */
export async function viewerBySession(token: string): Promise<Viewer> {
  const session = await db().session.findUnique({
    where: { sessionToken: hashToken(token) },
    select: { userId: true, expires: true },
  });
  return session && session.expires > new Date() ? viewerById(session.userId) : null;
}

/** What only the person themselves sees of their account; `awayUntil` is "2025-04-03", or "". */
export async function ownAccount(
  userId: string,
): Promise<{ email: string; isDemo: boolean; awayUntil: string }> {
  const { awayUntil, ...account } = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, isDemo: true, awayUntil: true },
  });
  return { ...account, awayUntil: awayUntil ? dayOf(awayUntil) : "" };
}

/** An open session as its owner sees it. */
export type OwnSession = { id: string; browser: string; since: string; isThis: boolean };

/**
 * Somebody's open sessions, this browser's first, then the newest.
 * @param thisToken the session token of the browser that asks
 */
export async function sessionsOf(userId: string, thisToken: string): Promise<OwnSession[]> {
  const rows = await db().session.findMany({
    where: { userId, expires: { gt: new Date() } },
    select: { id: true, sessionToken: true, userAgent: true, createdAt: true },
    orderBy: { createdAt: "desc" },
  });
  const hash = hashToken(thisToken);
  return rows
    .map(({ id, sessionToken, userAgent, createdAt }) => ({
      id,
      browser: browserLabel(userAgent),
      since: createdAt.toISOString(),
      isThis: sessionToken === hash,
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** A demonstration person and what they are: their role, or "Independent", or "Steward". */
export type DemoPerson = { id: string; name: string; role: Role | "INDEPENDENT" | "STEWARD" };

/** Every demonstration person, by newsroom; those of none come last, under null. */
export async function demoPeople(): Promise<{ newsroom: string | null; people: DemoPerson[] }[]> {
  const users = await db().user.findMany({
    where: { isDemo: true },
    select: { id: true, name: true, isSteward: true, memberships: MEMBERSHIPS },
    orderBy: { name: "asc" },
  });
  const newsrooms = new Map<string | null, DemoPerson[]>();
  for (const { id, name, isSteward, memberships } of users) {
    const rows: { at: string | null; role: DemoPerson["role"] }[] = memberships.map(({ role, newsroom }) => ({
      at: newsroom.name,
      role,
    }));
    if (rows.length === 0) rows.push({ at: null, role: isSteward ? "STEWARD" : "INDEPENDENT" });
    for (const { at, role } of rows) newsrooms.set(at, [...(newsrooms.get(at) ?? []), { id, name, role }]);
  }
  const order = [...newsrooms].sort(([one], [other]) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other),
  );
  return order.map(([newsroom, people]) => ({ newsroom, people }));
}
