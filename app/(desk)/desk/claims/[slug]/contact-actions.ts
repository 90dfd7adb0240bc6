"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { viewer } from "@/app/viewer";
import { changeContact } from "@/lib/desk/change-contact";
import { CONTACT_FIELDS, type ContactFields, contactForm, parseContact } from "@/lib/desk/contact-fields";
import { recordContact } from "@/lib/desk/record-contact";
import { expire, tags } from "@/lib/platform/cache";
import { AppError } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";

/** Records whom one's newsroom asked about a claim. */
export async function recordContactMade(form: FormData): Promise<void> {
  await withFields(form, "contact", async (fields) => {
    const [claim, newsroom] = [storable(text(form, "slug")), storable(text(form, "newsroom"))];
    await recordContact(await viewer(), { newsroom, claim, fields });
    expire(tags.claim(claim));
    return "contact-recorded";
  });
}

/** Writes down an answer, another deadline or a correction. */
export async function changeContactMade(form: FormData): Promise<void> {
  const contact = storable(text(form, "contact"));
  await withFields(form, contactForm(contact), async (fields) => {
    const version = text(form, "version");
    const seen = /^\d{1,9}$/.test(version) ? Number(version) : 0;
    expire(tags.claim(await changeContact(await viewer(), { contact, seen, fields })));
    return "contact-changed";
  });
}

/** Runs `save` with what was typed. What cannot be recorded comes back, each message with its field. */
async function withFields(
  form: FormData,
  name: string,
  save: (fields: ContactFields) => Promise<string>,
): Promise<void> {
  const query = new URLSearchParams({ newsroom: storable(text(form, "newsroom")) });
  const page = `/desk/claims/${encodeURIComponent(storable(text(form, "slug")))}?${query}`;
  const typed = Object.fromEntries(CONTACT_FIELDS.map((key) => [key, text(form, key)])) as ContactFields;
  await guarded({ page, name, typed }, async () => {
    const done = await save(typed).catch(async (error: unknown) => {
      const { problems } = parseContact(typed);
      if (!problems || !(error instanceof AppError) || error.code !== "invalid") throw error;
      await keepForm({ form: name, values: typed, errors: problems });
      redirect(`${page}&${new URLSearchParams({ problem: name })}#${encodeURIComponent(name)}`);
    });
    redirect(`${page}&done=${done}#right-of-reply`);
  });
}
