import { describe, expect, it } from "vitest";
import { closeClaim } from "@/lib/claims/close-claim";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import { db, inTransaction } from "@/lib/platform/db";
import { confirmDuplicate } from "@/lib/relations/confirm-duplicate";
import { confirmRelation } from "@/lib/relations/confirm-relation";
import { declineRelation } from "@/lib/relations/decline-relation";
import { relateByHand } from "@/lib/relations/relate-by-hand";
import { undoRelation } from "@/lib/relations/undo-relation";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { recountAll } from "@/lib/verdicts/recount";
import { codeOf } from "@/tests/support/corrections";
import { suggest } from "@/tests/support/relations";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const reason = "They say the same.";
const DONE = ["done", "conflict", "invalid"];

async function editors(): Promise<[Person, Person]> {
  const { members } = await createNewsroom(["EDITOR", "EDITOR"]);
  return [members[0] as Person, members[1] as Person];
}

describe("two people who decide on one pair at once", () => {
  it("never both do: the second is told that the first was there", async () => {
    const [one, other] = await editors();
    const [a, b] = [await createClaim(), await createClaim()];
    const pair = await suggest(a.id, b.id);
    const codes = await Promise.all([
      codeOf(confirmDuplicate(one, { ...pair, stays: b.slug, reason })),
      codeOf(declineRelation(other, { ...pair, reason: "" })),
      codeOf(confirmRelation(one, { ...pair, kind: "NARROWS", first: a.slug, reason })),
    ]);
    expect(codes.sort()).toEqual(["conflict", "conflict", "done"]);
    expect(await db().claimRelation.findMany({ where: { id: pair.id } })).toMatchObject([{ version: 2 }]);
  });

  it("cannot close both as duplicates of each other", async () => {
    const [one, other] = await editors();
    const [a, b] = [await createClaim(), await createClaim()];
    const hand = (who: Person, first: string, to: string) =>
      codeOf(relateByHand(who, { first, other: to, kind: "DUPLICATES", reason }));
    const codes = await Promise.all([hand(one, a.slug, b.slug), hand(other, b.slug, a.slug)]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(await db().claim.count({ where: { id: { in: [a.id, b.id] }, lifecycle: "DUPLICATE" } })).toBe(1);
  });
});

describe("many decisions, verdicts and reports on the same few claims at once", () => {
  it("wait for each other in no circle, and leave no chain", async () => {
    const [one, other] = await editors();
    const { members } = await createNewsroom(["REVIEWER", "REVIEWER"]);
    const readers = await Promise.all([createPerson(), createPerson()]);
    const claims = await Promise.all([createClaim(), createClaim(), createClaim(), createClaim()]);
    const pairs = claims.flatMap((a) => claims.filter((b) => b !== a).map((b) => [a, b] as const));
    const work = pairs.flatMap(([a, b], index) => {
      const who = index % 2 ? one : other;
      const kind = index % 3 ? "DUPLICATES" : "CONTRADICTS";
      const judge = (index % 2 ? members : readers)[index % 2] as Person;
      return [
        codeOf(relateByHand(who, { first: a.slug, other: b.slug, kind, reason })),
        codeOf(castVerdict(judge, { slug: b.slug, seen: 0, verdict: verdict() })),
        codeOf(
          raiseFlag(readers[0] as Person, { kind: "claim", slug: a.slug }, { reason: "OTHER", detail: "x" }),
        ),
        codeOf(undoAny(who)),
      ];
    });
    const codes = await Promise.all(work);
    // Whatever is refused is refused with words for people: nothing fails, no deadlock among it.
    expect([...new Set(codes)].filter((code) => !DONE.includes(String(code)))).toEqual([]);
    const links = await db().claim.findMany({
      where: { lifecycle: "DUPLICATE" },
      select: { duplicateOf: { select: { lifecycle: true } } },
    });
    expect(links.every((link) => link.duplicateOf?.lifecycle === "OPEN")).toBe(true);
    expect((await recountAll(db())).different).toEqual([]);
  });

  it("a duplicate is not closed for a claim that is being retracted", async () => {
    const [one] = await editors();
    const [a, b] = [await createClaim(), await createClaim()];
    const pair = await suggest(a.id, b.id);
    const merged = await inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE id = ${b.id}::uuid FOR NO KEY UPDATE`;
      const waiting = codeOf(confirmDuplicate(one, { ...pair, stays: b.slug, reason }));
      await closeClaim(tx, b.id, { lifecycle: "RETRACTED", note: "Lifted wrongly." });
      return { waiting };
    });
    expect(await merged.waiting).toBe("conflict");
    expect(await db().claim.findUnique({ where: { id: a.id } })).toMatchObject({ lifecycle: "OPEN" });
  });
});

async function undoAny(who: Person): Promise<void> {
  const row = await db().claimRelation.findFirst({ where: { state: "CONFIRMED" }, orderBy: { id: "desc" } });
  if (row) await undoRelation(who, { id: row.id, seen: row.version });
}
