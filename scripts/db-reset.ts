import pg from "pg";
import { seedIfEmpty } from "@/prisma/seed";
import { readConfiguration } from "./support/configuration";
import { migrateOrExplain, withDatabase } from "./support/database";
import { command, step } from "./support/steps";

await command(async () => {
  const configuration = readConfiguration("development");
  // A database of one's own is not for demonstration merely because nothing says that it is not.
  const expendable = configuration.DATABASE_URL ? process.env.TOUCHSTONE_DEMO === "on" : configuration.demo;
  if (!expendable && !process.argv.includes("--yes")) {
    throw new Error("This deletes everything in the database. If you mean it: npm run db:reset -- --yes");
  }
  await withDatabase(configuration, "npm run db:reset", async (url) => {
    // Creates the database where there is none.
    await migrateOrExplain(url);
    await step("Empty the database", () => empty(url));
    await step("Migrations", () => migrateOrExplain(url));
    if (configuration.demo) await step("Demonstration data", () => seedIfEmpty(url));
  });
});

async function empty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  } finally {
    await client.end();
  }
}
