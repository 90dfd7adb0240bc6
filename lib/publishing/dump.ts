import { LISTED } from "@/lib/claims/listed";
import type { Prisma } from "@/prisma/generated/client";
import { ofOneMoment, type RecordedClaim, withRecords } from "./dump-record";
import { type WholeClaim, wholeClaims } from "./whole-claims";

/** How many claims are in memory at once, however many there are. */
const AT_ONCE = 500;

/** All open claims as anybody may see them, the oldest first, some at a time. Each is of the moment it is read in. */
export function dumpedClaims(atOnce = AT_ONCE): AsyncGenerator<WholeClaim[]> {
  return batches(atOnce, (which) => wholeClaims(which, atOnce));
}

/** The same with their public records: each claim and its record are of one moment, so that they agree. */
export function recordedClaims(atOnce = AT_ONCE): AsyncGenerator<RecordedClaim[]> {
  return batches(atOnce, (which) =>
    ofOneMoment(async (tx) => withRecords(tx, await wholeClaims(which, atOnce, tx))),
  );
}

async function* batches<T extends WholeClaim>(
  atOnce: number,
  read: (which: Prisma.ClaimWhereInput) => Promise<T[]>,
): AsyncGenerator<T[]> {
  for (let after: string | undefined, more = true; more; ) {
    const claims = await read({ ...LISTED, ...(after && { id: { gt: after } }) });
    yield claims;
    after = claims.at(-1)?.id;
    more = claims.length === atOnce;
  }
}
