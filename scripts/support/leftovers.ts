import { readdirSync, readFileSync } from "node:fs";

/** Variable that every process of a test run inherits; its value names the run. */
export const RUN = "TOUCHSTONE_TEST_RUN";

/**
 * Ends every process of a test run that is still there, whoever started it. Looks at the processes' environments,
 * which only Linux shows.
 * @param run value of the variable
 * @returns the command lines of those that it ended
 */
export function endLeftovers(run: string): string[] {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return pids.flatMap((pid) => {
    if (pid === process.pid || !read(pid, "environ").split("\0").includes(`${RUN}=${run}`)) return [];
    const command = read(pid, "cmdline").replaceAll("\0", " ").trim();
    process.kill(pid, "SIGKILL");
    return command ? [command] : [];
  });
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    // It ended meanwhile, or is another user's.
    return "";
  }
}
