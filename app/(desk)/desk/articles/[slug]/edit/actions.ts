"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { editArticle } from "@/lib/intake/edit-article";
import type { EditFields } from "@/lib/intake/fact-fields";
import { FACT_NAMES } from "@/lib/intake/model";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

const FIELDS = [...FACT_NAMES, "workingTitle"] as const;

/** Changes what is known of an article. */
export async function edit(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  const fields = Object.fromEntries(FIELDS.map((name) => [name, storable(text(form, name))])) as EditFields;
  const version = text(form, "version");
  const article = `/desk/articles/${encodeURIComponent(slug)}`;
  await guarded({ page: `${article}/edit`, name: "edit", typed: { ...fields, version } }, async () => {
    const seen = /^\d{1,9}$/.test(version) ? Number(version) : 0;
    const { claims } = await editArticle(await viewer(), { slug, seen, fields });
    expire(tags.articles, tags.claims, ...claims.map(tags.claim));
    redirect(`${article}?done=edited`);
  });
}
