"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { decide } from "@/lib/moderation/decide";
import { nextSubject } from "@/lib/moderation/queue";
import { casePath, subjectFrom } from "@/lib/moderation/subject";
import { expire, tags } from "@/lib/platform/cache";
import { AppError } from "@/lib/platform/errors";
import { authorize } from "@/lib/policy";

/** Records a steward's decision and goes on to the next subject that waits. */
export async function decideOnCase(form: FormData): Promise<void> {
  const given = ["claim", "verdict", "source", "comment", "person"].map((name) => [name, text(form, name)]);
  const subject = subjectFrom(Object.fromEntries(given));
  const typed = { action: text(form, "action"), reason: text(form, "reason"), note: text(form, "note") };
  const page = subject ? casePath(subject) : "/desk/moderation";
  await guarded({ page, name: "decision", typed }, async () => {
    const who = await viewer();
    authorize(who, "moderation:work");
    if (!subject) throw new AppError("not_found", "There is nothing of that kind to decide on.");
    const { slug } = await decide(who, subject, { ...typed, seen: text(form, "seen") });
    expire(tags.moderation, ...(slug ? [tags.claim(slug), tags.claims] : []));
    const next = await nextSubject(who);
    redirect(next ? `${casePath(next)}&done=1` : "/desk/moderation?done=1");
  });
}
