import { randomUUID } from "node:crypto";
import pg from "pg";

/** A database of one test file. */
export interface TestDatabase {
  /** PostgreSQL URL of the app's role. */
  url: string;
  drop(): Promise<void>;
}

/** Variable in which the set-up of a test run hands the URL of the migrated, empty template to its workers. */
export const TEMPLATE_URL = "TOUCHSTONE_TEST_TEMPLATE_URL";

/**
 * A database that nobody else uses.
 * @param content "migrated" has all tables and no rows, as a copy of the one that the run's set-up has migrated;
 *   "nothing" has not even tables
 */
export async function createDatabase(content: "migrated" | "nothing" = "migrated"): Promise<TestDatabase> {
  const template = new URL(process.env[TEMPLATE_URL] ?? "");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const copied = content === "migrated" ? template.pathname.slice(1) : "template0";
  await administrate(template, `CREATE DATABASE ${name} TEMPLATE ${copied}`);
  const url = new URL(template);
  url.pathname = name;
  return { url: url.href, drop: () => dropDatabase(template, name) };
}

/**
 * Ends the tests' own connections, then drops: FORCE is refused to who is no superuser while PostgreSQL itself is
 * vacuuming there, and a plain drop ends that.
 */
async function dropDatabase(template: URL, name: string): Promise<void> {
  await administrate(
    template,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}' AND usename = current_user`,
  );
  await administrate(template, `DROP DATABASE ${name}`);
}

async function administrate(template: URL, statement: string): Promise<void> {
  const url = new URL(template);
  url.pathname = "postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
