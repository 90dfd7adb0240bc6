import { db, inTransaction } from "@/lib/platform/db";
import { appendToRecord, BEGUN } from "@/lib/record/append";
import { wordingOf } from "@/lib/record/wording";
import { assessClaim } from "./recount";

/** How many claims are looked up at once. */
const AT_ONCE = 500;

/**
 * Begins the public record of each claim that has none, from before there were records, with all that the rule counts
 * now. Each in a transaction of its own: killed at any moment it has doubled nothing, and the next run goes on.
 * @param stopping aborted when it is to leave off
 * @returns how many were begun
 */
export async function beginRecords(stopping?: AbortSignal): Promise<number> {
  let begun = 0;
  for (let after = FIRST, more = true; more; ) {
    const claims = await claimsWithout(after);
    for (const { id } of claims) {
      if (stopping?.aborted) return begun;
      if (await beginOne(id)) begun++;
    }
    after = claims.at(-1)?.id ?? after;
    more = claims.length === AT_ONCE;
  }
  return begun;
}

const FIRST = "00000000-0000-0000-0000-000000000000";

function claimsWithout(after: string): Promise<{ id: string }[]> {
  return db().$queryRaw`
    SELECT c.id FROM "Claim" c
    WHERE c.id > ${after}::uuid AND c.lifecycle <> 'DRAFT'
      AND NOT EXISTS (SELECT FROM "RecordEntry" e WHERE e."claimId" = c.id)
    ORDER BY c.id LIMIT ${AT_ONCE}`;
}

/** @returns whether it still had to be done */
function beginOne(claimId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR NO KEY UPDATE`;
    if ((await tx.recordEntry.count({ where: { claimId } })) > 0) return false;
    const claim = await wordingOf(tx, claimId);
    await appendToRecord(tx, claimId, {
      cause: BEGUN,
      eventId: null,
      claim,
      ...(await assessClaim(tx, claimId)),
    });
    return true;
  });
}
