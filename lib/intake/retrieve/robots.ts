import { guardedFetch } from "@/lib/platform/guarded-fetch";
import type { Resolve } from "@/lib/platform/outgoing-address";
import { OutgoingError } from "@/lib/platform/outgoing-error";
import { readInWorker } from "../read/in-worker";
import { Unread } from "../read/job";
import { AGENT, userAgent } from "./agent";

/** As much as RFC 9309 asks for. */
const BYTES = 512 * 1024;
const MILLISECONDS = 4_000;
const KEPT_MILLISECONDS = 10 * 60_000;
const KEPT_AFTER_FAILURE = 60_000;
const MOST_KEPT = 100;

/** What a site says: its rules, that it has none, or that it cannot say. */
type Rules = { text: string } | "none" | "silent";

const kept = new Map<string, { rules: Rules; until: number }>();

/**
 * Whether a site lets us read an address, as its robots.txt says (RFC 9309): without one everything may be read; where it
 * cannot be had at the moment, nothing.
 * @throws OutgoingError "refused" where it may not be read; any where the site cannot be reached at all
 */
export async function askRobots(url: URL, signal: AbortSignal, resolve?: Resolve): Promise<void> {
  const robotsUrl = `${url.origin}/robots.txt`;
  const rules = await rulesOf(robotsUrl, signal, resolve);
  if (rules === "none") return;
  if (rules === "silent") throw new OutgoingError("refused", SILENT);
  const job = { kind: "robots", robotsUrl, text: rules.text, url: url.href, agent: AGENT } as const;
  const allowed = await readInWorker(job).catch((error) => {
    if (error instanceof Unread) throw new OutgoingError("refused", SILENT);
    throw error;
  });
  if (!allowed) throw new OutgoingError("refused", ASKED_NOT_TO);
}

const ASKED_NOT_TO =
  "The page’s owner asks programs not to read it (robots.txt). Copy its text and paste it instead.";
const SILENT =
  "The site does not say at the moment whether programs may read it (robots.txt). Try again later, or copy the page’s text and paste it instead.";

async function rulesOf(robotsUrl: string, signal: AbortSignal, resolve?: Resolve): Promise<Rules> {
  const known = kept.get(robotsUrl);
  if (known && known.until > Date.now()) return known.rules;
  const rules = await fetchRules(robotsUrl, signal, resolve);
  kept.delete(robotsUrl);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest);
  kept.set(robotsUrl, {
    rules,
    until: Date.now() + (rules === "silent" ? KEPT_AFTER_FAILURE : KEPT_MILLISECONDS),
  });
  return rules;
}

async function fetchRules(robotsUrl: string, signal: AbortSignal, resolve?: Resolve): Promise<Rules> {
  try {
    const { status, body } = await guardedFetch(robotsUrl, {
      headers: { "user-agent": userAgent(), accept: "text/plain, */*;q=0.1" },
      redirects: 5,
      milliseconds: MILLISECONDS,
      bytes: BYTES,
      signal,
      resolve,
    });
    if (status >= 500 || status === 429) return "silent";
    return status === 200 ? { text: body.toString("utf8") } : "none";
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    // As RFC 9309 has it: after five redirects there is none.
    if (error.reason === "redirect") return "none";
    if (error.reason === "too_large" || error.reason === "unreadable" || error.reason === "timeout")
      return "silent";
    throw error;
  }
}
