import { createHmac, randomBytes } from "node:crypto";
import { seal, unseal } from "@/lib/platform/sealed";

// Standard Webhooks (standardwebhooks.com): a secret is written as this prefix and base64.
const PREFIX = "whsec_";
const BYTES = 32;
const PURPOSE = "webhook secret";

/** A new secret of a newsroom's: as it is shown once, and as it is stored. */
export function newSecret(newsroomId: string): { shown: string; stored: string } {
  const shown = PREFIX + randomBytes(BYTES).toString("base64");
  return { shown, stored: seal(shown, PURPOSE, newsroomId) };
}

/** Something to be signed: `id` stays the same however often it is sent. */
export type Signed = { id: string; body: string; secret: string; newsroomId: string };

/**
 * The headers of Standard Webhooks by which a receiver knows that a body comes from here, is what was sent, and is of
 * this moment.
 * @param secret as it is stored
 * @throws Error where the secret does not open: the instance's own is another one since
 */
export function signedHeaders({ id, body, secret, newsroomId }: Signed, now: Date): Record<string, string> {
  const key = Buffer.from(unseal(secret, PURPOSE, newsroomId).slice(PREFIX.length), "base64");
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
