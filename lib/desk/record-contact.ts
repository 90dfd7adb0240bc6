import { record } from "@/lib/audit";
import { inTransaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { type ContactFields, type ContactInput, parseContact } from "./contact-fields";

/**
 * Records whom a newsroom asked about a claim, when, how, until when, and what they answered if they have.
 * @param newsroom,claim slugs
 * @returns the contact's id
 * @throws AppError unauthenticated, forbidden, not_found (no such open claim, or not the viewer's newsroom), invalid
 */
export async function recordContact(
  viewer: Viewer,
  { newsroom, claim, fields }: { newsroom: string; claim: string; fields: ContactFields },
): Promise<string> {
  const { memberships } = authorize(viewer, "desk:enter");
  const own = memberships.find(({ slug }) => slug === newsroom);
  if (!own) throw new AppError("not_found", "There is no such newsroom.");
  const { newsroomId } = own;
  const { id: actorId } = authorize(viewer, "board:work", own);
  const contact = contactFrom(fields);
  return inTransaction(async (tx) => {
    const found = await tx.claim.findFirst({
      where: { slug: claim, lifecycle: "OPEN", hiddenAt: null },
      select: { id: true },
    });
    if (!found) throw new AppError("not_found", "There is no such open claim.");
    const row = { ...contact, newsroomId, claimId: found.id, authorId: actorId };
    const { id: contactId } = await tx.contact.create({ data: row, select: { id: true } });
    const about = { actorId, newsroomId, claimId: found.id };
    await record(tx, { type: "contact.recorded", contactId }, about);
    return contactId;
  });
}

/** The columns of a contact, from what was typed. @throws AppError invalid with the first problem */
export function contactFrom(fields: ContactFields) {
  const { contact, problems } = parseContact(fields);
  if (problems) throw new AppError("invalid", Object.values(problems)[0] ?? "This cannot be recorded.");
  return columnsOf(contact);
}

function columnsOf({ askedOn, deadline, answeredOn, ...texts }: ContactInput) {
  const at = (day: string | null) => day && new Date(`${day}T00:00:00Z`);
  return {
    ...texts,
    askedOn: new Date(`${askedOn}T00:00:00Z`),
    deadline: at(deadline),
    answeredOn: at(answeredOn),
  };
}
