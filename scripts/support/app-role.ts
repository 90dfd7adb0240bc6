import pg from "pg";

/**
 * Sees to it that a server has the role that the app connects as. It is no superuser: it may create databases and
 * owns those it created.
 * @param adminUrl PostgreSQL URL of a superuser
 * @param password of the role
 */
export async function ensureAppRole(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const known = await client.query("SELECT FROM pg_roles WHERE rolname = 'touchstone'");
    if (known.rowCount) return;
    await client.query(`CREATE ROLE touchstone LOGIN CREATEDB PASSWORD ${pg.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}

/** PostgreSQL URL of a database of the app's role on this machine. */
export function appUrl(password: string, port: number, database = "touchstone"): string {
  return `postgresql://touchstone:${password}@127.0.0.1:${port}/${database}`;
}
