import { beforeEach, describe, expect, it } from "vitest";
import { retractClaim } from "@/lib/claims/close-claim";
import { openNotification } from "@/lib/notifications/mark-read";
import { db } from "@/lib/platform/db";
import { getClaimCorrections } from "@/lib/publishing/claim-corrections";
import { getClaimRelations } from "@/lib/publishing/claim-relations";
import { listClaims } from "@/lib/publishing/list";
import { readListQuery } from "@/lib/publishing/list-query";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { getRecord } from "@/lib/publishing/record";
import { getTurns } from "@/lib/publishing/turns";
import { confirmDuplicate } from "@/lib/relations/confirm-duplicate";
import { relateByHand } from "@/lib/relations/relate-by-hand";
import { undoRelation } from "@/lib/relations/undo-relation";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { recountAll } from "@/lib/verdicts/recount";
import { codeOf } from "@/tests/support/corrections";
import { createScene, type Scene } from "@/tests/support/moderation";
import { suggest } from "@/tests/support/relations";
import { createClaim, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

/** A claim past quorum, and another one that says the same and that nobody has judged. */
let scene: Scene;
let other: { id: string; slug: string };
beforeEach(async () => {
  scene = await createScene();
  other = await createClaim();
});

const reason = "Both quote the same sentence of the same speech.";

/** Everything that is stored of a claim beside its own row, in a form that can be compared. */
async function storedOf(claimId: string) {
  const where = { claimId };
  const orderBy = { id: "asc" } as const;
  const [claim, verdicts, history, record, consensus, drafts, desks] = await Promise.all([
    db().claim.findUniqueOrThrow({ where: { id: claimId }, omit: { updatedAt: true } }),
    db().verdict.findMany({ where, orderBy, include: { sources: true, revisions: true } }),
    db().consensusHistory.findMany({ where, orderBy }),
    db().recordEntry.findMany({ where, orderBy: { seq: "asc" } }),
    db().consensus.findUnique({ where }),
    db().draft.findMany({ where }),
    db().deskClaim.findMany({ where, orderBy: { newsroomId: "asc" } }),
  ]);
  return { claim, verdicts, history, record, consensus, drafts, desks };
}

/** Confirms that the scene's claim is the other one once more, as an editor. */
async function merge() {
  const pair = await suggest(scene.id, other.id);
  return confirmDuplicate(scene.colleague, { ...pair, stays: other.slug, reason });
}

const asked = () =>
  db().notification.findMany({ where: { kind: "MERGE_ASKED", claimId: scene.id }, orderBy: { id: "asc" } });

describe("a confirmed duplicate", () => {
  it("is closed, leads to the claim that stays, and keeps everything it had", async () => {
    const before = await storedOf(scene.id);
    const decided = await merge();
    expect(decided.slugs.sort()).toEqual([scene.slug, other.slug].sort());
    const after = await storedOf(scene.id);
    expect(after.claim).toEqual({
      ...before.claim,
      ...{ lifecycle: "DUPLICATE", lifecycleNote: reason, duplicateOfId: other.id },
    });
    expect({ ...after, claim: null }).toEqual({ ...before, claim: null });
    expect(await getPublicClaim(scene.slug)).toMatchObject({
      lifecycle: "DUPLICATE",
      duplicateOf: { slug: other.slug },
      closedAt: expect.any(String),
    });
    expect((await getHistory(scene.slug))?.length).toBeGreaterThan(1);
    expect((await getRecord(scene.slug))?.entries.length).toBeGreaterThan(1);
    const { claims } = await listClaims(readListQuery(new URLSearchParams()).query);
    expect(claims.map((one) => one.slug)).not.toContain(scene.slug);
    expect((await getClaimRelations(other.slug)).duplicates).toMatchObject([{ slug: scene.slug }]);
  });

  it("moves nobody's verdict: its reviewers are asked, but for who confirmed it", async () => {
    await merge();
    expect(await db().verdict.count({ where: { claimId: other.id } })).toBe(0);
    const told = await asked();
    const reviewers = [scene.author, scene.other, scene.another].map((one) => one.id).sort();
    expect(told.map((one) => one.userId).sort()).toEqual(reviewers);
    expect(told[0]).toMatchObject({
      path: `/desk/claims/${other.slug}?from=${scene.slug}`,
      particulars: { note: reason },
    });
  });

  it("takes no verdict, and is not corrected or retracted", async () => {
    await merge();
    const cast = castVerdict(scene.reader, { slug: scene.slug, seen: 0, verdict: verdict() });
    expect(await codeOf(cast)).toBe("conflict");
    expect(await codeOf(retractClaim(scene.steward, { slug: scene.slug, reason: "No." }))).toBe("conflict");
  });

  it("publishes a correction where its published outcome is another one, without the other claim's outcome", async () => {
    await merge();
    const { corrections } = await getClaimCorrections(scene.slug);
    expect(corrections).toMatchObject([{ kind: "VOID", was: "Provisional: False", note: reason }]);
    expect(corrections[0]?.now).toBe("Closed as a duplicate: what holds stands at the claim that stays.");
  });

  it("publishes none where nothing was published, or both come to the same", async () => {
    const third = await createClaim();
    await relateByHand(scene.colleague, { first: third.slug, other: other.slug, kind: "DUPLICATES", reason });
    expect((await getClaimCorrections(third.slug)).corrections).toEqual([]);
    for (const one of [scene.author, scene.colleague, scene.other, scene.another])
      await castVerdict(one, { slug: other.slug, seen: 0, verdict: verdict() });
    await merge();
    expect((await getClaimCorrections(scene.slug)).corrections).toEqual([]);
  });

  it("is told to webhooks with the claim that stays", async () => {
    await db().webhook.create({
      data: {
        newsroomId: scene.newsroom.id,
        url: "https://hooks.example/in",
        secret: "x",
        createdById: scene.colleague.id,
        topics: ["claim.closed", "claim.opened"],
      },
    });
    const { id, version } = await merge();
    await undoRelation(scene.colleague, { id, seen: version });
    const messages = await db().webhookMessage.findMany({ orderBy: { id: "asc" } });
    expect(messages.map(({ topic, data }) => [topic, data])).toMatchObject([
      ["claim.closed", { state: "DUPLICATE", note: reason, duplicateOf: { slug: other.slug } }],
      ["claim.opened", { state: "OPEN", claim: { slug: scene.slug } }],
    ]);
  });
});

describe("undoing a duplicate", () => {
  it("restores every row as it was, and both histories say what happened", async () => {
    const [before, kept] = await Promise.all([storedOf(scene.id), storedOf(other.id)]);
    const { id, version } = await merge();
    await undoRelation(scene.colleague, { id, seen: version });
    expect(await storedOf(scene.id)).toEqual(before);
    expect(await storedOf(other.id)).toEqual(kept);
    expect((await getTurns(scene.slug)).map((one) => [one.what, one.other.slug])).toEqual([
      ["reopened", other.slug],
      ["closed", other.slug],
    ]);
    expect((await getTurns(other.slug)).map((one) => [one.what, one.other.slug])).toEqual([
      ["released", scene.slug],
      ["received", scene.slug],
    ]);
    expect(await getPublicClaim(scene.slug)).toMatchObject({ lifecycle: "OPEN", closedAt: null });
    const told = (await getClaimCorrections(scene.slug)).corrections.map(({ was, now }) => [was, now]);
    expect(told[0]?.[1]).toBe("Provisional: False");
    expect((await recountAll(db())).different).toEqual([]);
  });

  it("takes the question back where it was not read, and says so where it was", async () => {
    const { id, version } = await merge();
    const read = (await asked()).find((one) => one.userId === scene.other.id);
    await openNotification(scene.other, read?.id);
    await undoRelation(scene.colleague, { id, seen: version });
    const left = await asked();
    expect(left.map((one) => [one.userId, one.path])).toEqual([
      [scene.other.id, `/desk/claims/${other.slug}?from=${scene.slug}`],
      [scene.other.id, `/desk/claims/${scene.slug}`],
    ]);
  });

  it("can be decided otherwise afterwards, and asks anew when it is a duplicate again", async () => {
    const { id, version } = await merge();
    const undone = await undoRelation(scene.colleague, { id, seen: version });
    const again = { id, seen: undone.version, stays: other.slug, reason };
    await confirmDuplicate(scene.colleague, again);
    expect(await asked()).toHaveLength(3);
  });
});

describe("chains and circles", () => {
  it("do not come about: a claim with duplicates is not closed, a duplicate stands for the one that stays", async () => {
    const [third, fourth] = [await createClaim(), await createClaim()];
    const hand = (slug: string, to: string) =>
      relateByHand(scene.steward, { first: slug, other: to, kind: "DUPLICATES", reason });
    await hand(scene.slug, other.slug);
    await expect(hand(other.slug, third.slug)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("let it stay and close the other one"),
    });
    // The other way round is possible, and who names the duplicate means the claim that stays.
    await hand(third.slug, `http://localhost/claims/${scene.slug}`);
    await hand(fourth.slug, other.slug);
    const links = await db().claim.findMany({
      where: { id: { in: [scene.id, other.id, third.id, fourth.id] }, duplicateOfId: { not: null } },
    });
    expect(links.map((one) => one.duplicateOfId)).toEqual([other.id, other.id, other.id]);
    expect(await codeOf(hand(other.slug, scene.slug))).toBe("invalid");
  });
});
