import { TEMPLATE_URL } from "./database";
import { migratedDatabase, startTestPostgres } from "./postgres";

/** Starts the PostgreSQL of the integration tests, before vitest starts their workers. @returns what stops it */
export default async function setUp(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  process.env[TEMPLATE_URL] = await migratedDatabase(postgres, "template");
  return () => postgres.stop();
}
