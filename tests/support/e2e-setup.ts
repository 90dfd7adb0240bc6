import { seedIfEmpty } from "@/prisma/seed";
import { migratedDatabase, startTestPostgres } from "./postgres";
import { buildApp, startApp } from "./server";

/**
 * Serves the app with its demonstration data to the end-to-end tests, on a PostgreSQL of their own. Tests that look
 * into the database find its URL in E2E_DATABASE_URL. @returns what stops both
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const port = Number(process.env.E2E_PORT);
  const postgres = await startTestPostgres();
  const url = await migratedDatabase(postgres, "touchstone");
  try {
    await seedIfEmpty(url);
    await buildApp(url, port);
    const app = await startApp(url, port);
    process.env.E2E_DATABASE_URL = url;
    return async () => {
      await app.stop();
      await postgres.stop();
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
