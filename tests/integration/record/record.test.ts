import { describe, expect, it } from "vitest";
import { updateProfile } from "@/lib/identity/update-profile";
import { db } from "@/lib/platform/db";
import { getRecord } from "@/lib/publishing/record";
import type { PublicRecord } from "@/lib/record/model";
import { replay, verifyRecord } from "@/lib/record/replay";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { recountAll } from "@/lib/verdicts/recount";
import { recountClaims } from "@/lib/verdicts/recount-claims";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createBench, judge } from "@/tests/support/agreed";
import { createClaim, createNewsroom, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

async function recordOf(slug: string): Promise<PublicRecord> {
  const record = await getRecord(slug);
  if (!record) throw new Error("no record");
  return record;
}

describe("a claim's public record", () => {
  it("is sealed before quorum and tells everything from quorum on", async () => {
    const { slug } = await createClaim();
    const [a, b] = [await createNewsroom(["REVIEWER", "REVIEWER"]), await createNewsroom(["REVIEWER"])];
    const [first, second, third] = [a.members[0], a.members[1], b.members[0]];
    if (!first || !second || !third) throw new Error("people are missing");
    await castVerdict(first, { slug, seen: 0, verdict: verdict() });
    await castVerdict(second, { slug, seen: 0, verdict: verdict({ rating: "MOSTLY_FALSE" }) });
    const sealed = await recordOf(slug);
    expect(sealed.sealed).toBe(true);
    expect(sealed.entries.map(({ nonce, body }) => [nonce, body])).toEqual(Array(3).fill([null, null]));
    expect(JSON.stringify(sealed)).not.toContain(first.handle);
    expect(verifyRecord(sealed)).toEqual([]);

    await castVerdict(third, { slug, seen: 0, verdict: verdict() });
    const open = await recordOf(slug);
    expect(open.entries.map(({ commitment }) => commitment).slice(0, 3)).toEqual(
      sealed.entries.map(({ commitment }) => commitment),
    );
    expect(verifyRecord(open)).toEqual([]);
    const steps = replay(open.entries.flatMap(({ body }) => body ?? []));
    expect(steps.map(({ assessment }) => assessment.status)).toEqual([
      "UNREVIEWED",
      "UNDER_REVIEW",
      "UNDER_REVIEW",
      "PROVISIONAL",
    ]);

    await withdrawVerdict(third, { slug, seen: 1, reason: "I was wrong." });
    expect((await recordOf(slug)).sealed).toBe(true);
    expect(await db().recordEntry.count({ where: { claim: { slug } } })).toBe(5);
  });
});

describe("a reviewer's new handle", () => {
  it("is an entry where the verdict is public, and shows nothing on a claim before quorum", async () => {
    const [open, blind] = [await createClaim(), await createClaim()];
    const bench = await createBench();
    const [reviewer, ...others] = bench;
    if (!reviewer) throw new Error("there is a reviewer");
    await judge(open.slug, bench);
    await judge(blind.slug, bench.slice(0, 2));
    const before = await recordOf(blind.slug);
    const stored = await db().consensus.findUnique({ where: { claimId: blind.id } });

    await updateProfile(reviewer, { name: reviewer.name, handle: `${reviewer.handle}-new` });
    await recountClaims(async () => {});
    const { entries } = await recordOf(open.slug);
    expect(entries.at(-1)?.body).toMatchObject({
      cause: "user.renamed",
      changes: [{ reviewer: `${reviewer.handle}-new` }],
    });
    expect(await recordOf(blind.slug)).toEqual(before);
    expect(await db().consensus.findUnique({ where: { claimId: blind.id } })).toEqual(stored);
    expect((await recountAll(db())).differences).toEqual([]);

    await judge(blind.slug, others.slice(1));
    const opened = await recordOf(blind.slug);
    expect(verifyRecord(opened)).toEqual([]);
    expect(JSON.stringify(opened.entries)).toContain(`"${reviewer.handle}-new"`);
    expect((await recountAll(db())).differences).toEqual([]);
  });
});
