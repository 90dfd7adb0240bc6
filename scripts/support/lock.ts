import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

/** What the process that holds a folder says of itself. */
export interface Holder {
  pid: number;
  command: string;
  state: "starting" | "running" | "stopping";
  /** Where the app answers, once it does. */
  url?: string;
}

/** The exclusive right to a data folder, for as long as the process lives. */
export interface Lock {
  note(holder: Holder): void;
  release(): void;
}

// A process that is being stopped, or whose npm was killed a moment ago, gets this long to leave.
const GRACE = { starting: 1_000, running: 1_000, stopping: 30_000 };

/**
 * Takes the folder for this process. The lock is one of the operating system on a file (taken through SQLite, as
 * Node has no call of its own for it), so it ends with its process however that ends, and needs no guess about
 * process numbers; what the holder says of itself lies beside it.
 * @param folder a data folder, which exists
 * @returns the lock, or what the process says that holds it
 */
export async function takeLock(folder: string): Promise<Lock | Holder> {
  const start = Date.now();
  for (;;) {
    const lock = tryLock(folder);
    if (lock) return lock;
    const holder = readHolder(folder);
    if (Date.now() - start > GRACE[holder.state]) return holder;
    await sleep(100);
  }
}

/** Whether `takeLock` gave the lock. */
export function isLock(result: Lock | Holder): result is Lock {
  return "release" in result;
}

function tryLock(folder: string): Lock | undefined {
  const database = new DatabaseSync(path.join(folder, "lock"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  return {
    note: (holder) => writeHolder(folder, holder),
    release: () => {
      rmSync(holderFile(folder), { force: true });
      database.close();
    },
  };
}

const SQLITE_BUSY = 5;

function readHolder(folder: string): Holder {
  try {
    return JSON.parse(readFileSync(holderFile(folder), "utf8"));
  } catch {
    // It has the lock and has not come to describe itself yet.
    return { pid: 0, command: "another command", state: "starting" };
  }
}

function writeHolder(folder: string, holder: Holder): void {
  const file = holderFile(folder);
  writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function holderFile(folder: string): string {
  return path.join(folder, "running.json");
}
