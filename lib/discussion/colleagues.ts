import { absentUntil } from "@/lib/identity/absence";
import type { Db } from "@/lib/platform/db";
import type { Colleague } from "./model";

type Member = Omit<Colleague, "own"> & { id: string };

/** Everybody who reads a newsroom's discussions, by name. Absences that are over are left out. */
export async function colleaguesOf(db: Db, newsroomId: string): Promise<Member[]> {
  const rows = await db.membership.findMany({
    where: { newsroomId },
    select: { user: { select: { id: true, handle: true, name: true, awayUntil: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ user }) => ({ ...user, awayUntil: absentUntil(user.awayUntil) }));
}
