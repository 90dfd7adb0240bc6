"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import type { LaterText } from "@/lib/intake/add-later-text";
import { keepingDraft } from "@/lib/intake/drafts";
import { fetchAgain } from "@/lib/intake/fetch-again";
import { updateText } from "@/lib/intake/update-text";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";
import { authorize } from "@/lib/policy";

/** Fetches an article's page once more. */
export async function fetchArticleAgain(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  await guarded({ page: pageOf(slug), name: "fetch" }, async () => {
    finish(slug, await fetchAgain(await viewer(), slug));
  });
}

/** Stores a pasted text as an article's newer one. What is refused is kept, however long it is. */
export async function storeNewerText(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  await guarded({ page: pageOf(slug), name: "newer" }, async () => {
    const who = await viewer();
    const { id: userId } = authorize(who, "article:add");
    const pasted = storable(text(form, "text"));
    const draft = { userId, about: slug };
    finish(slug, await keepingDraft(draft, { text: pasted }, () => updateText(who, slug, pasted)));
  });
}

function finish(slug: string, stored: LaterText | null): never {
  if (!stored) redirect(`${pageOf(slug)}?done=same`);
  expire(tags.claims, tags.articles, ...stored.claims.map(tags.claim));
  redirect(`${pageOf(slug)}?done=stored`);
}

function pageOf(slug: string): string {
  return `/desk/articles/${encodeURIComponent(slug)}/versions`;
}
