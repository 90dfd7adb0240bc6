import { beforeEach, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/lib/platform/db";
import { getArticlePage } from "@/lib/publishing/article-pages";
import { getClaimRelations } from "@/lib/publishing/claim-relations";
import { comparedPairs } from "@/lib/publishing/compared";
import { getContradictions } from "@/lib/publishing/contradictions";
import { confirmRelation } from "@/lib/relations/confirm-relation";
import { declineRelation } from "@/lib/relations/decline-relation";
import { decidedPairs, waitingPairs, waitingRelations } from "@/lib/relations/queue";
import { declareDifferent, relateClaims } from "@/lib/relations/relate";
import { relateByHand } from "@/lib/relations/relate-by-hand";
import { suggestRelations } from "@/lib/relations/suggest-relations";
import { undoRelation } from "@/lib/relations/undo-relation";
import { carriedVerdict } from "@/lib/verdicts/carried-verdict";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { codeOf } from "@/tests/support/corrections";
import { suggest } from "@/tests/support/relations";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const reason = "Looked at closely.";
let editor: Person;
let reviewer: Person;
let newsroomId: string;
beforeEach(async () => {
  await db().claimRelation.deleteMany();
  const { id, members } = await createNewsroom(["EDITOR", "REVIEWER"]);
  [editor, reviewer] = members as [Person, Person];
  newsroomId = id;
});

const two = () => Promise.all([createClaim(), createClaim()]);
const names = async (slug: string) =>
  (await getClaimRelations(slug)).relations.map(({ name, claim }) => [name, claim.slug]);

describe("a relation", () => {
  it("shows on both claims, each from its side, and stands in the newsroom's log", async () => {
    const [a, b] = await two();
    const pair = await suggest(a.id, b.id);
    await confirmRelation(editor, { ...pair, kind: "NARROWS", first: b.slug, reason });
    expect(await names(a.slug)).toEqual([["NARROWED_BY", b.slug]]);
    expect(await names(b.slug)).toEqual([["NARROWS", a.slug]]);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: "relation.confirmed", newsroomId },
    });
    expect(event).toMatchObject({ claimId: b.id, actorId: editor.id, payload: { kind: "NARROWS" } });
  });

  it("of a duplicate belongs to the claim that stays; between both it is none", async () => {
    const [a, b] = await two();
    const third = await createClaim();
    const hand = (first: string, other: string, kind: string) =>
      relateByHand(editor, { first, other, kind, reason });
    await hand(a.slug, third.slug, "CONTRADICTS");
    await hand(b.slug, third.slug, "CONTRADICTS");
    const { id, version } = await hand(a.slug, b.slug, "DUPLICATES");
    expect(await names(b.slug)).toEqual([["CONTRADICTS", third.slug]]);
    expect(await names(third.slug)).toEqual([["CONTRADICTS", b.slug]]);
    await undoRelation(editor, { id, seen: version });
    expect(await names(a.slug)).toEqual([["CONTRADICTS", third.slug]]);
  });

  it("is not shown where a steward has hidden one of both, nor once it is undone", async () => {
    const [a, b] = await two();
    const { id, version } = await relateByHand(editor, {
      ...{ first: a.slug, other: b.slug, kind: "CONTRADICTS", reason },
    });
    await db().claim.update({ where: { id: b.id }, data: { hiddenAt: new Date() } });
    expect(await names(a.slug)).toEqual([]);
    expect((await getContradictions(null))?.disputes).toEqual([]);
    await db().claim.update({ where: { id: b.id }, data: { hiddenAt: null } });
    expect((await getContradictions(null))?.disputes).toMatchObject([{ contradictions: [{ id, reason }] }]);
    const { slug } = await db().article.findFirstOrThrow({
      where: { snapshots: { some: { appearances: { some: { claimId: a.id } } } } },
    });
    expect((await getArticlePage(slug))?.contradicted).toBe(1);
    await undoRelation(editor, { id, seen: version });
    expect((await getContradictions(null))?.disputes).toEqual([]);
    expect((await getArticlePage(slug))?.contradicted).toBe(0);
  });

  it("is made with a new claim in its transaction, or kept apart with a reason", async () => {
    const [a, b] = await two();
    const third = await createClaim();
    const given = { fromId: a.id, toId: b.id, reason, actorId: reviewer.id };
    await inTransaction((tx) => relateClaims(tx, { ...given, kind: "REPEATS" }));
    expect(await names(b.slug)).toEqual([["REPEATED_BY", a.slug]]);
    await inTransaction((tx) => declareDifferent(tx, { ...given, toId: third.id }));
    expect(await codeOf(inTransaction((tx) => declareDifferent(tx, given)))).toBe("conflict");
    expect(await codeOf(inTransaction((tx) => declareDifferent(tx, { ...given, toId: a.id })))).toBe(
      "invalid",
    );
    expect((await decidedPairs(editor)).map(({ kind, by }) => [kind, by])).toEqual([
      [null, reviewer.name],
      ["REPEATS", reviewer.name],
    ]);
  });
});

describe("the queue", () => {
  it("has the most alike first, page by page, without what is closed or hidden", async () => {
    const claims = await Promise.all([1, 2, 3, 4].map(() => createClaim()));
    const [a, b, c, d] = claims as [
      (typeof claims)[0],
      (typeof claims)[0],
      (typeof claims)[0],
      (typeof claims)[0],
    ];
    const scores: [string, string, number][] = [
      [a.id, b.id, 0.4],
      [a.id, c.id, 0.9],
      [b.id, c.id, 0.4],
      [a.id, d.id, 1],
    ];
    for (const [one, other, score] of scores) await suggest(one, other, score);
    await db().claim.update({ where: { id: d.id }, data: { hiddenAt: new Date() } });
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof waitingPairs>> = await waitingPairs(editor, after, 1);
      seen.push(...page.pairs.map((one) => one.score ?? 0));
      after = page.next;
      more = after !== null;
    }
    expect(seen).toEqual([0.9, 0.4, 0.4]);
    expect(await waitingRelations(editor)).toBe(3);
    expect((await waitingPairs(editor, "nonsense")).pairs).toHaveLength(3);
  });

  it("is for editors of verified newsrooms and stewards", async () => {
    const { members } = await createNewsroom(["EDITOR"], { verified: false });
    const steward = await createPerson({ isSteward: true });
    expect(await codeOf(waitingPairs(reviewer, null))).toBe("forbidden");
    expect(await codeOf(waitingPairs(members[0] ?? null, null))).toBe("forbidden");
    expect(await waitingRelations(reviewer)).toBeNull();
    expect(await codeOf(waitingPairs(steward, null))).toBe("done");
  });

  it("proposes the claim with more counted verdicts to stay, or else the older, and tells nothing blind", async () => {
    const [older, newer] = [await createClaim(), await createClaim()];
    await suggest(newer.id, older.id);
    const main = async () => (await comparedPairs((await waitingPairs(editor, null)).pairs))[0]?.main;
    expect(await main()).toBe(older.slug);
    await castVerdict(reviewer, { slug: newer.slug, seen: 0, verdict: verdict() });
    expect(await main()).toBe(newer.slug);
    const shown = JSON.stringify(await comparedPairs((await waitingPairs(editor, null)).pairs));
    expect(shown).not.toContain(reviewer.name);
    expect(shown).not.toContain("The treaty says otherwise.");
  });

  it("gets a declined pair back when that is undone, and never twice", async () => {
    const [a, b] = await two();
    const pair = await suggest(a.id, b.id);
    const declined = await declineRelation(editor, { ...pair, reason: "" });
    expect(await waitingRelations(editor)).toBe(0);
    expect(await codeOf(declineRelation(editor, { ...pair, reason: "" }))).toBe("conflict");
    await undoRelation(editor, { id: pair.id, seen: declined.version });
    expect((await waitingPairs(editor, null)).pairs).toMatchObject([{ id: pair.id, version: 3, score: 0.8 }]);
  });

  it("is filled with pairs out of different articles that read alike, each once, later claim first", async () => {
    const statement = "The lighthouse of Nordholm was switched off for three nights in February 2025.";
    const first = await createClaim({ statement });
    const second = await createClaim({ statement: statement.replace("three", "five") });
    await createClaim({ statement: "Wheat prices doubled within a year." });
    const since = new Date(Date.now() - 60_000);
    await suggestRelations(since);
    await suggestRelations(since);
    const rows = await db().claimRelation.findMany();
    expect(rows).toMatchObject([{ fromId: second.id, toId: first.id, state: "SUGGESTED", kind: null }]);
    const [pair] = await comparedPairs((await waitingPairs(editor, null)).pairs);
    expect(pair?.main).toBe(first.slug);
    expect(await suggestRelations(new Date(Date.now() + 60_000))).toBe(0);
  });
});

describe("a verdict on a duplicate", () => {
  it("is offered to its own reviewer alone, for the claim that stays alone", async () => {
    const [gone, stays] = await two();
    await castVerdict(reviewer, { slug: gone.slug, seen: 0, verdict: verdict() });
    const asked = { slug: stays.slug, from: gone.slug };
    expect(await carriedVerdict(reviewer, asked)).toBeNull();
    await relateByHand(editor, { first: gone.slug, other: stays.slug, kind: "DUPLICATES", reason });
    expect(await carriedVerdict(reviewer, asked)).toMatchObject({
      slug: gone.slug,
      fields: { rating: "FALSE", explanation: "The treaty says otherwise.", note: "", newsroomId },
    });
    expect(await carriedVerdict(editor, asked)).toBeNull();
    const other = await createClaim();
    expect(await carriedVerdict(reviewer, { slug: other.slug, from: gone.slug })).toBeNull();
  });
});
