import { randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";
import { log } from "./log";

// Jobs run in the server's process but outside next's bundles, and only a request may expire what next has cached: they
// make one, to this process itself, with a secret that nobody else knows.
const shared = globalThis as { touchstoneJobsKey?: string };

function key(): string {
  shared.touchstoneJobsKey ??= randomBytes(32).toString("base64url");
  return shared.touchstoneJobsKey;
}

/** Whether a request to a job's route was made by this process. */
export function isOwnJob(authorization: string | null): boolean {
  const [given, wanted] = [Buffer.from(authorization ?? ""), Buffer.from(`Bearer ${key()}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/**
 * Expires cached pages from within a job, after the commit of what they show. Never fails: every cached page is looked
 * at again after a minute in any case.
 * @param names of lib/platform/tags.ts
 */
export async function expirePages(...names: string[]): Promise<void> {
  const request = fetch(`http://127.0.0.1:${env().PORT}/api/jobs/expire`, {
    method: "POST",
    headers: { authorization: `Bearer ${key()}`, "content-type": "application/json" },
    body: JSON.stringify(names),
    signal: AbortSignal.timeout(5_000),
  });
  const problem = await request.then(
    (answer) => (answer.ok ? null : answer.status),
    (error: unknown) => error,
  );
  if (problem !== null) log.warn({ problem }, "cached pages were not expired");
}
