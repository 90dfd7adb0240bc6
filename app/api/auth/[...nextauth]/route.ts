import type { NextRequest } from "next/server";
import { browser } from "@/app/request";
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
    const { location, cookies } = await finishSignIn(
      await browser(),
      provider,
      Object.fromEntries(searchParams),
    );
    return goTo(location, cookies);
  } catch (error) {
    log.error({ err: error }, "sign-in failed");
    return new Response("Sign-in does not work at the moment. Reload this page in a minute.\n", {
      status: 503,
    });
  }
}

/** Only the button of our own page ends sign-in: a link from elsewhere could open another person's account here. */
function cameFromElsewhere(request: NextRequest): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin";
}

function confirmPage(given: URLSearchParams): string {
  const [token, email, next] = ["token", "email", "callbackUrl"].map((name) => given.get(name) ?? "");
  return `/sign-in/confirm?${new URLSearchParams({ token: token ?? "", email: email ?? "", next: next ?? "" })}`;
}

function goTo(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
