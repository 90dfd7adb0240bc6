"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { acceptInvitation } from "@/lib/newsrooms/accept-invitation";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

/** Accepts an invitation. */
export async function accept(form: FormData): Promise<void> {
  const token = storable(text(form, "token"));
  await guarded({ page: `/invitations/${encodeURIComponent(token)}`, name: "accept" }, async () => {
    const slug = await acceptInvitation(await viewer(), { token });
    expire(tags.newsrooms);
    redirect(`/desk/newsrooms/${slug}?done=joined`);
  });
}
