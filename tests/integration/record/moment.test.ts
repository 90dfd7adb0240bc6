import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { getMoment } from "@/lib/publishing/moment";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { getRecord } from "@/lib/publishing/record";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createScene, decideNow, type Scene, verdictOf } from "@/tests/support/moderation";
import { createClaim, createNewsroom, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

/** When the claim's record grew, the first entry first. */
async function times(slug: string): Promise<Date[]> {
  const rows = await db().recordEntry.findMany({ where: { claim: { slug } }, orderBy: { seq: "asc" } });
  return rows.map(({ createdAt }) => createdAt);
}

const justBefore = (at: Date) => new Date(at.getTime() - 1);

async function momentOf(slug: string, at: Date) {
  const moment = await getMoment(slug, at);
  if (!moment) throw new Error("the claim was there");
  return moment;
}

/** Another newsroom agrees, so that the scene's claim is a consensus. @returns when */
async function agree({ slug }: Scene): Promise<Date> {
  const [reviewer] = (await createNewsroom(["REVIEWER"])).members;
  await castVerdict(reviewer ?? null, { slug, seen: 0, verdict: verdict() });
  return (await times(slug)).at(-1) ?? new Date(0);
}

describe("a claim at a past moment", () => {
  it("is the new outcome at exactly the instant that the outcome names, and the old one before it", async () => {
    const scene = await createScene();
    const changed = await agree(scene);
    const [claim, history, record] = await Promise.all([
      getPublicClaim(scene.slug),
      getHistory(scene.slug),
      getRecord(scene.slug),
    ]);
    const iso = changed.toISOString();
    expect(claim?.consensus).toMatchObject({ status: "CONSENSUS", changedAt: iso, computedAt: iso });
    expect(history?.[0]?.at).toBe(iso);
    expect(record?.entries.at(-1)?.body?.at).toBe(iso);

    const then = await momentOf(scene.slug, changed);
    expect(then).toMatchObject({
      until: null,
      recorded: true,
      claim: { consensus: { status: "CONSENSUS" } },
    });
    expect(then.claim.consensus.assessment).toEqual(claim?.consensus.assessment);
    expect(then.claim.consensus.newsroomNames).toEqual(claim?.consensus.newsroomNames);
    const before = await momentOf(scene.slug, justBefore(changed));
    expect(before).toMatchObject({
      until: iso,
      now: { status: "CONSENSUS" },
      claim: { consensus: { status: "PROVISIONAL" } },
    });
    expect(before.claim.verdicts).toHaveLength(4);
    expect(then.claim.verdicts).toHaveLength(5);
  });

  it("has the verdicts in the revisions of then", async () => {
    const scene = await createScene();
    const [was] = (await times(scene.slug)).slice(-1);
    const change = { rating: "TRUE", explanation: "On second thoughts.", note: "I misread it." } as const;
    await castVerdict(scene.author, { slug: scene.slug, seen: 1, verdict: verdict(change) });
    const own = async (at: Date) =>
      (await momentOf(scene.slug, at)).claim.verdicts.find(({ id }) => id === scene.verdictId);
    expect(await own(was ?? new Date())).toMatchObject({
      rating: "FALSE",
      revision: 1,
      explanation: "The treaty says otherwise.",
      sources: [{ title: "The treaty" }],
    });
    expect(await own(new Date())).toMatchObject({
      rating: "TRUE",
      revision: 2,
      explanation: change.explanation,
    });
  });

  it("keeps out of view what a steward has hidden or voided since", async () => {
    const scene = await createScene();
    const was = (await times(scene.slug)).at(-1) ?? new Date();
    // The claim stays past quorum without the two.
    await agree(scene);
    const { verdictId, steward, slug } = scene;
    const sourceUrl = verdict().sources[0]?.url ?? "";
    await decideNow(steward, { kind: "source", verdictId, url: sourceUrl }, "HIDE");
    const hidden = await momentOf(slug, was);
    expect(hidden.withheld).toEqual({ texts: 0, sources: 1 });
    expect(hidden.claim.verdicts.find(({ id }) => id === verdictId)).toMatchObject({
      rating: "FALSE",
      sources: [],
    });
    const { id: other } = await verdictOf(scene.other, scene.id);
    await decideNow(steward, { kind: "verdict", verdictId: other }, "VOID");
    const voided = await momentOf(slug, was);
    expect(voided.withheld.texts).toBe(1);
    expect(voided.claim.verdicts.find(({ id }) => id === other)).toMatchObject({
      rating: "FALSE",
      explanation: "",
      sources: [],
    });
    expect(voided.claim.consensus).toMatchObject({ counted: 4 });
  });

  it("says no more than the status of moments before quorum, and of all while the claim is below it", async () => {
    const scene = await createScene();
    const [opened, first, second, third] = (await times(scene.slug)) as [Date, Date, Date, Date];
    const nothing = {
      assessment: null,
      label: [],
      reason: null,
      newsrooms: 0,
      counted: 0,
      newsroomNames: {},
    };
    for (const [at, status] of [
      [opened, "UNREVIEWED"],
      [first, "UNDER_REVIEW"],
      [second, "UNDER_REVIEW"],
    ] as const) {
      const moment = await momentOf(scene.slug, at);
      expect(moment.claim).toMatchObject({ consensus: { ...nothing, status }, verdicts: [] });
    }
    expect((await momentOf(scene.slug, third)).claim.verdicts).toHaveLength(3);
    const { slug, other, another } = scene;
    await withdrawVerdict(other, { slug, seen: 1, reason: "A mistake." });
    await withdrawVerdict(another, { slug, seen: 1, reason: "A mistake." });
    const moment = await momentOf(slug, third);
    expect(moment.claim).toMatchObject({ consensus: { ...nothing, status: "PROVISIONAL" }, verdicts: [] });
  });

  it("has the wording of then", async () => {
    const { id, slug } = await createClaim({ statement: "The old wording." });
    const [opened] = (await times(slug)) as [Date];
    const later = new Date(opened.getTime() + 1_000);
    const wording = { version: 2, statement: "The new wording." };
    await db().claim.update({ where: { id }, data: wording });
    await db().claimVersion.create({
      data: { ...wording, claimId: id, note: null, claimDate: "2025-04", createdAt: later },
    });
    expect(await momentOf(slug, opened)).toMatchObject({
      otherWording: true,
      claim: { statement: "The old wording." },
    });
    expect(await momentOf(slug, later)).toMatchObject({
      otherWording: false,
      claim: { statement: "The new wording." },
    });
  });

  it("falls back on the history where the record begins later, and says so", async () => {
    const scene = await createScene();
    const was = (await times(scene.slug)).at(-1) ?? new Date();
    await db().$executeRaw`ALTER TABLE "RecordEntry" DISABLE TRIGGER USER`;
    await db().recordEntry.deleteMany({ where: { claimId: scene.id } });
    await db().$executeRaw`ALTER TABLE "RecordEntry" ENABLE TRIGGER USER`;
    const moment = await momentOf(scene.slug, was);
    expect(moment).toMatchObject({
      recorded: false,
      claim: { consensus: { status: "PROVISIONAL" }, verdicts: [] },
    });
    expect(moment.claim.consensus.assessment).not.toBeNull();
  });

  it("is not there before the claim was opened, nor of a hidden claim, a draft, or none", async () => {
    const { slug, id } = await createClaim();
    const [opened] = (await times(slug)) as [Date];
    expect(await getMoment(slug, justBefore(opened))).toBeNull();
    expect(await getMoment("nowhere", new Date())).toBeNull();
    for (const change of [{ hiddenAt: new Date() }, { hiddenAt: null, lifecycle: "DRAFT" as const }]) {
      await db().claim.update({ where: { id }, data: change });
      expect(await getMoment(slug, new Date())).toBeNull();
    }
  });
});
