import { db, inTransaction } from "@/lib/platform/db";
import { indexClaims } from "./index-claims";
import { sumUpTerms } from "./sum-up-terms";
import { RULES } from "./terms";

/** How many claims are indexed in one transaction. */
const AT_ONCE = 200;

/**
 * Indexes the claims that are not in the index, from before there was one or by older rules. Killed at any moment it
 * leaves nothing half done, and the next run goes on.
 * @param stopping aborted when it is to leave off
 * @returns how many were indexed
 */
export async function indexMissing(stopping?: AbortSignal): Promise<number> {
  let indexed = 0;
  for (let after = FIRST, more = true; more && !stopping?.aborted; ) {
    const claims = await claimsMissing(after);
    const ids = claims.map((claim) => claim.id);
    if (ids.length > 0) await inTransaction((tx) => indexClaims(tx, ids));
    await sumUpTerms(stopping);
    indexed += ids.length;
    after = ids.at(-1) ?? after;
    more = ids.length === AT_ONCE;
  }
  return indexed;
}

const FIRST = "00000000-0000-0000-0000-000000000000";

function claimsMissing(after: string): Promise<{ id: string }[]> {
  return db().$queryRaw`
    SELECT c.id FROM "Claim" c
    WHERE c.id > ${after}::uuid
      AND NOT EXISTS (SELECT FROM "MatchDocument" d WHERE d."claimId" = c.id AND d.rules >= ${RULES})
    ORDER BY c.id LIMIT ${AT_ONCE}`;
}
