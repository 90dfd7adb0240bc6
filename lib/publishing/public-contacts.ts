import { dayOf } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import type { PublicContact } from "./model";

/**
 * Whom newsrooms have asked about a claim, and what became of it.
 * @param newsroomIds the newsrooms whose verdict on the claim is public; of others nothing is told
 */
export async function publicContacts(
  claimId: string,
  newsroomIds: string[],
  now = new Date(),
): Promise<PublicContact[]> {
  if (newsroomIds.length === 0) return [];
  const rows = await db().contact.findMany({
    where: { claimId, newsroomId: { in: newsroomIds } },
    select: {
      party: true,
      method: true,
      askedOn: true,
      deadline: true,
      answeredOn: true,
      answer: true,
      newsroom: { select: { slug: true, name: true } },
    },
    orderBy: [{ newsroom: { name: "asc" } }, { askedOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ askedOn, deadline, answeredOn, ...contact }) => ({
    ...contact,
    askedOn: dayOf(askedOn),
    deadline: deadline && dayOf(deadline),
    answeredOn: answeredOn && dayOf(answeredOn),
    overdue: answeredOn === null && deadline !== null && dayOf(deadline) < dayOf(now),
  }));
}
