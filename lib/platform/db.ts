import { PrismaPg } from "@prisma/adapter-pg";
import pLimit from "p-limit";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { PatientPool } from "./patient-pool";

/** What queries and commands read and write through: the client itself or a transaction of it. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type Tx = Prisma.TransactionClient;

// Connections that are kept even when nobody asks for anything: the next to ask waits for none.
const KEPT = 4;

/**
 * A client on a pool of its own.
 * @param connectionString PostgreSQL URL
 * @param max connections at most
 */
function connect(connectionString: string, max = env().DATABASE_POOL): PrismaClient {
  const pool = new PatientPool({
    connectionString,
    max,
    min: Math.min(KEPT, max),
    idleTimeoutMillis: 30_000,
    // The server ends a statement first; should it no longer answer at all, the client gives up by itself.
    statement_timeout: 9_000,
    query_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  // How long a transaction may wait for its connection is the pool's to say.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 15_000 } });
}

// One client a process: next's bundles each evaluate this module, development reloads it.
const shared = globalThis as { touchstoneDb?: PrismaClient | undefined };

/** This process's client, connected to DATABASE_URL at first use. */
export function db(): PrismaClient {
  shared.touchstoneDb ??= connect(databaseUrl());
  return shared.touchstoneDb;
}

/**
 * Makes the client ready and opens the connections that are kept, so that the first requests of a process wait for
 * neither. While the database is away they are opened later, when they are needed.
 */
export async function openConnections(): Promise<void> {
  await Promise.allSettled(Array.from({ length: KEPT }, () => db().$queryRaw`SELECT 1`));
}

// Votes on one claim wait for each other. Were they to wait on connections, readers would get none.
const turns = pLimit({ concurrency: 8 });

/**
 * Runs `work` in a transaction. At most eight run at once in a process; the others wait their turn, holding no
 * connection.
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return turns(() => db().$transaction(work));
}

/** Points this process at another database than DATABASE_URL's; for scripts and tests. */
export async function pointDbAt(connectionString: string, max = 20): Promise<PrismaClient> {
  await closeDb();
  shared.touchstoneDb = connect(connectionString, max);
  return shared.touchstoneDb;
}

/** Closes this process's connections. */
export async function closeDb(): Promise<void> {
  await shared.touchstoneDb?.$disconnect();
  shared.touchstoneDb = undefined;
}

function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL: is missing");
  return url;
}
