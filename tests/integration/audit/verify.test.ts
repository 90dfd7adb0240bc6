import { execFile } from "node:child_process";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { record } from "@/lib/audit";
import { hashOf } from "@/lib/audit/chain";
import { type Difference, type Digest, verifyChains } from "@/lib/audit/verify";
import { db, inTransaction } from "@/lib/platform/db";
import { TEMPLATE_URL } from "@/tests/support/database";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

type Named = { id: string; slug: string };
type Event = { id: bigint; claimSeq: number | null };

let newsrooms: Named[];
let claims: Named[];
let person: Person;
/** The events of the first claim and the first newsroom, in their order: numbers 2 to 6 of the claim's chain. */
let events: Event[];

const sql = (text: string) => db().$executeRawUnsafe(text);

beforeAll(async () => {
  // What somebody with the password of the database's owner can do; they would not leave the rest standing either.
  await sql(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
  await sql(`ALTER TABLE "ConsensusHistory" DROP CONSTRAINT "ConsensusHistory_eventId_fkey"`);
  await sql(`ALTER TABLE "ClaimRecount" DROP CONSTRAINT "ClaimRecount_eventId_fkey"`);
  await sql(`ALTER TABLE "RecordEntry" DROP CONSTRAINT "RecordEntry_eventId_fkey"`);
  newsrooms = await Promise.all([createNewsroom(["OWNER"]), createNewsroom(["OWNER"])]);
  claims = [await createClaim(), await createClaim()];
  person = await createPerson();
  // A claim and a newsroom of which little is told, for events to be moved to.
  await Promise.all([createClaim(), createNewsroom(["OWNER"])]);
  for (let round = 0; round < 5; round++) await tellAll();
  events = await db().auditEvent.findMany({
    where: { claimId: claims[0]?.id, newsroomId: newsrooms[0]?.id },
    orderBy: { id: "asc" },
  });
  await sql(`CREATE TABLE kept_events AS SELECT * FROM "AuditEvent"`);
  await sql(`CREATE TABLE kept_heads AS SELECT * FROM "ChainHead"`);
});

beforeEach(async () => {
  await sql(`DELETE FROM "AuditEvent"`);
  await sql(`DELETE FROM "ChainHead"`);
  await sql(`INSERT INTO "AuditEvent" SELECT * FROM kept_events`);
  await sql(`INSERT INTO "ChainHead" SELECT * FROM kept_heads`);
});

/** An event for each newsroom and claim, one for the instance and one of a newsroom alone. */
async function tellAll() {
  const about = newsrooms.flatMap((one) => claims.map((claim) => [one.id, claim.id] as const));
  const set = { type: "desk.due_set", dueOn: null } as const;
  for (const [newsroomId, claimId] of about)
    await inTransaction((tx) => record(tx, set, { actorId: person.id, newsroomId, claimId }));
  const alone = { actorId: person.id, newsroomId: newsrooms[0]?.id ?? null };
  await inTransaction((tx) => record(tx, { type: "newsroom.settings_changed", fields: ["name"] }, alone));
  await inTransaction((tx) => record(tx, { type: "user.renamed" }, { actorId: person.id }));
}

async function verify(kept?: Digest) {
  const found: Difference[] = [];
  const result = await verifyChains((one) => found.push(one), kept);
  expect(found).toHaveLength(result.differences);
  return { ...result, found };
}

/** What is found, one line each: chain, event's id, what. */
async function lines(): Promise<string[]> {
  return (await verify()).found.map(({ chain, event, what }) => `${chain} ${event}: ${what}`);
}

const at = (index: number): bigint => events.at(index)?.id ?? 0n;
const claim = (index = 0) => `claim ${claims[index]?.slug}`;
const newsroom = (index = 0) => `newsroom ${newsrooms[index]?.slug}`;

describe("an untouched log", () => {
  it("is intact: every event, every chain", async () => {
    const { events: read, chains, before, found, asKept } = await verify();
    // Three claims opened, then five rounds of six; three claims, two newsrooms, the instance.
    expect({ read, chains, before, found, asKept }).toEqual({
      read: 33,
      chains: 6,
      before: 0,
      found: [],
      asKept: null,
    });
  });

  it("may begin with events from before there were chains, which are counted", async () => {
    await sql(
      `INSERT INTO "AuditEvent" (id, type, payload) VALUES (-2, 'user.renamed', '{}'), (-1, 'x', '{}')`,
    );
    expect(await verify()).toMatchObject({ before: 2, events: 33, found: [] });
  });

  it("is empty on a new instance", async () => {
    await sql(`DELETE FROM "AuditEvent"`);
    await sql(`DELETE FROM "ChainHead"`);
    expect(await verify()).toMatchObject({ events: 0, chains: 0, found: [] });
  });
});

describe("a changed byte is found and named,", () => {
  it.each([
    ["type", `'desk.due_sex'`],
    ["actorId", `NULL`],
    ["claimId", `(SELECT id FROM "Claim" ORDER BY id DESC LIMIT 1)`],
    ["newsroomId", `(SELECT id FROM "Newsroom" ORDER BY id DESC LIMIT 1)`],
    ["payload", `'{"dueOn": "2026-01-01"}'`],
    ["createdAt", `"createdAt" + interval '1 millisecond'`],
    ["claimSeq", `1000`],
    ["claimPrev", `reverse("claimPrev")`],
    ["newsroomSeq", `1000`],
    ["newsroomPrev", `reverse("newsroomPrev")`],
    ["hash", `reverse(hash)`],
  ])("in %s", async (column, value) => {
    await sql(`UPDATE "AuditEvent" SET "${column}" = ${value} WHERE id = ${at(2)}`);
    const changed = (await verify()).found.filter(({ what }) => what.includes("was changed after"));
    expect(changed.map((one) => one.event)).toEqual([at(2)]);
  });

  it("also where its own hash was made to match", async () => {
    const stored = await db().auditEvent.findUniqueOrThrow({ where: { id: at(2) } });
    const hash = hashOf({ ...stored, type: "desk.moved" });
    await sql(`UPDATE "AuditEvent" SET type = 'desk.moved', hash = '${hash}' WHERE id = ${at(2)}`);
    const next = await db().auditEvent.findFirstOrThrow({
      where: { claimId: claims[0]?.id, claimSeq: (stored.claimSeq ?? 0) + 1 },
    });
    expect(await lines()).toContain(
      `${claim()} ${next.id}: does not follow event ${at(2)}: it names another hash as the one before it`,
    );
  });
});

describe("a deleted row is found and named,", () => {
  const remove = (where: string) => sql(`DELETE FROM "AuditEvent" WHERE ${where}`);

  it("the first of a chain", async () => {
    await remove(`"claimId" = '${claims[0]?.id}' AND "claimSeq" = 1`);
    expect(await lines()).toEqual([`${claim()} ${at(0)}: comes after a gap: number 1 is missing`]);
  });

  it("one in the middle, from both of its chains", async () => {
    await remove(`id = ${at(2)}`);
    const found = await lines();
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("comes after a gap: number 7 is missing");
    expect(found.map((line) => line.split(" ").slice(0, 2).join(" ")).sort()).toEqual(
      [claim(), newsroom()].sort(),
    );
  });

  it("several in a row, and in the instance's chain", async () => {
    await remove(`"newsroomId" IS NULL AND "claimId" IS NULL AND "claimSeq" IN (2, 3)`);
    const [found] = await lines();
    expect(found).toMatch(/^instance \d+: comes after a gap: numbers 2 to 3 are missing$/);
  });

  it("the last", async () => {
    const { id } = await db().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    await remove(`id = ${id}`);
    expect(await lines()).toEqual([
      expect.stringMatching(/^instance \d+: its end is gone: number 5 is missing$/),
    ]);
  });

  it("all of a chain", async () => {
    await remove(`"claimId" IS NULL AND "newsroomId" IS NULL`);
    expect(await lines()).toEqual(["instance null: its head stands at number 5, but no event is there"]);
  });
});

describe("rows that stand where they were not recorded are found and named:", () => {
  it("two that were swapped", async () => {
    await sql(`UPDATE "AuditEvent" SET id = CASE id WHEN ${at(1)} THEN ${at(3)} + 1000 ELSE ${at(1)} END
      WHERE id IN (${at(1)}, ${at(3)})`);
    await sql(`UPDATE "AuditEvent" SET id = ${at(3)} WHERE id = ${at(3)} + 1000`);
    const found = await lines();
    expect(found.filter((line) => line.includes("is out of order")).length).toBeGreaterThan(0);
    expect(found.some((line) => line.startsWith(`${claim()} `))).toBe(true);
  });

  it("two whose contents were swapped", async () => {
    await sql(`UPDATE "AuditEvent" one SET payload = '{"dueOn": "x"}', "createdAt" = other."createdAt"
      FROM "AuditEvent" other WHERE one.id IN (${at(1)}, ${at(3)}) AND other.id IN (${at(1)}, ${at(3)}) AND one.id <> other.id`);
    const changed = (await verify()).found.map((one) => one.event);
    expect(changed).toEqual([at(1), at(3)]);
  });

  it("two of the instance's chain that were swapped", async () => {
    const own = await db().auditEvent.findMany({
      where: { claimId: null, newsroomId: null },
      orderBy: { id: "asc" },
    });
    const [one, other] = [own[1]?.id, own[2]?.id];
    await sql(`UPDATE "AuditEvent" SET id = 9000 WHERE id = ${one}`);
    await sql(`UPDATE "AuditEvent" SET id = ${one} WHERE id = ${other}`);
    await sql(`UPDATE "AuditEvent" SET id = ${other} WHERE id = 9000`);
    expect((await lines()).join("\n")).toContain("is out of order");
  });

  it("one without a hash, put in by hand", async () => {
    await sql(
      `INSERT INTO "AuditEvent" (id, type, payload, "claimId") VALUES (9000, 'claim.opened', '{}', '${claims[1]?.id}')`,
    );
    expect(await lines()).toEqual([
      `${claim(1)} 9000: has no hash, though older events have one: it was put in by hand`,
    ]);
  });

  it("one with a hash that matches, put at the end without its head", async () => {
    const last = await db().auditEvent.findFirstOrThrow({
      where: { claimId: null, newsroomId: null },
      orderBy: { id: "desc" },
    });
    const { id: _, hash, ...row } = last;
    const forged = { ...row, claimSeq: 6, claimPrev: hash };
    await db().auditEvent.create({
      data: { ...forged, payload: {}, hash: hashOf({ ...forged, payload: {} }) },
    });
    expect(await lines()).toEqual([
      expect.stringContaining("its last event has number 6, but its head stops at 5"),
    ]);
  });

  it("one that stands in no chain of its claim", async () => {
    const stored = await db().auditEvent.findUniqueOrThrow({ where: { id: at(4) } });
    const forged = { ...stored, claimSeq: null, claimPrev: null };
    await sql(
      `UPDATE "AuditEvent" SET "claimSeq" = NULL, "claimPrev" = NULL, hash = '${hashOf(forged)}' WHERE id = ${at(4)}`,
    );
    expect(await lines()).toContain(
      `${claim()} ${at(4)}: has no number in this chain, though it belongs to it`,
    );
  });
});

describe("a head is checked too:", () => {
  it("one with another hash", async () => {
    await sql(`UPDATE "ChainHead" SET hash = reverse(hash) WHERE chain = 'instance'`);
    expect(await lines()).toEqual([expect.stringMatching(/^instance \d+: its head has another hash/)]);
  });

  it("one that is missing is told once for its chain", async () => {
    await sql(`DELETE FROM "ChainHead" WHERE chain = 'claim:${claims[0]?.id}'`);
    expect(await lines()).toEqual([
      expect.stringMatching(/^claim .* belongs to a chain whose head is missing$/),
    ]);
  });

  it("one of a chain that never was", async () => {
    await sql(`INSERT INTO "ChainHead" VALUES ('claim:nonsense', 1, 'x')`);
    expect(await lines()).toEqual([
      "claim:nonsense null: its head stands at number 1, but no event is there",
    ]);
  });
});

describe("what a consistent rewrite hides is found against a digest kept elsewhere:", () => {
  /** Cuts the end off the instance's chain, with its head made to match. */
  async function cutOff() {
    const [last, beforeLast] = await db().auditEvent.findMany({
      where: { claimId: null, newsroomId: null },
      orderBy: { id: "desc" },
      take: 2,
    });
    await sql(`DELETE FROM "AuditEvent" WHERE id = ${last?.id}`);
    await sql(`UPDATE "ChainHead" SET seq = 4, hash = '${beforeLast?.hash}' WHERE chain = 'instance'`);
  }

  it("a chain's end that was cut off together with its head", async () => {
    const { digest } = await verify();
    expect(await verify(digest)).toMatchObject({ asKept: true, found: [] });
    await cutOff();
    expect(await verify()).toMatchObject({ asKept: null, found: [] });
    expect(await verify(digest)).toMatchObject({ asKept: false, found: [] });
  });

  it("a whole chain that is gone, and an event made to look older than the chains", async () => {
    const { digest } = await verify();
    await sql(`INSERT INTO "AuditEvent" (id, type, payload) VALUES (-1, 'user.made_steward', '{}')`);
    expect(await verify(digest)).toMatchObject({ asKept: false, found: [], before: 1 });
    await sql(`DELETE FROM "AuditEvent" WHERE id = -1 OR ("claimId" IS NULL AND "newsroomId" IS NULL)`);
    await sql(`DELETE FROM "ChainHead" WHERE chain = 'instance'`);
    expect(await verify(digest)).toMatchObject({ asKept: false, found: [], before: 0 });
  });

  it("while what is recorded later does not disturb it", async () => {
    const { digest } = await verify();
    await tellAll();
    expect(await verify(digest)).toMatchObject({ asKept: true, found: [], events: 39 });
  });
});

describe("npm run audit:verify", { timeout: 90_000 }, () => {
  /** Runs what the command runs. @returns how it ended and what it said */
  async function run(...args: string[]) {
    const [row] = await db().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const url = Object.assign(new URL(process.env[TEMPLATE_URL] ?? ""), { pathname: row?.name });
    const env = { ...process.env, DATABASE_URL: url.href };
    return new Promise<{ code: number; said: string }>((resolve) => {
      const command = ["--import", "tsx", "scripts/audit-verify.ts", ...args];
      execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
      );
    });
  }

  it("says that all is intact, and with which digest that can be told later", async () => {
    const { code, said } = await run();
    expect(said).toMatch(/^33 events in 6 chains: all intact\.\nDigest .* elsewhere: \d+:[0-9a-f]{64}\n$/);
    expect(code).toBe(0);
    const [digest = ""] = /\d+:[0-9a-f]{64}/.exec(said) ?? [];
    expect(await run("--expect", digest)).toMatchObject({
      code: 0,
      said: expect.stringContaining("the log is the one whose digest was kept"),
    });
    expect(
      await run(
        "--expect",
        digest.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
      ),
    ).toMatchObject({
      code: 1,
      said: expect.stringContaining("the log is not the one whose digest was kept"),
    });
    expect(await run("--expect", "nonsense")).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Usage/),
    });
  });

  it("ends with 1 and names every difference", async () => {
    await sql(`UPDATE "AuditEvent" SET payload = '{"dueOn": "x"}' WHERE id = ${at(2)}`);
    await sql(`DELETE FROM "AuditEvent" WHERE "claimId" IS NULL AND "newsroomId" IS NULL AND "claimSeq" = 5`);
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toContain(
      `${claim()}: event ${at(2)}, number ${events[2]?.claimSeq}: was changed after it was recorded`,
    );
    expect(said).toMatch(/^instance: event \d+: its end is gone: number 5 is missing$/m);
    expect(said).toContain("32 events in 6 chains: 2 differences.");
  });
});
