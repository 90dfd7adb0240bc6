import { execFile } from "node:child_process";
import { readFile, readlink, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const PATIENCE = 15_000;

/**
 * Stops a server that still runs on the folder because the process that had started it was killed. A number in
 * postmaster.pid that by now belongs to some other process is not touched; the file then goes, since PostgreSQL
 * would take that process for its own.
 */
export async function stopLeftover(folder: string): Promise<void> {
  const file = path.join(folder, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid) return;
  const signals: NodeJS.Signals[] = ["SIGINT", "SIGKILL"];
  for (const signal of signals) {
    if (!(await isServerOf(folder, pid))) break;
    process.kill(pid, signal);
    for (const end = Date.now() + PATIENCE; Date.now() < end && (await isServerOf(folder, pid)); )
      await sleep(50);
  }
  await rm(file, { force: true });
}

/** Whether the process is a PostgreSQL server of this folder: servers work in their data folder. */
async function isServerOf(folder: string, pid: number): Promise<boolean> {
  if (process.platform === "linux") {
    const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return workingFolder === (await realpath(folder));
  }
  const listed = await promisify(execFile)("ps", ["-p", String(pid), "-o", "command="]).catch(
    () => undefined,
  );
  return listed?.stdout.includes(folder) ?? false;
}
