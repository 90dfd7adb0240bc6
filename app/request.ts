import { cookies, headers } from "next/headers";
import type { Browser } from "@/lib/identity/adapter";
import { ownOrigin } from "@/lib/identity/next-path";
import { isSameOrigin } from "@/lib/identity/same-origin";
import { AppError } from "@/lib/platform/errors";

/**
 * Demands that a page of this site made the request. The first thing that every server action does.
 * @throws AppError forbidden
 */
export async function assertSameOrigin(): Promise<void> {
  const given = await headers();
  const [secFetchSite, origin, host] = [given.get("sec-fetch-site"), given.get("origin"), given.get("host")];
  if (!isSameOrigin({ secFetchSite, origin, host }, ownOrigin())) {
    throw new AppError("forbidden", "This request did not come from a page of this site.");
  }
}

/** The network address of who asks, as scripts/serve.ts found it; "unknown" where another server runs the app. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get("x-touchstone-address") ?? "unknown";
}

/** The id under which this request stands in the log; "unknown" where another server runs the app. */
export async function requestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? "unknown";
}

/** The browser that asks: its cookies and what it calls itself. */
export async function browser(): Promise<Browser> {
  const all = (await cookies()).getAll();
  const userAgent = (await headers()).get("user-agent") ?? undefined;
  return { cookies: Object.fromEntries(all.map(({ name, value }) => [name, value])), userAgent };
}
