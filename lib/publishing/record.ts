import { db } from "@/lib/platform/db";
import { entriesOf } from "@/lib/record/append";
import type { PublicRecord } from "@/lib/record/model";
import { assessmentOf, CONSENSUS_COLUMNS, isPastQuorum } from "./public-consensus";
import { isSlug } from "./slug";

/**
 * A claim's public record, sealed while the claim is before quorum; null if there is no such claim, a draft or a hidden
 * one among them.
 */
export async function getRecord(slug: string): Promise<PublicRecord | null> {
  if (!isSlug(slug)) return null;
  const claim = await db().claim.findUnique({
    where: { slug },
    select: { id: true, lifecycle: true, hiddenAt: true, consensus: { select: CONSENSUS_COLUMNS } },
  });
  if (!claim || claim.lifecycle === "DRAFT" || claim.hiddenAt) return null;
  const sealed = !isPastQuorum(assessmentOf(claim.consensus));
  const entries = await entriesOf(db(), claim.id);
  return {
    record: claim.id,
    sealed,
    entries: sealed ? entries.map((entry) => ({ ...entry, nonce: null, body: null })) : entries,
  };
}
