"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { viewer } from "@/app/viewer";
import { storable } from "@/lib/platform/text";
import { changeWebhook } from "@/lib/webhooks/change-webhook";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { TOPIC_NAMES } from "@/lib/webhooks/model";
import { replay } from "@/lib/webhooks/replay";
import { rotateSecret } from "@/lib/webhooks/rotate-secret";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchWebhook } from "@/lib/webhooks/switch-webhook";
import { SECRET_FORM } from "../secret-form";

/** Changes where a webhook's deliveries go and of what it is told. */
export async function saveWebhook(form: FormData): Promise<void> {
  const { page, ...which } = webhookIn(form);
  const typed = Object.fromEntries(["url", ...TOPIC_NAMES].map((name) => [name, text(form, name)]));
  await guarded({ page, name: "change", typed }, async () => {
    const topics = TOPIC_NAMES.filter((name) => typed[name] === "on");
    const request = { ...which, seen: text(form, "seen"), typed: { url: typed.url ?? "", topics } };
    await changeWebhook(await viewer(), request);
    redirect(`${page}?done=saved`);
  });
}

/** Switches a webhook on or off. */
export async function switchOneWebhook(form: FormData): Promise<void> {
  const { page, ...which } = webhookIn(form);
  await guarded({ page, name: "switch" }, async () => {
    const on = text(form, "to") === "on";
    await switchWebhook(await viewer(), { ...which, on });
    redirect(`${page}?done=${on ? "on" : "off"}`);
  });
}

/** Gives a webhook another secret, which its page shows once. */
export async function renewSecret(form: FormData): Promise<void> {
  const { page, ...which } = webhookIn(form);
  await guarded({ page, name: "renew" }, async () => {
    const secret = await rotateSecret(await viewer(), which);
    await keepForm({ form: SECRET_FORM, values: { webhook: which.id, secret }, errors: {} });
    redirect(`${page}?done=renewed`);
  });
}

/** Deletes a webhook. */
export async function removeWebhook(form: FormData): Promise<void> {
  const { page, ...which } = webhookIn(form);
  await guarded({ page, name: "delete" }, async () => {
    await deleteWebhook(await viewer(), { ...which, confirmed: text(form, "confirmed") === "on" });
    redirect(`/desk/newsrooms/${encodeURIComponent(which.slug)}/webhooks?done=deleted`);
  });
}

/** Sends a webhook a test. */
export async function testWebhook(form: FormData): Promise<void> {
  const { page, ...which } = webhookIn(form);
  await guarded({ page, name: "test" }, async () => {
    await sendTest(await viewer(), which);
    redirect(`${page}?done=test`);
  });
}

/** Sends a delivery again. */
export async function replayDelivery(form: FormData): Promise<void> {
  const { page, ...which } = webhookIn(form);
  await guarded({ page, name: "replay" }, async () => {
    await replay(await viewer(), { ...which, delivery: text(form, "delivery") });
    redirect(`${page}?done=replayed#deliveries`);
  });
}

/** The webhook that a form is about, and its page. */
function webhookIn(form: FormData): { slug: string; id: string; page: string } {
  const [slug, id] = [storable(text(form, "slug")), storable(text(form, "webhook"))];
  return {
    slug,
    id,
    page: `/desk/newsrooms/${encodeURIComponent(slug)}/webhooks/${encodeURIComponent(id)}`,
  };
}
