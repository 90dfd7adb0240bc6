"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { correctClaim } from "@/lib/claims/correct-claim";
import { CORRECTION_FIELDS, type CorrectionFields } from "@/lib/claims/correction-fields";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

/** Publishes a correction of a claim. */
export async function correct(form: FormData): Promise<void> {
  const [slug, newsroomId] = [storable(text(form, "slug")), storable(text(form, "newsroomId"))];
  const desk = `/desk/claims/${encodeURIComponent(slug)}`;
  const fields = Object.fromEntries(
    CORRECTION_FIELDS.map((name) => [name, storable(text(form, name))]),
  ) as CorrectionFields;
  const version = text(form, "version");
  const typed = { ...fields, newsroomId, version };
  await guarded({ page: `${desk}/correct`, name: "correction", typed }, async () => {
    const seen = /^\d{1,9}$/.test(version) ? Number(version) : 0;
    await correctClaim(await viewer(), { slug, seen, newsroomId, fields });
    expire(tags.claim(slug), tags.claims, tags.articles);
    redirect(`${desk}?done=corrected`);
  });
}
