import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "./env";
import { TooMany } from "./errors";
import { log } from "./log";
import { PatientPool } from "./patient-pool";

/** So many attempts in so many seconds, counted from the first. */
export type Allowance = { points: number; seconds: number };

// A pool of its own: a burst of attempts must not take the pages' connections, nor the other way round.
const shared = globalThis as { touchstoneLimits?: pg.Pool };
const limiters = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>();

/**
 * Counts one attempt, in PostgreSQL, so that the count is exact whoever asks and however many ask at once.
 * @param name what is being attempted, e.g. "sign-in-link"
 * @param key who attempts it or on what; only its keyed hash is stored
 * @throws TooMany with the wait in words and in seconds; the driver's error when PostgreSQL does not answer
 */
export async function limit(
  name: string,
  key: string,
  allowance: Allowance,
  pool = sharedPool(),
): Promise<void> {
  const hashed = createHmac("sha256", env().NEXTAUTH_SECRET ?? "")
    .update(key)
    .digest("base64url");
  try {
    await limiter(pool, name, allowance).consume(hashed);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const { msBeforeNext } = refusal;
    const message = `Too many attempts. Try again in ${inWords(msBeforeNext)}.`;
    throw new TooMany(message, Math.ceil(msBeforeNext / 1000));
  }
}

/**
 * The part of an address that its holder cannot choose: a whole IPv4 address, the first 64 bits of an IPv6 one.
 * What is not an address is returned as it is.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const zeros = address.includes("::") ? 8 - groups(head).length - groups(tail).length : 0;
  const all = [...groups(head), ...Array<string>(zeros).fill("0"), ...groups(tail)];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

function limiter(pool: pg.Pool, name: string, { points, seconds }: Allowance): RateLimiterPostgres {
  const known = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool, known);
  const id = `${name}/${points}/${seconds}`;
  const made =
    known.get(id) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  known.set(id, made);
  return made;
}

function sharedPool(): pg.Pool {
  if (shared.touchstoneLimits) return shared.touchstoneLimits;
  const pool = new PatientPool({
    connectionString: env().DATABASE_URL,
    max: 4,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on("error", () => log.warn("a connection of the rate limits was lost"));
  shared.touchstoneLimits = pool;
  return pool;
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return seconds === 1 ? "a second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
