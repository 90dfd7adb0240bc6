import { randomBytes } from "node:crypto";
import { ownOrigin } from "@/lib/identity/next-path";
import { env } from "@/lib/platform/env";
import { hashToken } from "@/lib/platform/hash-token";
import { escapeHtml, mailHtml } from "@/lib/platform/html";
import type { Role } from "@/lib/policy";
import { INVITATION_DAYS, ROLE_WORDS } from "./model";

/** The secret of an invitation's link, and what the database knows of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** The mail that brings an invitation. It can be accepted by its address alone, after signing in. */
export function invitationMail(invitation: {
  token: string;
  email: string;
  role: Role;
  newsroom: string;
  inviter: string;
}) {
  const { TOUCHSTONE_NAME } = env();
  const { token, email, role, newsroom, inviter } = invitation;
  const url = `${ownOrigin()}/invitations/${token}`;
  const { label, description } = ROLE_WORDS[role];
  const lines = [
    `${inviter} invites you to join ${newsroom} on ${TOUCHSTONE_NAME}, where newsrooms check claims together.`,
    `Your role would be: ${label}. ${description}`,
    `To accept, follow the link and sign in with ${email}; an account is made if you have none. The invitation can be accepted for ${INVITATION_DAYS} days, once.`,
    "If you know nothing of this, ignore this mail and nothing happens.",
  ] as const;
  const [invites, as, how, ignore] = lines;
  return {
    subject: `${inviter} invites you to ${newsroom}`,
    text: `${invites}\n${as}\n\n${url}\n\n${how}\n${ignore}\n`,
    html: mailHtml(`<p>${escapeHtml(invites)}<br>${escapeHtml(as)}</p>
<p><a href="${escapeHtml(url)}"><strong>Look at the invitation</strong></a></p>
<p>${escapeHtml(how)} ${escapeHtml(ignore)}</p>`),
  };
}
