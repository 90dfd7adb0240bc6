import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { NotificationKind } from "@/prisma/generated/client";

/** What a link ends: mails of one kind, or the daily digest. */
export type Subscription = { userId: string; what: NotificationKind | "DIGEST" };

const schema = z.object({ userId: z.uuid(), what: z.enum([...Object.values(NotificationKind), "DIGEST"]) });

/**
 * A token that lets whoever holds it end a subscription, and do nothing else. It has no end: a link in an old mail
 * has to work.
 */
export function unsubscribeToken({ userId, what }: Subscription): string {
  const subject = `${userId}.${what}`;
  return `${subject}.${signature(subject)}`;
}

/** The subscription that a token is for; null for one that this instance has not signed. */
export function readUnsubscribeToken(token: unknown): Subscription | null {
  if (typeof token !== "string" || token.length > 200) return null;
  const [userId = "", what = "", given = ""] = token.split(".");
  const wanted = Buffer.from(signature(`${userId}.${what}`));
  const signed = Buffer.from(given);
  if (signed.length !== wanted.length || !timingSafeEqual(signed, wanted)) return null;
  return schema.safeParse({ userId, what }).data ?? null;
}

function signature(subject: string): string {
  const key = hkdfSync("sha256", env().NEXTAUTH_SECRET ?? "", "", "touchstone unsubscribe", 32);
  return createHmac("sha256", Buffer.from(key)).update(subject).digest("base64url");
}
