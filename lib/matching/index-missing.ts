import { db, inTransaction } from "@/lib/platform/db";
import { indexClaims } from "./index-claims";
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
  for (let indexed = 0; ; ) {
    const claims = stopping?.aborted ? [] : await claimsMissing();
    if (claims.length === 0) return indexed;
    const ids = claims.map((claim) => claim.id);
    await inTransaction((tx) => indexClaims(tx, ids));
    indexed += ids.length;
  }
}

function claimsMissing(): Promise<{ id: string }[]> {
  return db().$queryRaw`
    SELECT c.id FROM "Claim" c
    WHERE NOT EXISTS (SELECT FROM "MatchDocument" d WHERE d."claimId" = c.id AND d.rules >= ${RULES})
    LIMIT ${AT_ONCE}`;
}
