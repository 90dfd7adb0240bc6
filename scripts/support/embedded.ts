import path from "node:path";
import { startCluster } from "../postgres";
import { appUrl, ensureAppRole } from "./app-role";
import { DATA_FOLDER, ensureDataFolder, keptPort, keptSecret, read } from "./data-folder";

/** The embedded PostgreSQL of the data folder. */
export interface Embedded {
  /** PostgreSQL URL of the app's database and role; the database itself is created by the migrations. */
  url: string;
  /** Resolves, with the reason, when the server cannot be kept running. */
  lost: Promise<Error>;
  stop(): Promise<void>;
}

const FEW = 5;
const MINUTE = 60_000;

/** Starts the server and starts it again, on the same port, whenever it dies before `stop` is called. */
export async function startEmbedded(say: (message: string) => void): Promise<Embedded> {
  await ensureDataFolder();
  const password = await keptSecret("postgres-password");
  const port = await keptPort("postgres-port");
  const start = () =>
    startCluster({ folder: path.join(DATA_FOLDER, "postgres"), port, password, durable: true });
  let current = start();
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await current.then(
      (cluster) => cluster.stop(),
      () => undefined,
    );
  };

  async function watch(): Promise<Error> {
    for (const deaths: number[] = []; ; ) {
      await (await current).ended;
      if (stopping) return new Promise(() => {});
      deaths.push(Date.now());
      if (deaths.filter((time) => time > Date.now() - MINUTE).length > FEW) {
        return new Error(`PostgreSQL dies again and again: see ${DATA_FOLDER}/postgres.log`);
      }
      say("PostgreSQL ended unexpectedly: starting it again.");
      current = start();
    }
  }

  await ensureAppRole((await current).url, password).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url: appUrl(password, port), lost: watch().catch((error: Error) => error), stop };
}

/** URL of the embedded server that another process runs, if the folder has one. */
export async function embeddedUrl(): Promise<string | undefined> {
  const [password, port] = await Promise.all([read("postgres-password"), read("postgres-port")]);
  return password && port ? appUrl(password, Number(port)) : undefined;
}
