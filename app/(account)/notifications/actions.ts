"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { markAllRead } from "@/lib/notifications/mark-read";

/** Marks as read all notifications that were there when the page was loaded. */
export async function markAllAsRead(form: FormData): Promise<void> {
  await guarded({ page: "/notifications", name: "all-read" }, async () => {
    await markAllRead(await viewer(), text(form, "until"));
    redirect("/notifications?done=read");
  });
}
