import { readConfiguration } from "./support/configuration";
import { migrateOrExplain, withDatabase } from "./support/database";
import { command } from "./support/steps";

await command(() =>
  withDatabase(readConfiguration("development"), "npm run db:migrate", async (url) => {
    const applied = await migrateOrExplain(url);
    console.log(applied.length ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
  }),
);
