"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { unsubscribe } from "@/lib/notifications/unsubscribe";

/** Ends the mails that the link of this token is for; the page then says so. */
export async function endMails(form: FormData): Promise<void> {
  const token = text(form, "token");
  const page = `/unsubscribe?${new URLSearchParams({ token })}`;
  await guarded({ page: "/unsubscribe", name: "unsubscribe" }, async () => {
    await unsubscribe(token);
    redirect(page);
  });
}
