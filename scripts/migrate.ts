import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import {
  engineOn,
  engineWithoutDatabase,
  type MigrationList,
  type SchemaEngine,
} from "./support/schema-engine";

const NO_FILTER = { externalTables: [], externalEnums: [] };
// Any number will do that nothing else in the database locks; the schema engine's own is 72707369.
const LOCK = 7_466_872_653;

/**
 * Brings a database up to prisma/migrations, keeping Prisma's own `_prisma_migrations`; creates the database
 * if it is missing. Several processes may call it at once: the later ones wait and find nothing to do.
 * @param databaseUrl PostgreSQL URL of a role that owns the database, or may create it
 * @param folder where the migrations are
 * @returns the names of the migrations that were applied now, in order
 * @throws Error with one line that says which migration failed and why
 */
export async function migrate(databaseUrl: string, folder = "prisma/migrations"): Promise<string[]> {
  const client = await openDatabase(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await applyAll(await engineOn(pool), await listMigrations(path.resolve(folder)));
  } catch (error) {
    throw new Error(oneLine(error), { cause: error });
  } finally {
    await pool.end();
    await client.end();
  }
}

/**
 * The SQL that leads from one Prisma schema to another; a comment only when both describe the same database.
 * @param from contents of a schema.prisma, or null for an empty database
 * @param to contents of a schema.prisma
 */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const engine = await engineWithoutDatabase();
  const result = await engine.diff({
    from: from === null ? { tag: "empty" } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  return result.stdout ?? "";
}

/**
 * A migration that was under way when its process died, or that PostgreSQL refused, left nothing behind, because
 * each runs as one transaction: the failed attempt is forgotten, so that it can be made again.
 */
async function applyAll(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  for (const migrationName of history.failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
  const applied = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
  return applied.appliedMigrationNames;
}

/** A connection to the database of the URL, which is created first where the server has none of that name. */
async function openDatabase(databaseUrl: string): Promise<pg.Client> {
  try {
    return await connect(databaseUrl);
  } catch (error) {
    if (!hasCode(error, "3D000")) throw error;
  }
  const url = new URL(databaseUrl);
  const name = pg.escapeIdentifier(decodeURIComponent(url.pathname.slice(1)));
  url.pathname = "/postgres";
  const maintenance = await connect(url.href);
  try {
    await maintenance.query(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  } catch (error) {
    // Another process created it between the two connections.
    if (!hasCode(error, "42P04") && !hasCode(error, "23505")) throw error;
  } finally {
    await maintenance.end();
  }
  return connect(databaseUrl);
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return client;
}

async function listMigrations(baseDir: string): Promise<MigrationList> {
  const entries = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const names = entries.map((entry) => entry.name).sort();
  const lockfile = await readFile(path.join(baseDir, "migration_lock.toml"), "utf8");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map((name) => readMigration(baseDir, name))),
  };
}

async function readMigration(baseDir: string, name: string) {
  const value = await readFile(path.join(baseDir, name, "migration.sql"), "utf8");
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** The engine's errors are reports of many lines, of which the trace of its own code helps nobody. */
function oneLine(error: unknown): string {
  const report = error instanceof Error ? error.message : String(error);
  const migration = /migration_name="([^"]+)"/.exec(report)?.[1];
  const lines = report.split(/\n\s+\d+: /)[0]?.split("\n") ?? [];
  const said = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
  return migration
    ? `Migration ${migration} failed: ${said.replace(/^external connector error /, "")}`
    : said;
}
