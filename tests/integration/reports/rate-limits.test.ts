import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { reportError, TAKEN } from "@/lib/reports/report-error";
import { codeOf } from "@/tests/support/corrections";
import { createDatabase } from "@/tests/support/database";
import { createClaim } from "@/tests/support/scenario";

let pool: pg.Pool;
let drop = async () => {};
beforeAll(async () => {
  const database = await createDatabase();
  drop = database.drop;
  await pointDbAt(database.url, 10);
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
});
afterAll(async () => {
  await pool.end();
  await closeDb();
  await drop();
});

/** How many of so many reports at once are taken, and how the others end. */
async function attempts(count: number, slug: (index: number) => string, address: (index: number) => string) {
  const typed = { text: "The date on this page is wrong.", source: "" };
  const ends = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      codeOf(reportError({ slug: slug(index), ...typed }, { address: address(index), pool })),
    ),
  );
  return {
    done: ends.filter((one) => one === "done").length,
    others: new Set(ends.filter((one) => one !== "done")),
  };
}

it("from one network so many are taken within an hour, whatever the claim", async () => {
  const claims: { slug: string }[] = [];
  for (let index = 0; index < 20; index++) claims.push(await createClaim());
  const taken = await attempts(
    20,
    (index) => claims[index]?.slug ?? "",
    (index) => `2001:db8::${index}`,
  );
  expect(taken).toEqual({ done: TAKEN.fromNetwork, others: new Set(["rate_limited"]) });
  expect(await db().errorReport.count()).toBe(TAKEN.fromNetwork);
});

it("on one claim so many are taken, wherever they come from", async () => {
  const { id, slug } = await createClaim();
  const taken = await attempts(
    40,
    () => slug,
    (index) => `203.0.113.${index}`,
  );
  expect(taken).toEqual({ done: TAKEN.onClaim, others: new Set(["rate_limited"]) });
  expect(await db().errorReport.count({ where: { claimId: id } })).toBe(TAKEN.onClaim);
});

it("what is not right yet is not counted, and no address is kept", async () => {
  const { slug } = await createClaim();
  const address = "198.51.100.7";
  for (let index = 0; index <= TAKEN.fromNetwork; index++)
    expect(await codeOf(reportError({ slug, text: "Short", source: "" }, { address, pool }))).toBe("invalid");
  expect(
    await attempts(
      1,
      () => slug,
      () => address,
    ),
  ).toMatchObject({ done: 1 });
  const kept = JSON.stringify([
    await db().rateLimit.findMany({ select: { key: true } }),
    await db().errorReport.findMany(),
  ]);
  expect(kept).not.toMatch(/198\.51|2001:db8/);
});
