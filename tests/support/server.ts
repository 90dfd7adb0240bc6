import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { staleBuild } from "@/scripts/support/build";
import { startNode } from "@/scripts/support/child";
import { DATA_FOLDER, ensureDataFolder } from "@/scripts/support/data-folder";
import { freePort } from "@/scripts/support/ports";

/** The app, served from its production build. */
export interface App {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** With what the app signs. */
export const SECRET = "a secret of the tests, long enough for the schema";

/** The environment of an app with demonstration data. */
function variablesFor(databaseUrl: string, port: number): NodeJS.ProcessEnv {
  const url = `http://localhost:${port}`;
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: ".next-test",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    TOUCHSTONE_URL: url,
    TOUCHSTONE_DEMO: "on",
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: SECRET,
  };
}

/** Builds the app for tests, beside the build that `npm start` serves, unless that is done. */
export async function buildApp(databaseUrl: string, port: number): Promise<void> {
  await ensureDataFolder();
  const logFile = path.join(DATA_FOLDER, "test-build.log");
  const build = await staleBuild({ variables: variablesFor(databaseUrl, port), logFile });
  await build?.();
}

/**
 * Serves what `buildApp` has built. What the server says is kept in .data/test-server-PORT.log.
 * @param port a free one when left out
 * @param variables what differs from a server with demonstration data
 */
export async function startApp(databaseUrl: string, port?: number, variables = {}): Promise<App> {
  const chosen = port ?? (await freePort());
  const logFile = path.join(DATA_FOLDER, `test-server-${chosen}.log`);
  const log = openSync(logFile, "w", 0o600);
  const server = startNode(["--import", "tsx", "scripts/serve.ts"], {
    env: { ...variablesFor(databaseUrl, chosen), ...variables },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const ready = new Promise<void>((resolve) => server.process.once("message", () => resolve()));
  const failed = server.ended.then((code) =>
    Promise.reject(new Error(`serve.ts ended with ${code}: see ${logFile}`)),
  );
  await Promise.race([ready, failed]);
  const { pid = 0 } = server.process;
  return { url: `http://localhost:${chosen}`, pid, stop: () => server.stop() };
}
