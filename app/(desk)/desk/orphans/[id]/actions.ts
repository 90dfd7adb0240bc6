"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { decideAnchoring } from "@/lib/intake/decide-anchoring";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";

/** Records where a person found a claim's words in the newest text of their article, or that they are gone. */
export async function decidePlace(form: FormData): Promise<void> {
  const appearanceId = storable(text(form, "appearanceId"));
  const decision = text(form, "decision");
  const words = text(form, "words").replaceAll("\r\n", "\n");
  const seen = { snapshotId: text(form, "snapshotId"), state: text(form, "state") };
  const [start, end] = [offset(text(form, "start")), offset(text(form, "end"))];
  const page = `/desk/orphans/${encodeURIComponent(appearanceId)}`;
  await guarded({ page, name: "place-form", typed: { words: storable(words) } }, async () => {
    const decided = await decideAnchoring(await viewer(), {
      appearanceId,
      decision,
      words,
      start,
      end,
      seen,
    });
    expire(tags.claim(decided.claim), tags.articles);
    redirect(`/desk/orphans?done=${decision}`);
  });
}

function offset(typed: string): number | null {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}
