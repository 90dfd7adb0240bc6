import type { Tx } from "@/lib/platform/db";

/** A mail to be sent after the transaction that wants it. */
export type QueuedMail = {
  /** Null for somebody without an account. */
  userId: string | null;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click ends mails of this kind; left out for mails that were asked for. */
  unsubscribe?: string;
  /** The same key is sent once. */
  once: string;
};

/**
 * Puts a mail into the outbox, in the transaction that wants it; the "mail" job sends it.
 * @returns false when it was there before
 */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<boolean> {
  const { count } = await tx.outboxMail.createMany({ data: [mail], skipDuplicates: true });
  return count > 0;
}
