import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Prisma } from "@/prisma/generated/client";
import type { Topic } from "./model";
import { queue } from "./queue";

/**
 * Tells every webhook that asks for a topic of something about a claim that has become public, in the transaction of
 * what it tells: rolled back with it, never lost after it. Nothing is written where no webhook asks, nor of a claim
 * that a steward has hidden.
 * @param data what is public at this moment and nothing else: before quorum, the status and what is missing. Which
 *   claim it is about is added under `claim`.
 */
export async function announce(
  tx: Tx,
  topic: Topic,
  claimId: string,
  data: Record<string, unknown>,
): Promise<void> {
  // One that is being deleted at this moment is left out: it must not hold up the claim.
  const asking = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Webhook" WHERE "disabledAt" IS NULL AND topics @> ARRAY[${topic}]
    FOR KEY SHARE SKIP LOCKED`;
  if (asking.length === 0) return;
  const claim = await tx.claim.findFirst({
    where: { id: claimId, hiddenAt: null },
    select: { slug: true, statement: true },
  });
  if (!claim) return;
  const { slug, statement: text } = claim;
  const about = { slug, url: `${env().TOUCHSTONE_URL}/claims/${slug}`, text };
  const { id: messageId } = await tx.webhookMessage.create({
    data: { topic, claimId, data: { claim: about, ...data } as Prisma.InputJsonObject },
    select: { id: true },
  });
  await queue(
    tx,
    asking.map(({ id: webhookId }) => ({ webhookId, messageId })),
  );
}
