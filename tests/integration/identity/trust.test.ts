import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allow } from "@/lib/identity/trust";
import { ALLOWED, AT_ONE_ADDRESS, levelOf, type Trust } from "@/lib/identity/trust-levels";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onInstance } from "./setup";

onInstance();

let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
});
afterAll(() => pool.end());

/** How many reports of somebody pass before the first that is refused. */
async function passed(tries: { who: Person; address: string }[]): Promise<number> {
  for (const [count, { who, address }] of tries.entries()) {
    const refusal = await allow(who, "report", address, pool).catch((error: unknown) => error);
    if (refusal) {
      expect(refusal).toMatchObject({ code: "rate_limited", message: expect.stringMatching(/Try again in/) });
      return count;
    }
  }
  return tries.length;
}

const times = (count: number, address: (index: number) => string, who: Person) =>
  Array.from({ length: count }, (_, index) => ({ who, address: address(index) }));
const elsewhere = (block: number) => (index: number) => `198.51.${block}.${index}`;

describe("what one account may do grows with trust, wherever it is", () => {
  it.each<[Trust, () => Promise<Person>]>([
    ["new", () => createPerson()],
    ["established", async () => (await createNewsroom(["REVIEWER"])).members[0] as Person],
    ["trusted", () => createPerson({ isSteward: true })],
  ])("%s", async (level, make) => {
    const who = await make();
    const allowed = ALLOWED.report[level];
    expect(await passed(times(allowed + 1, elsewhere(level.length), who))).toBe(allowed);
  });
});

it("many new accounts at one address share what is allowed there; an established one beside them does not wait", async () => {
  const address = "203.0.113.7";
  const people = await Promise.all(Array.from({ length: AT_ONE_ADDRESS + 1 }, () => createPerson()));
  const each = people.flatMap((who) => times(ALLOWED.report.new, () => address, who));
  expect(await passed(each)).toBe(ALLOWED.report.new * AT_ONE_ADDRESS);
  const [member] = (await createNewsroom(["REVIEWER"])).members as [Person];
  expect(await passed(times(3, () => address, member))).toBe(3);
  expect(await passed(times(1, () => "2001:db8::1", await createPerson()))).toBe(1);
});

it("an account that has a voided verdict is as new, until that is reinstated", async () => {
  const [member] = (await createNewsroom(["REVIEWER"])).members as [Person];
  const { slug } = await createClaim();
  await castVerdict(member, { slug, seen: 0, verdict: verdict() });
  await db().verdict.updateMany({ where: { reviewerId: member.id }, data: { voidedAt: new Date() } });
  expect(await passed(times(ALLOWED.report.new + 1, elsewhere(100), member))).toBe(ALLOWED.report.new);
  await db().verdict.updateMany({ where: { reviewerId: member.id }, data: { voidedAt: null } });
  expect(await passed(times(1, elsewhere(101), member))).toBe(1);
});

it("refuses a visitor", async () => {
  await expect(allow(null, "report", "203.0.113.9", pool)).rejects.toMatchObject({ code: "unauthenticated" });
});

it.each<[string, Partial<Parameters<typeof levelOf>[0]>, Trust]>([
  ["at first", {}, "new"],
  ["a week old without verdicts", { ageDays: 8 }, "new"],
  ["three verdicts on the first day", { verdicts: 3 }, "new"],
  ["a week old with three verdicts", { ageDays: 7, verdicts: 3 }, "established"],
  ["of an admitted newsroom", { inVerifiedNewsroom: true }, "established"],
  ["a month old with twenty verdicts", { ageDays: 30, verdicts: 20 }, "trusted"],
  ["the same with one voided", { ageDays: 30, verdicts: 20, voided: 1, inVerifiedNewsroom: true }, "new"],
  ["a steward", { isSteward: true }, "trusted"],
])("%s: the level follows from the facts", (_, facts, level) => {
  const nothing = { ageDays: 0, verdicts: 0, voided: 0, inVerifiedNewsroom: false, isSteward: false };
  expect(levelOf({ ...nothing, ...facts })).toBe(level);
});
