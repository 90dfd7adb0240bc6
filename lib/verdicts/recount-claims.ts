import { db, inTransaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { recount } from "./recount";

/** How many claims are recounted between two times that readers are shown it. */
const BATCH = 20;

/**
 * Recounts every claim that waits for it because a newsroom was admitted or revoked, or a reviewer has another handle; the job "recount". Each claim in
 * a transaction of its own that also marks it as done: killed at any moment, it has neither lost nor doubled one.
 * @param shown is handed the slugs of recounted claims, so that pages show them
 * @returns how many claims were recounted
 * @throws AggregateError when some could not be; the others are, and those wait for the next run
 */
export async function recountClaims(shown: (slugs: string[]) => Promise<void>): Promise<number> {
  const waiting = await db().claimRecount.findMany({
    where: { doneAt: null },
    select: { eventId: true, claimId: true, claim: { select: { slug: true } } },
    orderBy: [{ eventId: "asc" }, { claimId: "asc" }],
  });
  const failures: unknown[] = [];
  let [slugs, done] = [[] as string[], 0];
  for (const { eventId, claimId, claim } of waiting) {
    try {
      if (await recountOne(eventId, claimId)) slugs.push(claim.slug);
    } catch (error) {
      log.error({ claimId, err: error }, "a claim was not recounted");
      failures.push(error);
    }
    if (slugs.length < BATCH) continue;
    await shown(slugs);
    [slugs, done] = [[], done + slugs.length];
  }
  if (slugs.length > 0) await shown(slugs);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} claims were not recounted`);
  return done + slugs.length;
}

/** @returns whether it still had to be done */
function recountOne(eventId: bigint, claimId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
    const { count } = await tx.claimRecount.updateMany({
      where: { eventId, claimId, doneAt: null },
      data: { doneAt: new Date() },
    });
    if (count === 0) return false;
    await recount(tx, claimId, eventId);
    return true;
  });
}
