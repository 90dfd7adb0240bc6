import { randomBytes } from "node:crypto";
import type { AuthOptions } from "next-auth";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { identityAdapter, type Opening } from "./adapter";
import { authCookies } from "./cookies";
import { type Deliver, providers } from "./providers";

declare module "next-auth" {
  interface Session {
    userId: string;
  }
}

/** Where somebody new arrives, to choose the name that others see. */
export const WELCOME = "/account";

const SESSION_SECONDS = 30 * 24 * 60 * 60;

/**
 * next-auth's configuration. Sessions are rows of the database and end thirty days after sign-in.
 * @param opening what the session that may be opened is known by and replaces
 * @param deliver who gets sign-in links instead of the mail server
 */
export function authOptions(opening: Opening = {}, deliver?: Deliver): AuthOptions {
  // next-auth learns its own address from nowhere else.
  process.env.NEXTAUTH_URL = env().TOUCHSTONE_URL;
  return {
    adapter: identityAdapter(db(), opening),
    providers: providers(deliver),
    secret: env().NEXTAUTH_SECRET,
    cookies: authCookies(),
    session: {
      strategy: "database",
      maxAge: SESSION_SECONDS,
      // Never prolonged: a page cannot renew the cookie, so the row must not outlive it.
      updateAge: SESSION_SECONDS,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    pages: { newUser: WELCOME },
    callbacks: {
      signIn: mayComeIn,
      session: ({ session, user }) => ({ expires: session.expires, userId: user.id }),
    },
    logger,
  };
}

type SignIn = NonNullable<NonNullable<AuthOptions["callbacks"]>["signIn"]>;

const mayComeIn: SignIn = async ({ user, account, email }) => {
  // Asking for a link is answered alike for every address; it is the link that may be refused.
  if (email?.verificationRequest) return true;
  if ("isDemo" in user && user.isDemo === true && !env().demo) return false;
  if (await isSuspended(user)) return "/sign-in/error?error=Suspended";
  return account?.type !== "oauth" || user.email ? true : "/sign-in/error?error=EmailNotVerified";
};

/**
 * Whether a steward has suspended the account that would be opened: the one of this id or, where a provider's sign-in
 * would be joined to it, of this address.
 */
async function isSuspended({ id, email }: { id: string; email?: string | null }): Promise<boolean> {
  const known = [
    ...(z.uuid().safeParse(id).success ? [{ id }] : []),
    ...(email ? [{ email: email.toLowerCase() }] : []),
  ];
  const where = { OR: known, suspendedAt: { not: null } };
  return known.length > 0 && (await db().user.findFirst({ where, select: { id: true } })) !== null;
}

/** A failure of the database on its way out: next-auth would take it for "signed out" or "try again". */
class AdapterFailure extends Error {
  override readonly name = "AdapterFailure";
}

const logger: AuthOptions["logger"] = {
  error(code, metadata) {
    const cause = metadata instanceof Error ? metadata : metadata.error;
    if (cause?.name === "AdapterFailure") throw cause;
    if (code.startsWith("adapter_error_")) throw new AdapterFailure(code, { cause });
    // Not the message: mail servers repeat addresses in theirs.
    const reason = cause && "code" in cause ? cause.code : undefined;
    log.error({ code, error: cause?.name, reason }, "sign-in failed");
  },
  warn: (code) => log.warn({ code }, "sign-in"),
  debug: () => undefined,
};
