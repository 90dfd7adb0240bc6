import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { escapeHtml } from "@/lib/platform/text";
import { nextPathOf, ownOrigin } from "./next-path";

/** How long a sign-in link works. */
export const LINK_SECONDS = 15 * 60;

/** What a sign-in link carries. */
export type Link = { email: string; token: string; callbackUrl: string };

/**
 * Mails a sign-in link. It leads to a page with a button, because programs that look for harmful links open
 * every link in a mail, and this one works once.
 */
export async function mailLink({ email, token, callbackUrl }: Link): Promise<void> {
  const { TOUCHSTONE_NAME } = env();
  const query = new URLSearchParams({ token, email, next: nextPathOf(callbackUrl) });
  const url = `${ownOrigin()}/sign-in/confirm?${query}`;
  const [greeting, expiry, ignore] = [
    `Follow this link to sign in to ${TOUCHSTONE_NAME}:`,
    `It works once, for ${LINK_SECONDS / 60} minutes.`,
    "If you did not ask for it, somebody mistyped their address: ignore this mail and nothing happens.",
  ];
  await sendMail({
    to: email,
    subject: `Sign in to ${TOUCHSTONE_NAME}`,
    text: `${greeting}\n\n${url}\n\n${expiry}\n${ignore}\n`,
    html: `<!doctype html><html lang="en"><body style="font: 16px/1.5 Georgia, serif; max-width: 34em">
<p>${escapeHtml(greeting)}</p>
<p><a href="${escapeHtml(url)}"><strong>Sign in to ${escapeHtml(TOUCHSTONE_NAME)}</strong></a></p>
<p>${escapeHtml(expiry)} ${escapeHtml(ignore)}</p>
</body></html>\n`,
  });
}
