"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";
import { relateByHand } from "@/lib/relations/relate-by-hand";

/** Relates two claims that nobody suggested. */
export async function relate(form: FormData): Promise<void> {
  const [first, other, kind, reason] = ["first", "other", "kind", "reason"].map((name) =>
    storable(text(form, name)),
  ) as [string, string, string, string];
  const typed = { first, other, kind, reason };
  await guarded({ page: "/desk/relations/new", name: "by-hand", typed }, async () => {
    const { id, slugs } = await relateByHand(await viewer(), typed);
    expire(...slugs.map(tags.claim), tags.claims, tags.articles);
    redirect(`/desk/relations?done=${id}`);
  });
}
