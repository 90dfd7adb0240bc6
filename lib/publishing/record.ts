import type { Assessment } from "@/lib/consensus";
import { db } from "@/lib/platform/db";
import { entriesOf, type OpenEntry } from "@/lib/record/append";
import type { PublicRecord, RecordEntry } from "@/lib/record/model";
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
  return toPublicRecord(claim.id, assessmentOf(claim.consensus), await entriesOf(db(), claim.id));
}

/**
 * A record as anybody may see it. The gate of "blind first" for records: entries may have been read a moment after the
 * consensus, so both that and the last of them have to say that the claim is past quorum.
 */
export function toPublicRecord(record: string, assessment: Assessment, entries: OpenEntry[]): PublicRecord {
  const last = entries.at(-1)?.body.outcome;
  const sealed = !isPastQuorum(assessment) || !last || !isPastQuorum(last as Pick<Assessment, "status">);
  return { record, sealed, entries: sealed ? entries.map(seal) : entries };
}

function seal({ seq, prev, commitment, hash }: OpenEntry): RecordEntry {
  return { seq, prev, commitment, hash, nonce: null, body: null };
}
