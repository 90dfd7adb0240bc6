"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";
import { decidePair } from "@/lib/relations/decide-pair";
import { undoRelation } from "@/lib/relations/undo-relation";
import type { Decided } from "@/lib/relations/with-relation";

const PAGE = "/desk/relations";

/** Decides how two claims belong together, or that they do not. */
export async function decideOnPair(form: FormData): Promise<void> {
  const { id, seen } = pairIn(form);
  const [main, reason] = [storable(text(form, "main")), storable(text(form, "reason"))];
  const claims = [text(form, "one"), text(form, "other")].map(storable);
  const other = claims.find((slug) => slug !== main) ?? "";
  await guarded({ page: PAGE, name: `pair-${id}`, typed: { main, reason } }, async () => {
    const decision = text(form, "decision");
    done(await decidePair(await viewer(), { id, seen, decision, main, other, reason }));
    redirect(`${PAGE}?done=${id}`);
  });
}

/** Takes a decision back. */
export async function undoPair(form: FormData): Promise<void> {
  const seen = pairIn(form);
  await guarded({ page: PAGE, name: "undo" }, async () => {
    done(await undoRelation(await viewer(), seen));
    redirect(`${PAGE}?done=undone`);
  });
}

function pairIn(form: FormData): { id: string; seen: number } {
  const [id, version] = [text(form, "id"), text(form, "version")];
  return {
    id: /^[0-9a-f-]{36}$/.test(id) ? id : "",
    seen: /^\d{1,9}$/.test(version) ? Number(version) : 0,
  };
}

function done({ slugs }: Decided): void {
  expire(...slugs.map(tags.claim), tags.claims, tags.articles);
}
