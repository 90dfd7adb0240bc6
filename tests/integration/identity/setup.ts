import { afterAll, beforeAll } from "vitest";
import type { Browser } from "@/lib/identity/adapter";
import { beginSignIn, finishSignIn, type Step } from "@/lib/identity/auth-flow";
import type { Link } from "@/lib/identity/mail-link";
import { closeDb } from "@/lib/platform/db";
import { createDatabase } from "@/tests/support/database";

export const SECRET = "a secret of the tests, long enough for the schema";
export const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** Gives the calling test file a database of its own and the environment of an instance that uses it. */
export function onInstance(variables: Record<string, string> = {}) {
  let drop = async () => {};
  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: SECRET, ...variables });
  });
  afterAll(async () => {
    await closeDb();
    await drop();
  });
}

/** A browser with these cookies. */
export function browserWith(cookies: Record<string, string> = {}): Browser {
  return { cookies, userAgent: FIREFOX };
}

/** Asks for a link. @returns the link instead of mailing it */
export async function linkFor(email: string, next = "/desk"): Promise<Link> {
  const links: Link[] = [];
  await beginSignIn(browserWith(), "email", { email, next }, async (link) => void links.push(link));
  const [link] = links;
  if (!link) throw new Error("no link was made");
  return link;
}

/** Follows a link in a browser with these cookies. */
export function follow(link: Link, cookies: Record<string, string> = {}): Promise<Step> {
  return finishSignIn(browserWith(cookies), "email", link);
}

/** Signs in by link. @returns the session's token, which is its cookie's value */
export async function signIn(email: string, cookies: Record<string, string> = {}): Promise<string> {
  const token = sessionToken(await follow(await linkFor(email), cookies));
  if (!token) throw new Error("no session was opened");
  return token;
}

/** The session token that a step of sign-in hands to the browser. */
export function sessionToken({ cookies }: Step): string | undefined {
  const set = cookies.map((cookie) => /^touchstone-session=([^;]+)/.exec(cookie)?.[1]);
  return set.find(Boolean);
}
