import { afterAll, beforeAll } from "vitest";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { createDatabase } from "./database";

/** Gives the calling test file a migrated, empty database of its own, to which `db()` is connected. */
export function onTestDatabase() {
  let drop = async () => {};
  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    await pointDbAt(database.url, 20);
  });
  afterAll(async () => {
    await closeDb();
    await drop();
  });
}
