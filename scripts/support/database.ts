import type { Env } from "@/lib/platform/env";
import { migrate } from "../migrate";
import { DATA_FOLDER, ensureDataFolder } from "./data-folder";
import { embeddedUrl, startEmbedded } from "./embedded";
import { type Holder, isLock, takeLock } from "./lock";

/**
 * Does something with the configured database: that of DATABASE_URL, or else the embedded one, which is started for
 * the time unless the app runs and has it started already.
 * @param command what to tell others who meanwhile want the data folder
 */
export async function withDatabase(
  env: Env,
  command: string,
  work: (url: string) => Promise<void>,
): Promise<void> {
  if (env.DATABASE_URL) return work(env.DATABASE_URL);
  await ensureDataFolder();
  const lock = await takeLock(DATA_FOLDER);
  if (!isLock(lock)) return work(await urlOf(lock));
  lock.note({ pid: process.pid, command, state: "starting" });
  const embedded = await startEmbedded(console.error);
  try {
    await work(embedded.url);
  } finally {
    await embedded.stop();
    lock.release();
  }
}

async function urlOf(holder: Holder): Promise<string> {
  const url = await embeddedUrl();
  if (holder.state === "running" && url) return url;
  throw new Error(`${holder.command} (process ${holder.pid}) is ${holder.state}: try again when it is done.`);
}

/** Applies the migrations, and says of a server that does not answer, or lets nobody in, how to go on. */
export async function migrateOrExplain(url: string): Promise<string[]> {
  try {
    return await migrate(url);
  } catch (error) {
    const { host } = new URL(url);
    if (isRefused(error)) {
      throw new Error(
        `DATABASE_URL: the PostgreSQL at ${host} does not accept its user name and password: correct them there, or unset DATABASE_URL.`,
      );
    }
    const code = codeOf(error);
    if (!code) throw error;
    throw new Error(
      `DATABASE_URL: no PostgreSQL answers at ${host} (${code}): start it, or unset DATABASE_URL.`,
    );
  }
}

/** Whether the server knows no such user or password (class 28); the driver itself says so where there is no password. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && String(error.code).startsWith("28")) || error.message.startsWith("SASL:");
}

/** The code of a connection that failed: Node reports one error per address that the host's name has. */
function codeOf(error: unknown): string | undefined {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && "code" in first ? String(first.code) : undefined;
  return code?.match(/^E[A-Z]+$/)?.[0];
}
