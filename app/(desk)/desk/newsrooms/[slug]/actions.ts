"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { clientAddress } from "@/app/request";
import { viewer } from "@/app/viewer";
import { allow } from "@/lib/identity/trust";
import { applyAgain } from "@/lib/newsrooms/apply-again";
import { changeRole } from "@/lib/newsrooms/change-role";
import { invite } from "@/lib/newsrooms/invite";
import { leaveNewsroom } from "@/lib/newsrooms/leave-newsroom";
import { removeMember } from "@/lib/newsrooms/remove-member";
import { revokeInvitation } from "@/lib/newsrooms/revoke-invitation";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

/** Invites somebody by mail. */
export async function inviteMember(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  const typed = { email: text(form, "email"), role: text(form, "role") };
  await guarded({ page, name: "invite", typed }, async () => {
    const who = await viewer();
    await allow(who, "invitation", await clientAddress());
    await invite(who, { slug, ...typed });
    redirect(`${page}?done=invited#invitations`);
  });
}

/** Takes an invitation back. */
export async function takeInvitationBack(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  await guarded({ page, name: "invitations" }, async () => {
    await revokeInvitation(await viewer(), { slug, id: text(form, "invitation") });
    redirect(`${page}?done=revoked#invitations`);
  });
}

/** Changes a member's role. */
export async function changeMemberRole(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  const request = {
    handle: storable(text(form, "handle")),
    seen: text(form, "seen"),
    role: text(form, "role"),
  };
  await guarded({ page, name: `member-${encodeURIComponent(request.handle)}` }, async () => {
    await changeRole(await viewer(), { slug, ...request });
    expire(tags.newsrooms);
    redirect(`${page}?done=role`);
  });
}

/** Removes a member. */
export async function removeFromNewsroom(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  const handle = storable(text(form, "handle"));
  await guarded({ page, name: `member-${encodeURIComponent(handle)}` }, async () => {
    await removeMember(await viewer(), { slug, handle });
    expire(tags.newsrooms);
    redirect(`${page}?done=removed`);
  });
}

/** Leaves the newsroom. */
export async function leave(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  await guarded({ page, name: "leave" }, async () => {
    await leaveNewsroom(await viewer(), { slug, confirmed: text(form, "confirmed") === "on" });
    expire(tags.newsrooms);
    redirect("/desk?done=left");
  });
}

/** Puts the newsroom before the stewards again. */
export async function askAgain(form: FormData): Promise<void> {
  const { slug, page } = newsroomIn(form);
  await guarded({ page, name: "apply" }, async () => {
    await applyAgain(await viewer(), { slug });
    redirect(`${page}?done=applied`);
  });
}

/** The newsroom that a form is about, and its page. */
function newsroomIn(form: FormData): { slug: string; page: string } {
  const slug = storable(text(form, "slug"));
  return { slug, page: `/desk/newsrooms/${encodeURIComponent(slug)}` };
}
