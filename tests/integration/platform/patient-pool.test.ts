import { afterEach, beforeEach, expect, test } from "vitest";
import { PatientPool } from "@/lib/platform/patient-pool";
import { createDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let pool: PatientPool;

beforeEach(async () => {
  database = await createDatabase("nothing");
  pool = new PatientPool({ connectionString: database.url, max: 1 }, 200);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

test("who gets no connection in time fails, and the connection that comes later is for the next", async () => {
  const held = await pool.connect();
  await expect(pool.connect()).rejects.toThrow("no answer within 200 ms");
  await expect(pool.query("SELECT 1")).rejects.toThrow("no answer within 200 ms");
  held.release();
  expect((await pool.query("SELECT 2 AS number")).rows).toEqual([{ number: 2 }]);
  expect(pool.totalCount).toBe(1);
});

test("time in which the process is busy is not held against the database", async () => {
  const [first, second] = [pool.query("SELECT 1 AS number"), pool.query("SELECT 2 AS number")];
  for (const start = performance.now(); performance.now() - start < 1_000; );
  expect([(await first).rows, (await second).rows]).toEqual([[{ number: 1 }], [{ number: 2 }]]);
});

test("what PostgreSQL refuses is said as it says it", async () => {
  const nowhere = new PatientPool({ connectionString: `${database.url}x` }, 60_000);
  await expect(nowhere.connect()).rejects.toThrow("does not exist");
  await nowhere.end();
});
