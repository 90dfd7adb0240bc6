import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { makeClaims } from "@/scripts/support/synthetic-claims";
import { migratedDatabase, type TestPostgres } from "@/tests/support/postgres";
import { startApp } from "@/tests/support/server";

const FORMATS = ["csv", "jsonl"] as const;
/** How often the server's memory is looked at, in milliseconds. */
const LOOK = 250;
const MB = 1024 * 1024;

/**
 * How fast a dump of synthetic claims comes, and what it costs the server in memory. Whether that grows with the
 * dump shows where several sizes are given. Each size has a database and a server of its own.
 * @param port the one that the app was built for
 */
export async function benchDumps(postgres: TestPostgres, port: number, sizes: number[]): Promise<void> {
  for (const size of sizes) {
    const name = `dump_${size}`;
    const databaseUrl = await migratedDatabase(postgres, name);
    const admin = new URL(postgres.cluster.url);
    admin.pathname = `/${name}`;
    const start = performance.now();
    await makeClaims(admin.href, size);
    console.log(
      `\n${size.toLocaleString("en")} synthetic claims, made in ${Math.round((performance.now() - start) / 1_000)} s`,
    );
    for (const format of FORMATS) await benchDump(databaseUrl, port, `/data/claims.${format}`, size);
  }
}

/** One dump of a server that has just been started, so that its peak is this dump's. */
async function benchDump(databaseUrl: string, port: number, path: string, size: number): Promise<void> {
  const app = await startApp(databaseUrl, port, { LOG_LEVEL: "silent" });
  try {
    await fetch(`${app.url}/data`).then((answer) => answer.text());
    const before = await residentBytes(app.pid);
    const memory = watchMemory(app.pid);
    const { bytes, lines, first, seconds } = await download(app.url + path);
    const peak = await memory.stop();
    if (lines < size) throw new Error(`${path}: ${lines} lines of ${size}`);
    const rate = Math.round(size / seconds).toLocaleString("en");
    console.log(
      `${path}: ${rate} claims a second, ${(bytes / MB / seconds).toFixed(1)} MB/s, ${Math.round(bytes / MB)} MB in ${seconds.toFixed(1)} s, ` +
        `first byte after ${Math.round(first)} ms; server's memory ${Math.round(before / MB)} MB before, ${Math.round(peak / MB)} MB at most`,
    );
  } finally {
    await app.stop();
  }
}

async function download(url: string) {
  const start = performance.now();
  const answer = await fetch(url, { headers: { "accept-encoding": "identity" } });
  if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status}`);
  let [bytes, lines, first] = [0, 0, 0];
  for await (const chunk of answer.body) {
    first ||= performance.now() - start;
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { bytes, lines, first, seconds: (performance.now() - start) / 1_000 };
}

/** Looks at a process's memory until it is told to stop. @returns what says how many bytes it was at most */
function watchMemory(pid: number): { stop(): Promise<number> } {
  let [peak, watching] = [0, true];
  const watched = (async () => {
    while (watching) {
      peak = Math.max(peak, await residentBytes(pid));
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  })();
  return {
    stop: async () => {
      watching = false;
      await watched;
      return peak;
    },
  };
}

/** How much of a process is in memory. */
async function residentBytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout.trim()) * 1024;
}
