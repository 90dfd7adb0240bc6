"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { decideAdmission } from "@/lib/newsrooms/decide-admission";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

const PAGE = "/desk/admissions";

/** A steward's decision on a newsroom. */
export async function decide(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  const typed = { reason: text(form, "reason") };
  await guarded({ page: PAGE, name: `decide-${encodeURIComponent(slug)}`, typed }, async () => {
    const decision = text(form, "decision");
    await decideAdmission(await viewer(), { slug, decision, ...typed });
    expire(tags.newsrooms, tags.claims);
    redirect(`${PAGE}?done=${decision.toLowerCase()}#decided`);
  });
}
