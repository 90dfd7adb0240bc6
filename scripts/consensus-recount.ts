import { closeDb, pointDbAt } from "@/lib/platform/db";
import { type Difference, recountAll } from "@/lib/verdicts/recount";
import { readConfiguration } from "./support/configuration";
import { withDatabase } from "./support/database";
import { command } from "./support/steps";

// Recounts every claim from its verdicts and compares the answer with what is stored and with the claim's public record;
// exits 1 naming every difference.
await command(() =>
  withDatabase(readConfiguration("development"), "npm run consensus:recount", async (url) => {
    const { claims, different, differences } = await recountAll(await pointDbAt(url, 4)).finally(closeDb);
    for (const one of differences) console.error(inWords(one));
    if (different.length > 0)
      throw new Error(`${claims} claims recounted: ${different.length} of them differ.`);
    console.log(`${claims} claims recounted: each agrees with what is stored and with its record.`);
  }),
);

function inWords({ slug, entry, what }: Difference): string {
  return `${slug}: ${entry === null ? "" : `entry ${entry} of its record `}${what}`;
}
