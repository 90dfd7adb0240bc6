import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/scripts/migrate";
import { type Cluster, type ClusterOptions, startCluster } from "@/scripts/postgres";
import { appUrl, ensureAppRole } from "@/scripts/support/app-role";
import { freePort } from "@/scripts/support/ports";

/** A PostgreSQL server that is gone, with all its data, when the test run ends. */
export interface TestPostgres {
  /** The running server. */
  cluster: Cluster;
  options: ClusterOptions;
  /** PostgreSQL URL of a database for the app's role. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts a server of its own in a temporary folder. @param durable keeps what it acknowledged through a crash */
export async function startTestPostgres(durable = false): Promise<TestPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), "touchstone-test-"));
  // PostgreSQL may run as another user, who has to get to its folder.
  await chmod(folder, 0o711);
  const password = "throw-away";
  const options = { folder: path.join(folder, "postgres"), port: await freePort(), password, durable };
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const cluster = await startCluster(options);
    await ensureAppRole(cluster.url, password);
    const stop = () => cluster.stop().then(remove);
    return { cluster, options, url: (database) => appUrl(password, options.port, database), stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Migrates a database of that name. @returns its URL */
export async function migratedDatabase(postgres: TestPostgres, name: string): Promise<string> {
  try {
    await migrate(postgres.url(name));
    return postgres.url(name);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
