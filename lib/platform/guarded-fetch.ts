import { lookup } from "node:dns";
import { Agent, type Dispatcher, request } from "undici";
import { boundedBody, CODINGS, tooLarge } from "./bounded-body";
import { env } from "./env";
import { lookupFor, outgoingUrl, type Resolve } from "./outgoing-address";
import { asOutgoingError, OutgoingError } from "./outgoing-error";

/** A request to an address that a stranger chose, and what it may cost. */
export type Outgoing = {
  method?: "GET" | "POST";
  /** Sent to every hop alike: never hand a secret that only the first should have. */
  headers?: Record<string, string>;
  body?: string;
  /** How many redirects are followed, each checked like the first address. None when left out. */
  redirects?: number;
  /** For all of it: looking up, connecting, redirects, the answer to its last byte. */
  milliseconds: number;
  /** How long the answer's body may be, unpacked; 0 leaves it unread. */
  bytes: number;
  /** How names are resolved; by the system when left out. */
  resolve?: Resolve;
  /** Whatever else ends it. */
  signal?: AbortSignal;
  /** Asked before each hop, after its address was judged; throws an OutgoingError where it is not to be made. */
  before?: (url: URL, signal: AbortSignal) => Promise<void>;
  /** Asked before the body of the last answer is read; throws an OutgoingError where it is not to be. */
  judge?: (answer: Pick<OutgoingAnswer, "status" | "headers">) => void;
};

/** An answer; `body` is empty where it was not to be read. */
export type OutgoingAnswer = {
  status: number;
  /** Where it came from, after redirects. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
};

/**
 * Asks an address that a stranger chose, so that nobody reaches through this server what only it can reach: http and
 * https on their usual ports, no credentials, and addresses of the open internet alone, judged by the socket that
 * connects. Every request has a connection of its own.
 * @throws OutgoingError: refused (the address, or one it redirects to), unreachable, timeout, redirect (more of them
 *   than are followed), unreadable, too_large. An answer of any status is an answer.
 */
export async function guardedFetch(address: string, outgoing: Outgoing): Promise<OutgoingAnswer> {
  const over = AbortSignal.timeout(outgoing.milliseconds);
  const signal = outgoing.signal ? AbortSignal.any([over, outgoing.signal]) : over;
  try {
    let url = outgoingUrl(address);
    for (let left = outgoing.redirects ?? 0; ; left--) {
      await outgoing.before?.(url, signal);
      signal.throwIfAborted();
      const answer = await hop(url, outgoing, signal);
      if (answer instanceof URL) {
        if (left === 0) throw new OutgoingError("redirect", "It redirects too often.");
        url = answer;
      } else return answer;
    }
  } catch (error) {
    throw asOutgoingError(error, signal.aborted, outgoing.milliseconds);
  }
}

/** One request. @returns where to go on, already checked, if it is a redirect that is to be followed */
async function hop(url: URL, outgoing: Outgoing, signal: AbortSignal): Promise<OutgoingAnswer | URL> {
  const { method = "GET", headers, body = null, resolve = lookup as Resolve, redirects = 0 } = outgoing;
  const connect = { lookup: lookupFor(url, resolve), allowH2: false, timeout: outgoing.milliseconds };
  const dispatcher = new Agent({ connect, pipelining: 0, headersTimeout: 0, bodyTimeout: 0 });
  const defaults = { "user-agent": `Touchstone (+${env().TOUCHSTONE_URL})`, "accept-encoding": CODINGS };
  try {
    const sent = { ...defaults, ...headers };
    const answer = await request(url, { dispatcher, method, headers: sent, body, signal });
    // Whatever still comes of a body that is not read is cut off with the connection.
    answer.body.on("error", () => undefined);
    const target = redirects > 0 ? redirectOf(answer, url) : null;
    if (target) return outgoingUrl(target);
    const { statusCode: status, headers: received } = answer;
    outgoing.judge?.({ status, headers: received });
    return { status, url: url.href, headers: received, body: await read(answer, outgoing.bytes, signal) };
  } finally {
    await dispatcher.destroy();
  }
}

async function read(
  { body, headers }: Dispatcher.ResponseData,
  bytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  if (bytes === 0) return Buffer.alloc(0);
  if (Number(headers["content-length"] ?? 0) > bytes) throw tooLarge(bytes);
  return boundedBody(body, { coding: String(headers["content-encoding"] ?? ""), bytes, signal });
}

/** Where a redirect leads; null for what is none. */
function redirectOf({ statusCode, headers }: Dispatcher.ResponseData, from: URL): string | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || typeof location !== "string") return null;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}
