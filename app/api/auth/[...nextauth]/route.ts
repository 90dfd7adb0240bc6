import type { NextRequest } from "next/server";
import { browser, requestId } from "@/app/request";
import { finishSignIn } from "@/lib/identity/auth-flow";
import { log } from "@/lib/platform/log";

/**
 * Where followed links and outside providers come back to. The rest of next-auth is not open to the web: it is
 * asked in process, by server actions that have checked where they were called from.
 */
export async function GET(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }) {
  const [action, provider, ...more] = (await params).nextauth;
  if (action !== "callback" || !provider || more.length > 0)
    return new Response("Not found.\n", { status: 404 });
  const { searchParams } = request.nextUrl;
  if (provider === "email" && cameFromElsewhere(request)) return goTo(confirmPage(searchParams));
  if (searchParams.get("error") === "access_denied") return goTo("/sign-in/error?error=Cancelled");
  try {
    const step = await finishSignIn(await browser(), provider, Object.fromEntries(searchParams));
    return goTo(step.location, step.cookies);
  } catch (error) {
    const id = await requestId();
    log.error({ id, err: error }, "sign-in failed");
    const words = `Sign-in does not work at the moment (${id}). Reload this page in a minute.\n`;
    return new Response(words, { status: 503 });
  }
}

/** Only the button of our own page ends sign-in: a link from elsewhere could open another person's account here. */
function cameFromElsewhere(request: NextRequest): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin";
}

function confirmPage(given: URLSearchParams): string {
  const value = (name: string) => given.get(name) ?? "";
  const query = { token: value("token"), email: value("email"), next: value("callbackUrl") };
  return `/sign-in/confirm?${new URLSearchParams(query)}`;
}

function goTo(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
