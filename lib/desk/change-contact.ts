import { record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, can, type Viewer } from "@/lib/policy";
import type { Contact } from "@/prisma/generated/client";
import type { ContactFields } from "./contact-fields";
import { contactFrom } from "./record-contact";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Writes down the answer of somebody who was asked, another deadline, or what was recorded wrongly.
 * @param seen the contact's version that the page showed
 * @returns the slug of its claim
 * @throws AppError unauthenticated, forbidden, not_found (also for another newsroom's), invalid, conflict (changed since)
 */
export async function changeContact(
  viewer: Viewer,
  { contact: id, seen, fields }: { contact: string; seen: number; fields: ContactFields },
): Promise<string> {
  const { id: actorId } = authorize(viewer, "desk:enter");
  return inTransaction(async (tx) => {
    const stored = await lockContact(tx, id);
    if (!stored || !can(viewer, "board:read", stored))
      throw new AppError("not_found", "There is no such contact.");
    authorize(viewer, "board:work", stored);
    const contact = contactFrom(fields);
    if (stored.version !== seen)
      throw new AppError("conflict", "This was changed since you opened the page: it now reads as above.");
    const { newsroomId, claimId, version } = stored;
    const { slug } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { slug: true } });
    if (sameContact(stored, contact)) return slug;
    await tx.contact.update({ where: { id }, data: { ...contact, version: version + 1 } });
    await record(tx, { type: "contact.changed", contactId: id }, { actorId, newsroomId, claimId });
    return slug;
  });
}

async function lockContact(tx: Tx, id: string): Promise<Contact | null> {
  if (!UUID.test(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM "Contact" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.contact.findFirst({ where: { id, claim: { hiddenAt: null, lifecycle: { not: "DRAFT" } } } });
}

function sameContact(stored: Contact, contact: ReturnType<typeof contactFrom>): boolean {
  return Object.entries(contact).every(
    ([name, value]) => JSON.stringify(stored[name as keyof Contact]) === JSON.stringify(value),
  );
}
