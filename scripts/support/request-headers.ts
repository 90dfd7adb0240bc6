import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/** Headers by which only a proxy speaks; next and next-auth believe them. */
const PROXY_HEADERS = /^(x-forwarded-|forwarded$|x-real-ip$|x-request-id$)/;
const OWN_HEADERS = /^x-touchstone-/;
const SANE_ID = /^[\w.-]{8,64}$/;

/**
 * Leaves in a request's headers only what its sender may say, and adds what the app relies on: `x-request-id`, and
 * the client's address as `x-touchstone-address`.
 * @param headers are changed in place
 * @param peer address of the other end of the connection
 * @param proxies how many proxies of one's own stand in front of this server (TOUCHSTONE_TRUSTED_PROXIES)
 * @returns the request's id
 */
export function vetHeaders(headers: IncomingHttpHeaders, peer: string | undefined, proxies: number): string {
  const address = clientAddress(headers, peer, proxies);
  const given = proxies > 0 ? headers["x-request-id"] : undefined;
  const id = typeof given === "string" && SANE_ID.test(given) ? given : randomUUID();
  for (const name of Object.keys(headers)) {
    if (OWN_HEADERS.test(name) || (proxies === 0 && PROXY_HEADERS.test(name))) delete headers[name];
  }
  headers["x-request-id"] = id;
  headers["x-touchstone-address"] = address;
  return id;
}

/**
 * The client's address: each proxy adds to the right of X-Forwarded-For whom it was called by, so behind n of them
 * the n-th from the right is the client and what stands left of it is hearsay. A request that has not come through
 * all of them is its peer's.
 */
function clientAddress(headers: IncomingHttpHeaders, peer = "", proxies: number): string {
  const chain = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const named = proxies > 0 ? chain.at(-proxies)?.trim() : undefined;
  return (named && isIP(named) ? named : peer).replace(/^::ffff:(?=\d+\.)/, "");
}
