import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Account, postgresAccount } from "./support/postgres-account";
import { ensureFiles, MINIMAL_ENV, programsFolder } from "./support/postgres-files";
import { stopLeftover } from "./support/postgres-leftover";

export interface ClusterOptions {
  /** The cluster's own folder. Its log lies beside it, ending in .log; that of the run before in .log.1. */
  folder: string;
  /** TCP port on 127.0.0.1. */
  port: number;
  /** Of the superuser, whose name is "postgres". */
  password: string;
  /** False gives up what protects from power failures, for speed: for tests. */
  durable: boolean;
}

/** A running PostgreSQL server. */
export interface Cluster {
  pid: number;
  /** PostgreSQL URL of the superuser, on the database "postgres". */
  url: string;
  /** Resolves when the server has ended, wanted or not. */
  ended: Promise<unknown>;
  /** Ends all sessions, writes everything to disk and stops; resolves when the process is gone. */
  stop(): Promise<void>;
}

const UNSAFE = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

/**
 * Starts PostgreSQL from npm on a folder, which is created and filled the first time. Takes over from a server that
 * outlived its parent, and from an initialisation or a server that was killed.
 * @throws Error with one line that says why PostgreSQL does not start
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, port, password } = options;
  const programs = programsFolder();
  const account = await postgresAccount(folder, programs);
  await ensureFiles(folder, password, programs, account);
  await stopLeftover(folder);
  await rename(`${folder}.log`, `${folder}.log.1`).catch(() => undefined);
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  for (const deadline = Date.now() + 10_000; ; await sleep(50)) {
    const server = await launch(options, programs, account);
    const failure = await readiness(server, url, folder);
    if (!failure) return { pid: server.child.pid ?? 0, url, ended: server.ended, stop: () => stop(server) };
    // The sessions of a killed server keep its shared memory until they notice.
    if (!failure.includes("shared memory") || Date.now() > deadline) throw new Error(failure);
  }
}

interface Server {
  child: ChildProcess;
  ended: Promise<unknown>;
}

async function launch(options: ClusterOptions, programs: string, account: Account): Promise<Server> {
  const { folder, port, durable } = options;
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"];
  const args = ["-D", folder, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const command = account.command(path.join(programs, "postgres"), durable ? args : [...args, ...UNSAFE]);
  const log = await open(`${folder}.log`, "a", 0o600);
  try {
    // A durable server has a process group of its own, so that Ctrl-C in a terminal does not stop it before
    // the app; a test's server dies with its test run.
    const child: ChildProcess = spawn(command.file, command.args, {
      ...command.options,
      env: MINIMAL_ENV,
      detached: durable,
      stdio: ["ignore", log.fd, log.fd],
    });
    await once(child, "spawn");
    return { child, ended: once(child, "exit") };
  } finally {
    await log.close();
  }
}

/** Waits until the server answers. @returns one line that says why it ended instead, or undefined */
async function readiness(server: Server, url: string, folder: string): Promise<string | undefined> {
  for (;;) {
    if (hasEnded(server)) return lastComplaint(folder);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return undefined;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === "28P01") {
        await stop(server);
        return `PostgreSQL refuses the stored password of ${folder}`;
      }
      await Promise.race([sleep(50), server.ended]);
    } finally {
      await client.end();
    }
  }
}

async function lastComplaint(folder: string): Promise<string> {
  const log = await readFile(`${folder}.log`, "utf8");
  const line = log.match(/(?:FATAL|PANIC|error): .*/gi)?.at(-1) ?? "it ended without a word";
  return `PostgreSQL does not start: ${line} (see ${folder}.log)`;
}

async function stop(server: Server): Promise<void> {
  const signals: NodeJS.Signals[] = ["SIGINT", "SIGQUIT", "SIGKILL"];
  for (const signal of signals) {
    if (hasEnded(server)) return;
    server.child.kill(signal);
    await Promise.race([server.ended, sleep(20_000, undefined, { ref: false })]);
  }
}

function hasEnded({ child }: Server): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
