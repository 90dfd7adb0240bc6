import { absentUntil } from "@/lib/identity/absence";
import { db } from "@/lib/platform/db";
import type { Colleague } from "./board-model";

/** Whom a newsroom's claims can be assigned to, by name: members who may cast verdicts and are not suspended. */
export async function assignableMembers(newsroomId: string): Promise<Colleague[]> {
  const rows = await db().membership.findMany({
    where: { newsroomId, role: { not: "OBSERVER" }, user: { suspendedAt: null } },
    select: { user: { select: { id: true, name: true, handle: true, awayUntil: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ user }) => ({ ...user, awayUntil: absentUntil(user.awayUntil) }));
}
