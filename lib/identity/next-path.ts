import { env } from "@/lib/platform/env";

/** Where a person goes who came to sign in and wanted nothing in particular. */
export const HOME = "/desk";

/**
 * The page to return to after sign-in, if `wanted` is a path on this site that may be returned to; else HOME.
 * Refuses whatever a browser would take elsewhere: other hosts, "//host", backslashes, characters it drops.
 */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 2_000 || !/^\/[\x21-\x7e]*$/.test(wanted)) return HOME;
  if (wanted.includes("\\")) return HOME;
  const base = "http://site.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  if (url?.origin !== base || url.pathname.startsWith("//")) return HOME;
  // Pages of sign-in itself would lead in a circle, and machine interfaces are nothing to look at.
  if (/^\/(sign-in|api)(\/|$)/.test(url.pathname)) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** This site's origin, as URL writes it. */
export function ownOrigin(): string {
  return new URL(env().TOUCHSTONE_URL).origin;
}

/** The same for an address on this site, with its origin. */
export function nextPathOf(ownUrl: string): string {
  return nextPath(ownUrl.startsWith(ownOrigin()) ? ownUrl.slice(ownOrigin().length) : ownUrl);
}
