import path from "node:path";
import type { Env } from "@/lib/platform/env";
import { seedIfEmpty } from "@/prisma/seed";
import { staleBuild } from "./build";
import { type Child, startNode } from "./child";
import { type Mode, readConfiguration, variablesFor, waysToSignIn } from "./configuration";
import { DATA_FOLDER, ensureDataFolder } from "./data-folder";
import { migrateOrExplain } from "./database";
import { type Embedded, startEmbedded } from "./embedded";
import { type Holder, isLock, type Lock, takeLock } from "./lock";
import { isFree } from "./ports";
import { writeRecountProgram } from "./recount-program";
import { step } from "./steps";
import { rejection, stopRequest } from "./stop-request";

/**
 * Does all that is needed to serve the app, shows each step, serves until it is told to stop, and leaves nothing
 * running behind.
 * @throws Error with one line that says what to do
 */
export async function launch(mode: Mode): Promise<void> {
  const stopping = stopRequest();
  const configuration = await step("Configuration", async () => readConfiguration(mode));
  await ensureDataFolder();
  const lock = await takeFolder();
  let embedded: Embedded | undefined;
  let server: Child | undefined;
  const note = (state: Holder["state"], url?: string) =>
    lock.note({ pid: process.pid, command: commandOf(mode), state, url });
  stopping.addEventListener("abort", () => note("stopping"));
  try {
    note("starting");
    await checkPort(configuration.PORT);
    if (!configuration.DATABASE_URL) embedded = await step("PostgreSQL", () => startEmbedded(console.error));
    const variables = await variablesFor(
      mode,
      configuration,
      configuration.DATABASE_URL ?? embedded?.url ?? "",
    );
    await prepare(mode, configuration, variables, stopping);
    server = await step("Server", () => serve(variables, stopping));
    note("running", configuration.TOUCHSTONE_URL);
    announce(configuration);
    await untilStopped(stopping, server, embedded);
  } catch (error) {
    // What was under way when the wish to stop came fails in one way or another.
    if (!stopping.aborted) throw error;
  } finally {
    note("stopping");
    await server?.stop();
    await embedded?.stop();
    lock.release();
  }
}

async function takeFolder(): Promise<Lock> {
  const lock = await takeLock(DATA_FOLDER);
  if (isLock(lock)) return lock;
  const { pid, command, url, state } = lock;
  const how = url ? `running at ${url}` : state;
  throw new Error(`${command} is already ${how} in this folder (process ${pid}); to stop it: kill ${pid}`);
}

function commandOf(mode: Mode): string {
  return mode === "production" ? "npm start" : "npm run dev";
}

async function checkPort(port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new Error(
    `Port ${port} is taken by another program: stop that, or choose another port: PORT=${port + 1}`,
  );
}

async function prepare(mode: Mode, { demo }: Env, variables: NodeJS.ProcessEnv, signal: AbortSignal) {
  const url = variables.DATABASE_URL ?? "";
  signal.throwIfAborted();
  await step("Migrations", () => migrateOrExplain(url));
  signal.throwIfAborted();
  if (demo) await step("Demonstration data", () => seedIfEmpty(url));
  signal.throwIfAborted();
  if (mode === "development") return writeRecountProgram(variables.NEXT_DIST_DIR || ".next");
  const build = await staleBuild({ variables, logFile: path.join(DATA_FOLDER, "build.log"), signal });
  if (build) await step("Build", build);
}

async function serve(variables: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Child> {
  const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
  const server = startNode(["--import", "tsx", "scripts/serve.ts"], { env: variables, stdio: [...stdio] });
  signal.addEventListener("abort", () => server.stop());
  const ready = new Promise<void>((resolve) => server.process.once("message", () => resolve()));
  await Promise.race([ready, server.ended.then(ended)]);
  return server;
}

function ended(code: number): never {
  throw new Error(`The server ended by itself (code ${code}): its last lines above say why.`);
}

function announce(configuration: Env): void {
  const url = configuration.TOUCHSTONE_URL;
  console.log(`\nTouchstone is running: ${url}\nSign in at ${url}/sign-in:`);
  for (const way of waysToSignIn(configuration)) console.log(`  ${way}`);
  console.log("Stop it with Ctrl-C.\n");
}

async function untilStopped(stopping: AbortSignal, server: Child, embedded?: Embedded): Promise<void> {
  const lost = embedded?.lost.then((error) => Promise.reject(error)) ?? [];
  await Promise.race([rejection(stopping), server.ended.then(ended), lost].flat());
}
