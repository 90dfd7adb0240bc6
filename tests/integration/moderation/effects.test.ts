import { describe, expect, it } from "vitest";
import { decide } from "@/lib/moderation/decide";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import type { Subject } from "@/lib/moderation/subject";
import { db } from "@/lib/platform/db";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { readWorkspace } from "@/lib/verdicts/queries";
import { recountAll } from "@/lib/verdicts/recount";
import { recuse, withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createScene, decideNow, looked, stateOf, verdictOf } from "@/tests/support/moderation";
import { createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const url = "https://documents.example/treaty";
const refused = (code: string) => expect.objectContaining({ code });
const handles = async (slug: string) =>
  (await getPublicClaim(slug))?.verdicts.map(({ reviewer }) => reviewer.handle);
const agrees = async () => expect((await recountAll(db())).different).toEqual([]);

describe("a voided verdict", () => {
  it("leaves the count and the page, the history says so, and comes back when it is reinstated", async () => {
    const scene = await createScene();
    const { slug, author, steward, verdictId } = scene;
    const subject: Subject = { kind: "verdict", verdictId };
    const before = await stateOf(slug);
    expect(before.consensus).toMatchObject({ status: "PROVISIONAL", counted: 4 });
    await decideNow(steward, subject, "VOID");
    const voided = await stateOf(slug);
    // The outcome is the same with three: the history says so nevertheless, and the lists' order stays.
    expect(voided.consensus).toMatchObject({ status: "PROVISIONAL", counted: 3, submitted: 3 });
    expect(voided.consensus?.changedAt).toEqual(before.consensus?.changedAt);
    expect((await getHistory(slug))?.[0]).toMatchObject({ cause: "verdict.voided", counted: 3 });
    expect(await handles(slug)).not.toContain(author.handle);
    expect(await getPublicClaim(slug)).toMatchObject({ voided: 1 });
    await decideNow(steward, subject, "REINSTATE_VERDICT");
    const after = await stateOf(slug);
    expect(after.consensus?.assessment).toEqual(before.consensus?.assessment);
    expect((await getHistory(slug))?.slice(0, 2).map(({ cause, counted }) => [cause, counted])).toEqual([
      ["verdict.reinstated", 4],
      ["verdict.voided", 3],
    ]);
    expect(await handles(slug)).toContain(author.handle);
    await agrees();
  });

  it("takes the claim below quorum where it was needed; nothing of the others is shown then", async () => {
    const scene = await createScene();
    const { slug, id, steward, other, another } = scene;
    for (const person of [other, another]) {
      const { id: verdictId } = await verdictOf(person, id);
      await decideNow(steward, { kind: "verdict", verdictId }, "VOID");
    }
    expect((await stateOf(slug)).consensus).toMatchObject({ status: "UNDER_REVIEW", counted: 2 });
    expect(await getPublicClaim(slug)).toMatchObject({ verdicts: [], voided: 0 });
    expect((await getHistory(slug))?.[0]).toMatchObject({
      status: "UNDER_REVIEW",
      cause: "verdict.voided",
      label: [],
    });
    await agrees();
  });

  it("is seen by its author with the reason, and cannot be revised, withdrawn or recused from meanwhile", async () => {
    const { slug, author, steward, verdictId } = await createScene();
    const subject: Subject = { kind: "verdict", verdictId };
    await decideNow(steward, subject, "VOID", {
      reason: "CONFLICT_OF_INTEREST",
      note: "Works for the minister.",
    });
    const own = (await readWorkspace(author, slug))?.own;
    expect(own?.voided).toMatchObject({ reason: "CONFLICT_OF_INTEREST", note: "Works for the minister." });
    const again = verdict({ note: "Changed." });
    const sentence = /A steward has voided your verdict/;
    await expect(castVerdict(author, { slug, seen: 1, verdict: again })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(sentence),
    });
    await expect(withdrawVerdict(author, { slug, seen: 1, reason: "x" })).rejects.toEqual(
      refused("conflict"),
    );
    await expect(recuse(author, { slug, seen: 1, reason: "x" })).rejects.toEqual(refused("conflict"));
    await decideNow(steward, subject, "REINSTATE_VERDICT");
    expect((await readWorkspace(author, slug))?.own?.voided).toBeNull();
    await castVerdict(author, { slug, seen: 1, verdict: again });
  });

  it("collides with its author: who comes second gets a conflict, whoever that is", async () => {
    for (let round = 0; round < 4; round++) {
      const { slug, author, steward, verdictId } = await createScene();
      const subject: Subject = { kind: "verdict", verdictId };
      const form = { ...(await looked(steward, subject)), action: "VOID" };
      const revise = () =>
        castVerdict(author, { slug, seen: 1, verdict: verdict({ rating: "TRUE", note: "Better." }) });
      const both = [decide(steward, subject, form), revise()];
      const [voided, revised] = await Promise.allSettled(round % 2 ? both : both.toReversed());
      expect([voided?.status, revised?.status].sort()).toEqual(["fulfilled", "rejected"]);
      for (const one of [voided, revised])
        if (one?.status === "rejected") expect(one.reason).toEqual(refused("conflict"));
      const { voidedAt, revision } = await db().verdict.findUniqueOrThrow({ where: { id: verdictId } });
      expect(voidedAt === null ? revision : 1).toBe(voidedAt === null ? 2 : 1);
    }
    await agrees();
  });
});

describe("a hidden source", () => {
  const subjectOf = (verdictId: string): Subject => ({ kind: "source", verdictId, url });

  it("is not shown, and a verdict whose every source is hidden does not count", async () => {
    const { slug, author, steward, verdictId } = await createScene();
    await decideNow(steward, subjectOf(verdictId), "HIDE", {
      reason: "FABRICATED_SOURCE",
      note: "No such paper.",
    });
    const { consensus } = await stateOf(slug);
    expect(consensus).toMatchObject({ counted: 3, submitted: 4 });
    expect((await getHistory(slug))?.[0]).toMatchObject({ cause: "source.hidden" });
    expect(await getPublicClaim(slug)).toMatchObject({ uncounted: 1 });
    expect(await handles(slug)).not.toContain(author.handle);
    const own = (await readWorkspace(author, slug))?.own;
    expect(own?.hidden).toMatchObject([{ url, reason: "FABRICATED_SOURCE", note: "No such paper." }]);
    expect(own?.fields.sources.map((one) => one.url)).toEqual([url]);
    await decideNow(steward, subjectOf(verdictId), "RESTORE");
    expect((await stateOf(slug)).consensus).toMatchObject({ counted: 4 });
    expect((await readWorkspace(author, slug))?.own?.hidden).toEqual([]);
    await agrees();
  });

  it("stays hidden by its address through revisions, also when it was left out in between", async () => {
    const { slug, author, steward, verdictId } = await createScene();
    await decideNow(steward, subjectOf(verdictId), "HIDE");
    const [cited] = verdict().sources;
    if (!cited) throw new Error("the verdict has a source");
    const fresh = { ...cited, url: "https://documents.example/second", title: "Second" };
    const cast = (seen: number, sources: (typeof cited)[]) =>
      castVerdict(author, { slug, seen, verdict: verdict({ note: "Changed.", sources }) });
    const shown = async () =>
      (await getPublicClaim(slug))?.verdicts
        .find(({ reviewer }) => reviewer.handle === author.handle)
        ?.sources.map((one) => one.url);
    await cast(1, [cited, fresh]);
    expect(await shown()).toEqual([fresh.url]);
    await cast(2, [fresh]);
    await cast(3, [fresh, cited]);
    expect(await shown()).toEqual([fresh.url]);
    expect((await stateOf(slug)).consensus).toMatchObject({ counted: 4 });
    await decideNow(steward, subjectOf(verdictId), "RESTORE");
    expect(await shown()).toEqual([fresh.url, url]);
    await agrees();
  });

  it("collides with a withdrawal: who comes second gets a conflict or finds it withdrawn", async () => {
    const { slug, author, steward, reader, verdictId } = await createScene();
    await raiseFlag(reader, subjectOf(verdictId), { reason: "SPAM", detail: "Look." });
    const form = { ...(await looked(steward, subjectOf(verdictId))), action: "HIDE" };
    const [hidden, withdrawn] = await Promise.allSettled([
      decide(steward, subjectOf(verdictId), form),
      withdrawVerdict(author, { slug, seen: 1, reason: "A mistake." }),
    ]);
    expect(withdrawn.status).toBe("fulfilled");
    if (hidden.status === "rejected") expect(hidden.reason).toEqual(refused("conflict"));
    const { sources } = await verdictOf(author, (await stateOf(slug)).id);
    expect(sources[0]?.hiddenAt !== null).toBe(hidden.status === "fulfilled");
    expect((await stateOf(slug)).consensus).toMatchObject({ counted: 3 });
    await agrees();
  });
});

it("the wording of a verdict is kept without the stewards' marks", async () => {
  const { slug, author, steward, verdictId } = await createScene();
  await decideNow(steward, { kind: "source", verdictId, url }, "HIDE");
  await withdrawVerdict(author, { slug, seen: 1, reason: "A mistake." });
  const [last] = await db().verdictRevision.findMany({ where: { verdictId }, orderBy: { revision: "desc" } });
  expect(JSON.stringify(last?.sources)).not.toContain("hiddenAt");
});

it("a decision on one claim waits for no other claim and deadlocks with no verdict", async () => {
  const { members } = await createNewsroom(["REVIEWER", "REVIEWER", "REVIEWER", "REVIEWER", "REVIEWER"]);
  const scene = await createScene();
  const casts = members.map((person: Person) =>
    castVerdict(person, { slug: scene.slug, seen: 0, verdict: verdict() }),
  );
  const { id: otherVerdict } = await verdictOf(scene.other, scene.id);
  const report = { reason: "SPAM", detail: "Look." };
  // While the verdicts are being cast: an event of a claim that does not hold the claim's row.
  await raiseFlag(scene.reader, { kind: "verdict", verdictId: scene.verdictId }, report);
  await raiseFlag(scene.reader, { kind: "source", verdictId: otherVerdict, url }, report);
  const decisions = [
    decideNow(scene.steward, { kind: "verdict", verdictId: scene.verdictId }, "VOID"),
    decideNow(scene.steward, { kind: "source", verdictId: otherVerdict, url }, "HIDE"),
    decideNow(scene.steward, { kind: "claim", slug: scene.slug }, "HIDE"),
  ];
  const settled = await Promise.allSettled([...casts, ...decisions]);
  for (const one of settled) if (one.status === "rejected") expect(one.reason).toEqual(refused("conflict"));
  expect(settled.slice(-3).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
  await agrees();
});
