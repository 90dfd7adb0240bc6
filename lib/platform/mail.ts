import nodemailer, { type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for each attempt to send the same mail, so that whoever gets it twice can see that it is one. */
  messageId?: string;
  /** Where one click ends mails of this kind (RFC 8058). */
  unsubscribe?: string | null;
};
export type KeptMail = Mail & { sentAt: Date };

const KEPT = 20;
const shared = globalThis as { touchstoneMailbox?: KeptMail[]; touchstoneSmtp?: Transporter };

/** Whether mail is shown on the mailbox page instead of being sent: on a demonstration without SMTP. */
export function mailIsKept(): boolean {
  return env().demo && !env().SMTP_URL;
}

/** Whether mail can go anywhere at all. */
export function mailWorks(): boolean {
  return mailIsKept() || env().SMTP_URL !== undefined;
}

/**
 * Sends a mail by SMTP_URL from MAIL_FROM, or keeps it and prints it to the terminal where mail is kept.
 * @throws Error when the mail server does not take it
 */
export async function sendMail(mail: Mail): Promise<void> {
  if (mailIsKept()) return keep(mail);
  const { to, unsubscribe, ...rest } = mail;
  const headers = {
    // No holiday notice answers it (RFC 3834).
    "Auto-Submitted": "auto-generated",
    ...(unsubscribe && {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
  // As an object the address is one, whatever commas stand in it.
  await smtp().sendMail({ ...rest, to: { name: "", address: to }, headers, from: env().MAIL_FROM });
}

/** The kept mails, newest first. */
export function keptMails(): readonly KeptMail[] {
  return shared.touchstoneMailbox ?? [];
}

function keep(mail: Mail) {
  shared.touchstoneMailbox = [{ ...mail, sentAt: new Date() }, ...keptMails()].slice(0, KEPT);
  process.stdout.write(`\nMail to ${mail.to}: ${mail.subject}\n\n${mail.text}\n`);
}

function smtp(): Transporter {
  const { SMTP_URL } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL: is missing");
  shared.touchstoneSmtp ??= nodemailer.createTransport({
    url: SMTP_URL,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return shared.touchstoneSmtp;
}
