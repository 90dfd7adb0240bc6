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

/** A migrated, empty database that nobody else uses: a copy of the one that the run's set-up has migrated. */
export async function createDatabase(): Promise<TestDatabase> {
  const template = new URL(process.env[TEMPLATE_URL] ?? "");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administrate(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  const url = new URL(template);
  url.pathname = name;
  return { url: url.href, drop: () => administrate(template, `DROP DATABASE ${name} WITH (FORCE)`) };
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
