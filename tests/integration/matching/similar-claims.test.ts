import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { similarClaims } from "@/lib/matching";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { createDatabase, type TestDatabase } from "@/tests/support/database";
import { createClaim } from "@/tests/support/scenario";

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await pointDbAt(database.url);
});
afterAll(async () => {
  await closeDb();
  await database.drop();
});

describe("similarClaims", () => {
  it("finds the claim that says the same, best first, and never one that is closed or hidden", async () => {
    const bridge = await createClaim({ statement: "The harbour bridge cost 1,200 million crowns." });
    const tunnel = await createClaim({ statement: "The harbour tunnel will open in spring." });
    const text = "They paid 1.2bn crowns for the bridge at the harbour";
    const found = await similarClaims(text, { limit: 5 });
    expect(found.map((one) => one.claimId)).toEqual([bridge.id, tunnel.id]);
    expect(await similarClaims(text, { limit: 5, exceptId: bridge.id })).toMatchObject([
      { claimId: tunnel.id },
    ]);
    await db().claim.update({ where: { id: bridge.id }, data: { hiddenAt: new Date() } });
    await db().claim.update({
      where: { id: tunnel.id },
      data: { lifecycle: "RETRACTED", lifecycleNote: "Wrong." },
    });
    expect(await similarClaims(text, { limit: 5 })).toEqual([]);
  });
});
