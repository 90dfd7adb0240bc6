"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { viewer } from "@/app/viewer";
import { makeKey } from "@/lib/keys/make-key";
import { SCOPE_NAMES } from "@/lib/keys/model";
import { revokeKey } from "@/lib/keys/revoke-key";
import { storable } from "@/lib/platform/text";

/** Makes a key. It comes to the next page as forms that are kept do, and stands nowhere else. */
export async function makeApiKey(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  const names = ["name", "days", ...SCOPE_NAMES];
  const typed = Object.fromEntries(names.map((name) => [name, storable(text(form, name))]));
  await guarded({ page, name: "make", typed }, async () => {
    const scopes = SCOPE_NAMES.filter((scope) => typed[scope] === "on");
    const { name = "", days = "" } = typed;
    const key = await makeKey(await viewer(), { slug, name, scopes, days });
    await keepForm({ form: "made", values: { key }, errors: {} });
    redirect(`${page}?made=made#made`);
  });
}

/** Revokes a key. */
export async function revokeApiKey(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  const id = storable(text(form, "key"));
  await guarded({ page, name: `key-${encodeURIComponent(id)}` }, async () => {
    await revokeKey(await viewer(), { slug, id, confirmed: text(form, "confirmed") === "on" });
    redirect(`${page}?done=revoked`);
  });
}

/** The newsroom that a form is about, and the page of its keys. */
function newsroomIn(form: FormData): { slug: string; page: string } {
  const slug = storable(text(form, "slug"));
  return { slug, page: `/desk/newsrooms/${encodeURIComponent(slug)}/keys` };
}
