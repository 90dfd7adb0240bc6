"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { expire, tags } from "@/lib/platform/cache";
import { storable } from "@/lib/platform/text";
import type { Viewer } from "@/lib/policy";
import { confirmDuplicate } from "@/lib/relations/confirm-duplicate";
import { confirmRelation } from "@/lib/relations/confirm-relation";
import { declineRelation } from "@/lib/relations/decline-relation";
import { BESIDE, type Beside } from "@/lib/relations/model";
import { undoRelation } from "@/lib/relations/undo-relation";
import type { Decided } from "@/lib/relations/with-relation";

const PAGE = "/desk/relations";

/** Decides how two claims belong together, or that they do not. */
export async function decidePair(form: FormData): Promise<void> {
  const { id, seen } = pairIn(form);
  const [main, reason] = [storable(text(form, "main")), storable(text(form, "reason"))];
  const others = [text(form, "one"), text(form, "other")].map(storable);
  const typed = { main, reason };
  await guarded({ page: PAGE, name: `pair-${id}`, typed }, async () => {
    const first = others.find((slug) => slug !== main) ?? "";
    const said = { id, seen, main, first, reason };
    done(await decided(await viewer(), text(form, "decision"), said));
    redirect(`${PAGE}?done=${id}`);
  });
}

type Said = { id: string; seen: number; main: string; first: string; reason: string };

/** The main claim stays, is repeated or is narrowed: the other one does it. */
function decided(who: Viewer, decision: string, { main, first, reason, ...seen }: Said): Promise<Decided> {
  const kind = BESIDE.find((one): one is Beside => one === decision);
  if (kind) return confirmRelation(who, { ...seen, kind, first, reason });
  if (decision === "DUPLICATES") return confirmDuplicate(who, { ...seen, stays: main, reason });
  return declineRelation(who, { ...seen, reason });
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
