import { seedIfEmpty } from "@/prisma/seed";
import { readConfiguration } from "./support/configuration";
import { migrateOrExplain, withDatabase } from "./support/database";
import { command } from "./support/steps";

await command(() =>
  withDatabase(readConfiguration("development"), "npm run db:seed", async (url) => {
    await migrateOrExplain(url);
    const loaded = await seedIfEmpty(url);
    console.log(loaded ? "Loaded the demonstration data." : "The database is not empty: nothing loaded.");
  }),
);
