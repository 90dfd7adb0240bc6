import { execFile } from "node:child_process";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { recountAll } from "@/lib/verdicts/recount";
import { createAgreedClaim } from "@/tests/support/agreed";
import { TEMPLATE_URL } from "@/tests/support/database";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let claims: { id: string; slug: string }[];
const sql = (text: string) => db().$executeRawUnsafe(text);
/** The n-th entry of a claim's record, in SQL. */
const at = (seq: number, claim = 0) => `"claimId" = '${claims[claim]?.id}' AND seq = ${seq}`;
const OTHER = "0123456789abcdef".repeat(4);

/** What a recount finds: claim, entry and what, one line each. */
async function found(): Promise<string[]> {
  const { differences } = await recountAll(db());
  return differences.map(
    ({ slug, entry, what }) => `${claims.findIndex((one) => one.slug === slug)} ${entry}: ${what}`,
  );
}

beforeAll(async () => {
  // What somebody with the password of the database's owner can do.
  await sql(`ALTER TABLE "RecordEntry" DISABLE TRIGGER USER`);
  claims = [await createAgreedClaim(), await createAgreedClaim()];
  await sql(`CREATE TABLE kept_entries AS SELECT * FROM "RecordEntry"`);
});

beforeEach(async () => {
  await sql(`DELETE FROM "RecordEntry"`);
  await sql(`INSERT INTO "RecordEntry" SELECT * FROM kept_entries`);
});

it("finds nothing where nothing was changed", async () => {
  expect(await found()).toEqual([]);
});

describe("a changed value is found and named at its entry:", () => {
  it.each([
    ["body", `body = jsonb_set(body, '{changes,0,rating}', '5')`, "was changed"],
    ["body, to what is none", `body = '{"at": 1}'`, "has not the form of an entry"],
    ["nonce", `nonce = reverse(nonce)`, "was changed"],
    ["commitment", `commitment = '${OTHER}'`, "does not match its place"],
    ["prev", `prev = '${OTHER}'`, "does not name the entry before it"],
    ["hash", `hash = '${OTHER}'`, "does not match its place"],
    ["createdAt", `"createdAt" = "createdAt" - interval '1 second'`, "another time than it says"],
    ["eventId, gone", `"eventId" = NULL`, "names no event"],
    ["eventId, another's", `"eventId" = (SELECT max(id) FROM "AuditEvent")`, "names an event of another"],
    ["eventId, an older one", `"eventId" = (SELECT min("eventId") FROM "RecordEntry")`, "names an"],
    ["seq", `seq = 70`, "stands after number"],
    [
      "claimId",
      `"claimId" = (SELECT max("claimId"::text)::uuid FROM "RecordEntry"), seq = 70`,
      "stands after",
    ],
  ])("%s", async (_, change, words) => {
    await sql(`UPDATE "RecordEntry" SET ${change} WHERE ${at(3)}`);
    const lines = await found();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.some((line) => line.includes(words) && / (3|4|70): /.test(line))).toBe(true);
  });
});

describe("rows that are not those that were written are found and named:", () => {
  it("one that is gone, in the middle or at the end", async () => {
    await sql(`DELETE FROM "RecordEntry" WHERE ${at(3)}`);
    expect(await found()).toContain("0 4: stands after number 2");
    await sql(`INSERT INTO "RecordEntry" SELECT * FROM kept_entries WHERE ${at(3)}`);
    await sql(`DELETE FROM "RecordEntry" WHERE ${at(7)}`);
    expect(await found()).toEqual([
      "0 6: leaves other verdicts than the rule takes now",
      "0 6: leaves another outcome than the verdicts come to now",
    ]);
  });

  it("all of a record", async () => {
    await sql(`DELETE FROM "RecordEntry" WHERE "claimId" = '${claims[1]?.id}'`);
    expect(await found()).toEqual(["1 null: has no entry"]);
  });

  it("two that were swapped", async () => {
    await sql(`UPDATE "RecordEntry" SET seq = seq + 100 WHERE ${at(3)} OR ${at(4)}`);
    await sql(`UPDATE "RecordEntry" SET seq = CASE seq WHEN 103 THEN 4 ELSE 3 END WHERE seq > 100`);
    const lines = await found();
    expect(lines).toContain("0 3: does not name the entry before it");
    expect(lines).toContain("0 3: has a hash that does not match its place");
  });

  it("one put in at the end", async () => {
    await sql(`INSERT INTO "RecordEntry" ("claimId", seq, body, nonce, commitment, prev, hash, "eventId", "createdAt")
      SELECT "claimId", 8, body, nonce, commitment, hash, '${OTHER}', "eventId", "createdAt" FROM "RecordEntry" WHERE ${at(7)}`);
    expect(await found()).toEqual([
      "0 8: has a hash that does not match its place",
      "0 8: names an older event than the entry before",
    ]);
  });
});

it("finds a verdict that was changed where it is stored", async () => {
  const [one] = await db().verdict.findMany({ where: { claimId: claims[0]?.id ?? "" }, take: 1 });
  await sql(`UPDATE "Verdict" SET explanation = 'Another text.' WHERE id = '${one?.id}'`);
  expect(await found()).toEqual(["0 7: leaves other verdicts than the rule takes now"]);
  await sql(`UPDATE "Verdict" SET explanation = '${one?.explanation}' WHERE id = '${one?.id}'`);
  await sql(`UPDATE "Claim" SET statement = 'Another wording.' WHERE id = '${claims[0]?.id}'`);
  expect(await found()).toEqual(["0 1: is not how the claim is worded now"]);
});

it("npm run consensus:recount ends with 1 and names the entry", { timeout: 90_000 }, async () => {
  await sql(`UPDATE "RecordEntry" SET nonce = reverse(nonce) WHERE ${at(3, 1)}`);
  const [row] = await db().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const url = Object.assign(new URL(process.env[TEMPLATE_URL] ?? ""), { pathname: row?.name });
  const env = { ...process.env, DATABASE_URL: url.href };
  const { code, said } = await new Promise<{ code: number; said: string }>((resolve) =>
    execFile(
      process.execPath,
      ["--import", "tsx", "scripts/consensus-recount.ts"],
      { env },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    ),
  );
  expect(said).toContain(
    `${claims[1]?.slug}: entry 3 of its record is not what was committed to: it was changed\n`,
  );
  expect(said).toMatch(/^2 claims recounted: \d of them differ\.$/m);
  expect(code).toBe(1);
});
