"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import type { LaterText } from "@/lib/intake/add-later-text";
import { fetchAgain } from "@/lib/intake/fetch-again";
import { updateText } from "@/lib/intake/update-text";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

/** How much of a text that is refused comes back: a cookie has no room for more. */
const KEPT = 6_000;

/** Fetches an article's page once more. */
export async function fetchArticleAgain(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  await guarded({ page: pageOf(slug), name: "fetch" }, async () => {
    finish(slug, await fetchAgain(await viewer(), slug));
  });
}

/** Stores a pasted text as an article's newer one. */
export async function storeNewerText(form: FormData): Promise<void> {
  const slug = storable(text(form, "slug"));
  const pasted = storable(text(form, "text"));
  // Half a text, sent back and stored unseen, would lose half of the claims.
  const typed = { text: pasted.length > KEPT ? "" : pasted };
  await guarded({ page: pageOf(slug), name: "newer", typed }, async () => {
    finish(slug, await updateText(await viewer(), slug, pasted));
  });
}

function finish(slug: string, stored: LaterText | null): never {
  if (!stored) redirect(`${pageOf(slug)}?done=same`);
  expire(tags.claims, tags.articles);
  redirect(`${pageOf(slug)}?done=stored`);
}

function pageOf(slug: string): string {
  return `/desk/articles/${encodeURIComponent(slug)}/versions`;
}
