import type { IncomingMessage } from "node:http";
import { isSameOrigin } from "@/lib/identity/same-origin";
import { BODY_BYTES } from "@/lib/platform/body-limit";
import { readInstant } from "@/lib/publishing/instant";

/** The parts of a request that decide. */
type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/** Whether a browser asks for a page to show, be it by posting a form, and no script or machine. */
export function wantsDocument({ url, headers }: Asked): boolean {
  return !url?.startsWith("/api/") && !("next-action" in headers) && !("rsc" in headers);
}

/**
 * The status with which a request is refused before next sees it, because next would answer it with bare words or as
 * something else: 400 for an address that is none or asks for a moment that is none, and for plain forms 403 when another site posts them and 413 when
 * they are too large.
 * @param ownOrigin this site's
 * @returns null for a request that may go on
 */
export function refusalOf(request: Asked, ownOrigin: string): 400 | 403 | 413 | null {
  const { method, url = "", headers } = request;
  const [path = "", query = ""] = url.split("?", 2);
  if (!isDecodable(path) || asksForNoMoment(path, query)) return 400;
  if (method !== "POST" || !wantsDocument(request)) return null;
  const provenance = {
    secFetchSite: headers["sec-fetch-site"]?.toString() ?? null,
    origin: headers.origin ?? null,
    host: headers.host ?? null,
  };
  if (!isSameOrigin(provenance, ownOrigin)) return 403;
  return Number(headers["content-length"] ?? 0) > BODY_BYTES ? 413 : null;
}

/** Whether a claim is asked for as it stood, and the moment is none. */
function asksForNoMoment(path: string, query: string): boolean {
  const at = /^\/claims\/[a-z0-9-]+(\/history)?$/.test(path) && new URLSearchParams(query).get("at");
  return Boolean(at) && readInstant(String(at)) === null;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
