import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/platform/env";
import { noncePolicy } from "@/lib/platform/security-headers";
import { momentPath, readInstant } from "@/lib/publishing/instant";
import { canonicalParams } from "@/lib/publishing/list-query";
import { isSlug } from "@/lib/publishing/slug";

export const config = {
  matcher: [
    "/claims",
    { source: "/claims/:slug", has: [{ type: "query", key: "at" }] },
    { source: "/claims/:slug/history", has: [{ type: "query", key: "at" }] },
    "/cached/:path*",
    "/desk/:path*",
    "/account/:path*",
    "/error-reports/:path*",
    "/invitations/:path*",
    "/notifications/:path*",
    "/report",
    "/sign-in/:path*",
    "/unsubscribe",
  ],
};

/** What has to be decided before a page is chosen. All other pages are reached without it. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname === "/claims") return cachedList(request);
  if (pathname.startsWith("/claims/")) return cachedMoment(request);
  // The routes behind rewrites have no address of their own.
  if (pathname.startsWith("/cached")) return NextResponse.rewrite(new URL("/not-here", request.url));
  return withNonce(request, pathname.startsWith("/sign-in") ? signInTargets() : []);
}

/**
 * The list's query string becomes one path segment, so that each of its states is a page that is cached whole. What
 * an empty form field leaves in the address is dropped from it.
 */
function cachedList(request: NextRequest): NextResponse {
  const given = request.nextUrl.searchParams;
  const params = canonicalParams(given);
  if (request.method === "GET" && [...given.values()].includes("")) {
    const url = new URL(request.url);
    url.search = params.toString();
    return NextResponse.redirect(url, 307);
  }
  const state = params.size > 0 ? Buffer.from(params.toString()).toString("base64url") : "all";
  return NextResponse.rewrite(new URL(`/cached/claims/${state}`, request.url));
}

/**
 * A claim at a past moment is a page of its own, cached whole: equal moments, however written, are one. What is no moment
 * never comes here (scripts/support/vet-request.ts). Of a moment to come there is no page; a day that is not over is now.
 */
function cachedMoment(request: NextRequest): NextResponse {
  const [, , slug = "", below] = request.nextUrl.pathname.split("/");
  const asked = request.nextUrl.searchParams.get("at") ?? "";
  const at = readInstant(asked);
  if (!at || !isSlug(slug)) return NextResponse.next();
  const now = new Date();
  const isToday = asked.trim() === now.toISOString().slice(0, 10);
  if (below || isToday) {
    const to = isToday ? `/claims/${slug}` : momentPath(slug, at.toISOString());
    return NextResponse.redirect(new URL(to, request.url), 307);
  }
  const page = at > now ? "/not-here" : `/cached/moments/${slug}/${at.getTime()}`;
  return NextResponse.rewrite(new URL(page, request.url));
}

/** Next finds the nonce in the request's policy and puts it on the scripts that it writes. */
function withNonce(request: NextRequest, formTargets: string[]): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = noncePolicy(nonce, process.env.NODE_ENV === "development", formTargets);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Without scripts, signing in elsewhere is a form that is redirected, and browsers ask where to: to any https page. */
function signInTargets(): string[] {
  const { OIDC_ISSUER, GITHUB_ID, GOOGLE_CLIENT_ID } = env();
  if (!OIDC_ISSUER && !GITHUB_ID && !GOOGLE_CLIENT_ID) return [];
  return OIDC_ISSUER?.startsWith("http:") ? ["https:", new URL(OIDC_ISSUER).origin] : ["https:"];
}
