"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asFormState, guarded, text } from "@/app/guarded";
import { clientAddress } from "@/app/request";
import { viewer } from "@/app/viewer";
import type { Answer } from "@/components/discussion/use-post";
import { editComment } from "@/lib/discussion/edit-comment";
import { openThread } from "@/lib/discussion/open-thread";
import { postComment } from "@/lib/discussion/post-comment";
import { reopenThread, resolveThread } from "@/lib/discussion/resolve-thread";
import { allow } from "@/lib/identity/trust";
import { AppError } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import { authorize, type Viewer } from "@/lib/policy";

/** Posts one of the discussion's forms from a browser without scripts. */
export async function discuss(form: FormData): Promise<void> {
  const given = fieldsOf(form);
  const page = pageOf(given);
  await guarded({ page, name: nameOf(given), typed: { text: given.text } }, async () => {
    redirect(`${page}#${await run(await viewer(), given)}`);
  });
}

/** Posts one of them from a page that runs scripts: the page stays, and shows what was written. */
export async function discussInPage(form: FormData): Promise<Answer> {
  return asFormState(async () => {
    await run(await viewer(), fieldsOf(form));
    refresh();
    return { kind: "done" };
  });
}

const fieldsSchema = z.object({
  intent: z.enum(["open", "reply", "edit", "resolve", "reopen"]).catch("open"),
  slug: z.string(),
  newsroom: z.string(),
  thread: z.string(),
  comment: z.string(),
  revision: z.coerce.number().int().catch(-1),
  text: z.string(),
});
type Fields = z.output<typeof fieldsSchema>;

function fieldsOf(form: FormData): Fields {
  const names = Object.keys(fieldsSchema.shape);
  return fieldsSchema.parse(Object.fromEntries(names.map((name) => [name, storable(text(form, name))])));
}

/** Does what a form asks for. @returns the anchor of what came of it */
async function run(who: Viewer, given: Fields): Promise<string> {
  const { intent, slug, thread: threadId, comment: commentId, revision: seen, text } = given;
  if (intent !== "resolve" && intent !== "reopen") await allow(who, "comment", await clientAddress());
  switch (intent) {
    case "open": {
      const newsroomId = newsroomOf(who, given.newsroom);
      return `comment-${(await openThread(who, { newsroomId, slug, text })).commentId}`;
    }
    case "reply":
      return `comment-${await postComment(who, { threadId, text })}`;
    case "edit":
      await editComment(who, { commentId, seen, text });
      return `comment-${commentId}`;
    case "resolve":
      await resolveThread(who, { threadId });
      return `thread-${threadId}`;
    case "reopen":
      await reopenThread(who, { threadId });
      return `thread-${threadId}`;
  }
}

/** The newsroom of this slug, which only its members find. */
function newsroomOf(who: Viewer, slug: string): string {
  const { memberships } = authorize(who, "desk:enter");
  const membership = memberships.find((one) => one.slug === slug);
  if (!membership) throw new AppError("not_found", "There is no such newsroom.");
  return membership.newsroomId;
}

function pageOf({ slug, newsroom }: Fields): string {
  return `/desk/claims/${encodeURIComponent(slug)}?${new URLSearchParams({ newsroom })}`;
}

/** The form's name on its page. */
function nameOf({ intent, thread, comment }: Fields): string {
  if (intent === "open") return "new-thread";
  if (intent === "edit") return `edit-${comment}`;
  return `${intent === "reply" ? "reply" : "settle"}-${thread}`;
}
