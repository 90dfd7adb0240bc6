import { db, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { inTime } from "@/lib/platform/in-time";
import { log } from "@/lib/platform/log";
import { mailWorks, sendMail } from "@/lib/platform/mail";
import { ATTEMPTS, waitAfter } from "@/lib/platform/retries";
import { type OutboxMail, Prisma } from "@/prisma/generated/client";
import { MAY_BE_MAILED } from "./visible";

const MINUTE = 60_000;
/** How long one mail may take, and after how long a run leaves the rest to the next, in milliseconds. */
const PATIENCE = MINUTE;
const RUN = 4 * MINUTE;

type Outcome = "none" | "done" | "unreachable";

/**
 * Sends the mails that are due, one after the other. A mail's row stays locked until the mail server has answered and
 * its answer is written down, so that no other worker takes it, and the lock goes with a worker that is killed:
 * the mail is then sent by the next. Only a worker that ends after the mail server has taken a mail and before that
 * is committed makes it go out again; both then carry the same Message-ID.
 */
export async function sendOutbox(stopping?: AbortSignal): Promise<void> {
  const end = Date.now() + RUN;
  while (mailWorks() && !stopping?.aborted && Date.now() < end) {
    const outcome = await db().$transaction(sendNext, { timeout: 2 * PATIENCE });
    if (outcome !== "done") return;
  }
}

async function sendNext(tx: Tx): Promise<Outcome> {
  // Waiting for a mail server is no idleness.
  await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${`${2 * PATIENCE}`}, true)`;
  const [mail] = await tx.$queryRaw<OutboxMail[]>`
    SELECT * FROM "OutboxMail" WHERE "sentAt" IS NULL AND "failedAt" IS NULL AND "dueAt" <= now()
    ORDER BY "dueAt" LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
  if (!mail) return "none";
  if (!(await isStillTheirs(tx, mail.id))) {
    // What of it may still be told goes into another mail.
    await tx.outboxMail.delete({ where: { id: mail.id } });
    return "done";
  }
  const { id, to, subject, text, html, unsubscribe } = mail;
  const messageId = `<${id}@${new URL(env().TOUCHSTONE_URL).hostname}>`;
  try {
    await inTime(PATIENCE, sendMail({ to, subject, text, html, unsubscribe, messageId }));
  } catch (error) {
    return noteFailure(tx, mail, error as SmtpError);
  }
  const sent = { sentAt: new Date(), text: "", html: "", unsubscribe: null, lastError: null };
  await tx.outboxMail.update({ where: { id }, data: { ...sent, attempts: { increment: 1 } } });
  return "done";
}

/** Whether every notification that a mail tells is still its owner's to see: they may have left since it was written. */
async function isStillTheirs(tx: Tx, mailId: string): Promise<boolean> {
  const gone = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT FROM "Notification" n JOIN "User" u ON u.id = n."userId"
    WHERE n."mailId" = ${mailId}::uuid AND NOT (${MAY_BE_MAILED})`);
  return gone.length === 0;
}

/** What nodemailer says of a failure. */
type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

async function noteFailure(tx: Tx, { id, attempts: before }: OutboxMail, error: SmtpError): Promise<Outcome> {
  const attempts = before + 1;
  const refused = error.command === "RCPT TO" && (error.responseCode ?? 0) >= 500;
  const givenUp = refused || attempts >= ATTEMPTS;
  const dueAt = new Date(Date.now() + waitAfter(attempts));
  const lastError = String(error.message).slice(0, 500);
  await tx.outboxMail.update({
    where: { id },
    data: { attempts, dueAt, lastError, failedAt: givenUp ? new Date() : null },
  });
  const { code, responseCode } = error;
  log.warn({ mail: id, attempts, givenUp, code, responseCode }, "a mail was not taken");
  return isUnreachable(error) ? "unreachable" : "done";
}

/** Whether it was the mail server that failed, rather than this mail: the others would fail alike. */
function isUnreachable({ code, command }: SmtpError): boolean {
  // Without a code it was our own patience that ended.
  return (
    command === "CONN" || [undefined, "ETIMEDOUT", "ESOCKET", "ECONNECTION", "ETLS", "EAUTH"].includes(code)
  );
}
