import { db, inTransaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { Delivery, NotificationKind } from "@/prisma/generated/client";
import { deliveriesOf } from "./queries";
import { storeDeliveries } from "./save-preferences";
import { readUnsubscribeToken, type Subscription } from "./unsubscribe-token";

/** What a link would end, and whether that is done already. */
export type Ending = Pick<Subscription, "what"> & { ended: boolean };

/** What the link of this token ends; null for a token that is none of ours. Changes nothing. */
export async function endingOf(token: unknown): Promise<Ending | null> {
  const subscription = await knownSubscription(token);
  return subscription && { what: subscription.what, ended: (await kindsOf(subscription)).length === 0 };
}

/**
 * Ends mails of a kind, or the digest with every kind that it tells. Whoever holds the token may: no sign-in. Doing
 * it again changes nothing.
 * @throws AppError not_found for a token that is none of ours
 */
export async function unsubscribe(token: unknown): Promise<void> {
  const subscription = await knownSubscription(token);
  if (!subscription) throw new AppError("not_found", "This link is not one of ours.");
  const kinds = await kindsOf(subscription);
  const off = Object.fromEntries(kinds.map((kind) => [kind, Delivery.OFF]));
  await inTransaction((tx) => storeDeliveries(tx, subscription.userId, off));
}

async function knownSubscription(token: unknown): Promise<Subscription | null> {
  const subscription = readUnsubscribeToken(token);
  const { userId: id = "" } = subscription ?? {};
  return subscription && (await db().user.count({ where: { id } })) === 1 ? subscription : null;
}

/** The kinds that are still mailed under a subscription. */
async function kindsOf({ userId, what }: Subscription): Promise<NotificationKind[]> {
  const deliveries = await deliveriesOf(userId);
  if (what !== "DIGEST") return deliveries[what] === "OFF" ? [] : [what];
  return Object.values(NotificationKind).filter((kind) => deliveries[kind] === "DIGEST");
}
