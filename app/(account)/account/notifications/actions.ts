"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { KINDS } from "@/lib/notifications/model";
import { savePreferences } from "@/lib/notifications/save-preferences";

/** Saves how one is told of each kind. */
export async function saveNotificationPreferences(form: FormData): Promise<void> {
  await guarded({ page: "/account/notifications", name: "preferences" }, async () => {
    const chosen = Object.keys(KINDS).map((kind) => [kind, text(form, kind)] as const);
    await savePreferences(await viewer(), Object.fromEntries(chosen.filter(([, delivery]) => delivery)));
    redirect("/account/notifications?done=saved");
  });
}
