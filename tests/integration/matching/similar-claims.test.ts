import { describe, expect, it } from "vitest";
import { similarClaims } from "@/lib/matching";
import { db } from "@/lib/platform/db";
import { createClaim } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

describe("similarClaims", () => {
  it("finds the claim that says the same, best first, and never one that is closed or hidden", async () => {
    const bridge = await createClaim({ statement: "The harbour bridge cost 1,200 crowns." });
    const tunnel = await createClaim({ statement: "The harbour tunnel will open in spring." });
    const text = "They paid 1200 crowns for the bridge at the harbour";
    const found = await similarClaims(text, { limit: 5 });
    expect(found.map((one) => one.claimId)).toEqual([bridge.id, tunnel.id]);
    expect(await similarClaims(text, { limit: 1 })).toEqual(found.slice(0, 1));
    expect(await similarClaims(text, { limit: 5, exceptId: bridge.id })).toMatchObject([
      { claimId: tunnel.id },
    ]);
    await db().claim.update({ where: { id: bridge.id }, data: { hiddenAt: new Date() } });
    const closed = { lifecycle: "RETRACTED", lifecycleNote: "Wrong." } as const;
    await db().claim.update({ where: { id: tunnel.id }, data: closed });
    expect(await similarClaims(text, { limit: 5 })).toEqual([]);
    expect(await similarClaims(text, { limit: 5, closedToo: true })).toMatchObject([{ claimId: tunnel.id }]);
  });

  it("says of the same words that it is the same, and of others that it is not", async () => {
    const { id } = await createClaim({ statement: "Nine of ten lighthouse keepers voted against the tax." });
    await createClaim({ statement: "The school board bought three wolves last year." });
    const [same] = await similarClaims("Nine of ten lighthouse keepers voted against the tax.", { limit: 1 });
    expect(same?.claimId).toBe(id);
    expect(same?.score).toBeGreaterThan(0.8);
    const [other] = await similarClaims("Last year the storm took three roofs of the town.", { limit: 1 });
    expect(other?.score).toBeLessThan(0.3);
  });

  it.each([
    ["nothing", ""],
    ["function words alone", "the of and to in is it that"],
    ["emoji", "🦊🎉".repeat(400)],
    ["half a surrogate pair and a null character", "harbour \ud83d \0 bridge"],
    ["what SQL takes for wildcards, quotes and arrays", `%_\\'";--{}$1 NULL {"a",b}`],
    [
      "dashes and spaces without an end",
      `${"— ".repeat(2_000)}${" ".repeat(8_000)}(@x)${" ".repeat(8_000)}.`,
    ],
    ["one word without an end", "x".repeat(10_000)],
    [
      "ten thousand characters of different words",
      Array.from({ length: 1_500 }, (_, at) => `wort${at}`).join(" "),
    ],
    ["letters of other scripts", "Мост стоил тысячу крон. 桥花了一千克朗。 كلف الجسر"],
  ])("takes %s", async (_, text) => {
    expect(await similarClaims(text, { limit: 5 })).toBeInstanceOf(Array);
    await createClaim({ statement: text.replaceAll("\0", "").toWellFormed().slice(0, 900) || "-" });
  });
});
