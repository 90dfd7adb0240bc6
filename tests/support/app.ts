import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { createDatabase } from "@/tests/support/database";

export type App = { url: string; databaseUrl: string; stop(): Promise<void> };

/**
 * Starts the built app once more, on a free port and an empty database of its own.
 * @param variables its configuration, given its own URL
 */
export async function startApp(variables: (url: string) => Record<string, string>): Promise<App> {
  const database = await createDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      TOUCHSTONE_URL: url,
      DATABASE_URL: database.url,
      NEXTAUTH_SECRET: "a secret of the tests, long enough for the schema",
      LOG_LEVEL: "error",
      ...variables(url),
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  await Promise.race([once(child, "message"), ended.then(() => Promise.reject(new Error("the app ended by itself")))]);
  return {
    url,
    databaseUrl: database.url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await database.drop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
