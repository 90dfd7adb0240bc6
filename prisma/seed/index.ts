import { closeDb, pointDbAt } from "@/lib/platform/db";
import { seedDemonstration } from "./load";

/**
 * Loads the demonstration data into a database that holds no claim and no newsroom yet.
 * @returns whether it was loaded
 */
export async function seedIfEmpty(databaseUrl: string): Promise<boolean> {
  const db = await pointDbAt(databaseUrl, 4);
  try {
    const [claims, newsrooms] = await Promise.all([db.claim.count(), db.newsroom.count()]);
    if (claims + newsrooms > 0) return false;
    await seedDemonstration(db);
    return true;
  } finally {
    await closeDb();
  }
}
