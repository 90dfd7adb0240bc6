import { dayOf } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import type { ContactFields } from "./contact-fields";

/** A contact as its newsroom sees it, its fields as the form holds them. */
export type DeskContact = {
  id: string;
  version: number;
  fields: ContactFields;
  author: { name: string };
  updatedAt: string;
};

/**
 * Whom a newsroom has asked about a claim, the first one first.
 * @throws AppError unauthenticated, forbidden for who is not a member of it
 */
export async function deskContacts(
  viewer: Viewer,
  { newsroomId, claim }: { newsroomId: string; claim: string },
): Promise<DeskContact[]> {
  authorize(viewer, "board:read", { newsroomId });
  const rows = await db().contact.findMany({
    where: { newsroomId, claim: { slug: claim } },
    include: { author: { select: { name: true } } },
    orderBy: [{ askedOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, version, author, updatedAt, party, method, answer, ...days }) => ({
    id,
    version,
    author,
    updatedAt: updatedAt.toISOString(),
    fields: {
      party,
      method,
      answer,
      askedOn: dayOf(days.askedOn),
      deadline: days.deadline ? dayOf(days.deadline) : "",
      answeredOn: days.answeredOn ? dayOf(days.answeredOn) : "",
    },
  }));
}
