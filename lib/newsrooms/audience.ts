import type { Db } from "@/lib/platform/db";
import { audienceOf, type Occasion } from "./model";

/** The members of a newsroom who are told of an occasion: those of the roles that its settings name. @returns their ids */
export async function peopleTold(db: Db, newsroomId: string, occasion: Occasion): Promise<string[]> {
  const { audience, memberships } = await db.newsroom.findUniqueOrThrow({
    where: { id: newsroomId },
    select: { audience: true, memberships: { select: { userId: true, role: true } } },
  });
  const roles = audienceOf(audience, occasion);
  return memberships.filter(({ role }) => roles.includes(role)).map(({ userId }) => userId);
}
