"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { viewer } from "@/app/viewer";
import { storable } from "@/lib/platform/text";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { TOPIC_NAMES } from "@/lib/webhooks/model";
import { SECRET_FORM } from "./secret-form";

/** Adds a webhook. Its page shows the secret, once. */
export async function addWebhook(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  const page = `/desk/newsrooms/${encodeURIComponent(slug)}/webhooks`;
  const typed = Object.fromEntries(["url", ...TOPIC_NAMES].map((name) => [name, text(form, name)]));
  await guarded({ page, name: "add", typed }, async () => {
    const topics = TOPIC_NAMES.filter((name) => typed[name] === "on");
    const { id, secret } = await createWebhook(await viewer(), {
      slug,
      typed: { url: typed.url ?? "", topics },
    });
    await keepForm({ form: SECRET_FORM, values: { webhook: id, secret }, errors: {} });
    redirect(`${page}/${id}?done=added`);
  });
}
