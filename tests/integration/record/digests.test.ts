import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import { getDigest, listDigests } from "@/lib/publishing/digests";
import { headLinesNow, headLinesOf } from "@/lib/publishing/head-lines";
import { writeDigests } from "@/lib/record/write-digests";
import { beginRecords } from "@/lib/verdicts/begin-records";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { recountAll } from "@/lib/verdicts/recount";
import { createAgreedClaim, createBench } from "@/tests/support/agreed";
import { createClaim, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const DAY = 86_400_000;
const sql = (text: string) => db().$executeRawUnsafe(text);
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function text(pieces: AsyncGenerator<string>): Promise<string> {
  let all = "";
  for await (const piece of pieces) all += piece;
  return all;
}

/** As claims were before there were records. */
async function withoutRecord(): Promise<{ id: string; slug: string }> {
  const claim = await createAgreedClaim();
  await sql(`DELETE FROM "RecordEntry" WHERE "claimId" = '${claim.id}'`);
  return claim;
}

beforeAll(async () => {
  await sql(`ALTER TABLE "RecordEntry" DISABLE TRIGGER USER`);
});

describe("a claim from before there were records", () => {
  it("gets one entry with all that the rule counts, however often it is begun and at the same moment", async () => {
    const [one, other] = [await withoutRecord(), await withoutRecord()];
    const begun = await Promise.all([beginRecords(), beginRecords(), beginRecords()]);
    expect(begun.reduce((sum, each) => sum + each)).toBe(2);
    expect(await beginRecords()).toBe(0);
    for (const { id } of [one, other]) {
      const entries = await db().recordEntry.findMany({ where: { claimId: id } });
      expect(entries).toMatchObject([
        { seq: 1, prev: "", eventId: null, body: { cause: "record.begun", claim: { version: 1 } } },
      ]);
      expect(entries[0]?.body).toMatchObject({ changes: Array(6).fill({ rating: 1 }) });
    }
    expect((await recountAll(db())).differences).toEqual([]);
  });

  it("leaves off when it is told to, and goes on at the next run", async () => {
    await Promise.all([withoutRecord(), withoutRecord()]);
    expect(await beginRecords(AbortSignal.abort())).toBe(0);
    expect(await beginRecords()).toBe(2);
  });

  it("begins with the next verdict, where that comes first", async () => {
    const { id, slug } = await withoutRecord();
    const [person] = await createBench();
    await castVerdict(person ?? null, { slug, seen: 0, verdict: verdict() });
    expect(await beginRecords()).toBe(0);
    expect(await db().recordEntry.findMany({ where: { claimId: id } })).toMatchObject([
      { seq: 1, body: { cause: "record.begun", claim: { version: 1 } } },
    ]);
    expect((await recountAll(db())).differences).toEqual([]);
  });
});

describe("the daily digests", () => {
  it("are written for each finished day since the first entry, once, each over the one before", async () => {
    const hidden = await createClaim();
    await db().claim.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } });
    const [oldest] = await db().recordEntry.findMany({ orderBy: { claimId: "asc" }, take: 1 });
    await sql(`UPDATE "RecordEntry" SET "createdAt" = "createdAt" - interval '3 days'
      WHERE "claimId" = '${oldest?.claimId}' AND seq = 1`);
    const records = await db().recordEntry.groupBy({ by: ["claimId"] });

    const midnight = Date.parse(dayOf(new Date()));
    const days = [3, 2, 1].map((ago) => dayOf(new Date(midnight - ago * DAY)));
    // The last day has just ended: what was begun on it may still be under way.
    expect(await writeDigests(new Date(midnight + 1_000))).toEqual(days.slice(0, 2));
    expect((await Promise.all([writeDigests(), writeDigests()])).flat().slice(0, 1)).toEqual(days.slice(2));
    expect(await writeDigests()).toEqual([]);

    const { data } = await listDigests(10, null);
    expect(data.map(({ day, records }) => [day, records])).toEqual(days.toReversed().map((day) => [day, 1]));
    expect(data.map(({ prev }) => prev)).toEqual([data[1]?.sha256, data[2]?.sha256, ""]);
    for (const digest of data) {
      const heads = await text(headLinesOf(digest));
      expect(sha256(heads)).toBe(digest.sha256);
      expect(heads).toBe(
        `day ${digest.day} after ${digest.prev || "none"}\n${oldest?.claimId} 1 ${oldest?.hash}\n`,
      );
    }

    // Today's end, seen from tomorrow: all records, the hidden one among them.
    const today = dayOf(new Date());
    expect(await writeDigests(new Date(midnight + 2 * DAY))).toEqual([today]);
    const digest = await getDigest(today);
    expect(digest?.records).toBe(records.length);
    const [, ...lines] = (await text(headLinesOf(digest ?? { day: "", prev: "" }))).trimEnd().split("\n");
    expect(lines).toEqual(lines.toSorted());
    expect(lines.filter((line) => line.startsWith(hidden.id))).toHaveLength(1);
    expect(`${lines.join("\n")}\n`).toBe(await text(headLinesNow()));
  });

  it("are paged, and none is there of a day that has none", async () => {
    const first = await listDigests(2, null);
    const second = await listDigests(2, first.next);
    expect([...first.data, ...second.data]).toEqual((await listDigests(10, null)).data);
    expect(second.next).toBeNull();
    for (const day of ["1999-01-01", "2026-02-30", "today", ""]) expect(await getDigest(day)).toBeNull();
  });
});
