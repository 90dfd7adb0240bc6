import { closeDb, pointDbAt } from "@/lib/platform/db";
import { recountAll } from "@/lib/verdicts/recount";
import { readConfiguration } from "./support/configuration";
import { withDatabase } from "./support/database";
import { command } from "./support/steps";

// Recounts every claim from its verdicts and compares the answer with what is stored; exits 1 where they differ.
await command(() =>
  withDatabase(readConfiguration("development"), "npm run consensus:recount", async (url) => {
    const { claims, different } = await recountAll(await pointDbAt(url, 4)).finally(closeDb);
    if (different.length > 0)
      throw new Error(`The stored consensus differs from a recount on: ${different.join(", ")}`);
    console.log(`${claims} claims recounted: each agrees with what is stored.`);
  }),
);
