import { LISTED } from "@/lib/claims/listed";
import { type WholeClaim, wholeClaims } from "./whole-claims";

/** How many claims are in memory at once, however many there are. */
const AT_ONCE = 500;

/** All open claims as anybody may see them, the oldest first, some at a time. Each is of the moment it is read in. */
export async function* dumpedClaims(atOnce = AT_ONCE): AsyncGenerator<WholeClaim[]> {
  for (let after: string | undefined, more = true; more; ) {
    const claims = await wholeClaims({ ...LISTED, ...(after && { id: { gt: after } }) }, atOnce);
    yield claims;
    after = claims.at(-1)?.id;
    more = claims.length === atOnce;
  }
}
