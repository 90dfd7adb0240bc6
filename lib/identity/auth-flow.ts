import NextAuth from "next-auth";
import type { Browser } from "./adapter";
import { authOptions, WELCOME } from "./auth-options";
import { cookieName } from "./cookies";
import { nextPath, nextPathOf, ownOrigin } from "./next-path";
import type { Deliver } from "./providers";

/** What a browser is to do next: keep these cookies (Set-Cookie values) and go there. */
export type Step = { cookies: string[]; location: string };

type Call = { path: string[]; query?: Record<string, string>; body?: Record<string, string> };

/**
 * Begins sign-in, as next-auth's own sign-in form would: mails a link, or leads to an outside provider.
 * @param provider a provider's id
 * @param fields `email` for the e-mail provider; `next`, the path to come back to
 */
export async function beginSignIn(
  browser: Browser,
  provider: string,
  fields: { email?: string; next: string },
  deliver?: Deliver,
): Promise<Step> {
  const { next, ...rest } = fields;
  return post(browser, ["signin", provider], { ...rest, callbackUrl: ownUrl(next) }, deliver);
}

/**
 * Ends sign-in: what next-auth answers to a followed link or to a person whom a provider sent back.
 * A session that this browser had ends; it never decides whose account is opened.
 */
export async function finishSignIn(
  browser: Browser,
  provider: string,
  query: Record<string, string>,
): Promise<Step> {
  const { [cookieName("session")]: replaces, ...cookies } = browser.cookies;
  const options = authOptions({ userAgent: browser.userAgent, replaces });
  const { callbackUrl, ...rest } = query;
  const call = {
    path: ["callback", provider],
    query: { ...rest, ...(callbackUrl && { callbackUrl: ownUrl(callbackUrl) }) },
  };
  return step(await ask(options, cookies, call));
}

/** Ends this browser's session. */
export async function leave(browser: Browser): Promise<Step> {
  return post(browser, ["signout"], { callbackUrl: ownUrl("/") });
}

/** Posts to next-auth what its own forms would post, its token against forgery included. */
async function post(
  browser: Browser,
  path: string[],
  body: Record<string, string>,
  deliver?: Deliver,
): Promise<Step> {
  const options = authOptions({ userAgent: browser.userAgent }, deliver);
  const { csrf, cookie } = await csrfToken(options);
  const cookies = { ...browser.cookies, [cookieName("csrf")]: cookie };
  return step(await ask(options, cookies, { path, body: { ...body, csrfToken: csrf } }));
}

async function csrfToken(options: Options) {
  const { body, cookies } = await ask(options, {}, { path: ["csrf"] });
  const prefix = `${cookieName("csrf")}=`;
  const set = cookies.find((one) => one.startsWith(prefix)) ?? "";
  const csrf = typeof body === "object" && body && "csrfToken" in body ? String(body.csrfToken) : "";
  return { csrf, cookie: decodeURIComponent(set.slice(prefix.length).split(";")[0] ?? "") };
}

type Options = ReturnType<typeof authOptions>;
type Answer = { cookies: string[]; location: string | undefined; body: unknown };

/** Asks next-auth in this process, in the shape of request and response that it knows from pages/api. */
async function ask(options: Options, cookies: Record<string, string>, call: Call): Promise<Answer> {
  const answer: Answer = { cookies: [], location: undefined, body: undefined };
  const request = {
    method: call.body ? "POST" : "GET",
    query: { ...call.query, nextauth: call.path },
    body: call.body,
    cookies,
    headers: {},
  };
  const response = {
    status: () => response,
    getHeader: (name: string) => (name === "Set-Cookie" ? answer.cookies : undefined),
    setHeader(name: string, value: string & string[]) {
      if (name === "Set-Cookie") answer.cookies = value;
      if (name === "Location") answer.location = value;
      return response;
    },
    send(body: unknown) {
      answer.body = body;
    },
    end: () => undefined,
  };
  await NextAuth(request as never, response as never, options);
  return answer;
}

/**
 * What the browser is told: our pages instead of next-auth's, of addresses on this site only the path, and no
 * cookie for a token that never leaves this process.
 */
function step({ cookies, location = "/api/auth/error" }: Answer): Step {
  const kept = cookies.filter((cookie) => !cookie.startsWith(`${cookieName("csrf")}=`));
  const url = new URL(location, ownOrigin());
  return { cookies: kept, location: url.origin === ownOrigin() ? ownPage(url) : location };
}

function ownPage({ pathname, search, hash, searchParams }: URL): string {
  if (pathname === "/api/auth/verify-request") return "/sign-in/check-mail";
  if (/^\/api\/auth\/(error|signin)$/.test(pathname)) {
    return `/sign-in/error?${new URLSearchParams({ error: searchParams.get("error") ?? "" })}`;
  }
  const wanted = searchParams.get("callbackUrl");
  if (pathname === WELCOME && wanted) {
    return `${WELCOME}?${new URLSearchParams({ welcome: "1", next: nextPathOf(wanted) })}`;
  }
  const path = pathname + search + hash;
  return pathname.startsWith("/sign-in/") ? path : nextPath(path);
}

function ownUrl(path: string): string {
  return ownOrigin() + nextPathOf(path);
}
