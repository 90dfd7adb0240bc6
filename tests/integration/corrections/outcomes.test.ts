import { describe, expect, it } from "vitest";
import { retractClaim } from "@/lib/claims/close-claim";
import { db } from "@/lib/platform/db";
import { getClaimCorrections } from "@/lib/publishing/claim-corrections";
import { getCorrections } from "@/lib/publishing/corrections";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { returnVerdict, signOffVerdict } from "@/lib/verdicts/sign-off-verdict";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createBench, judge } from "@/tests/support/agreed";
import { codeOf, correctNow, storedCorrections } from "@/tests/support/corrections";
import { createScene, decideNow, verdictOf } from "@/tests/support/moderation";
import { createClaim, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

/** A claim with a settled outcome, False, and those who agreed on it. */
async function settled() {
  const claim = await createClaim();
  const people = await createBench();
  await judge(claim.slug, people);
  return { ...claim, people: people as [Person, Person, ...Person[]] };
}

const revise = (who: Person, slug: string, change: Parameters<typeof verdict>[0] = {}, seen = 1) =>
  castVerdict(who, { slug, seen, verdict: verdict({ note: "The annex says more.", ...change }) });

const shown = async (slug: string) => (await getClaimCorrections(slug)).corrections;

describe("a rating change", () => {
  it("is published when a settled outcome becomes another one, and not before", async () => {
    const { slug, people } = await settled();
    expect(await storedCorrections(slug)).toEqual([]);
    for (const who of people) await revise(who, slug, { rating: "MOSTLY_FALSE" });
    const changes = await storedCorrections(slug);
    expect(changes[0]).toMatchObject({
      kind: "RATING_CHANGE",
      was: "Consensus: False",
      authorId: null,
      note: "",
    });
    // Each begins where a settled outcome was, and none repeats itself.
    expect(changes.every((one) => one.was !== one.now && one.was.startsWith("Consensus"))).toBe(true);
    const events = await db().auditEvent.count({ where: { claim: { slug }, type: "correction.published" } });
    expect(events).toBe(changes.length);
  });

  it("is none while the outcome stays or was provisional", async () => {
    const { slug, people } = await settled();
    await revise(people[0], slug, { explanation: "Said differently." });
    const scene = await createScene();
    for (const who of [scene.author, scene.colleague, scene.other, scene.another])
      await revise(who, scene.slug, { rating: "TRUE" });
    expect([await storedCorrections(slug), await storedCorrections(scene.slug)]).toEqual([[], []]);
  });

  it("tells no rating while the claim is below quorum again", async () => {
    const { slug, people } = await settled();
    for (const who of people.slice(0, 5))
      await withdrawVerdict(who, { slug, seen: 1, reason: "Out of date." });
    const corrections = await shown(slug);
    expect(corrections.length).toBeGreaterThan(0);
    expect(JSON.stringify(corrections)).not.toMatch(/False|counted/);
    expect(corrections.at(-1)?.was).toBe("Consensus");
  });
});

describe("a void", () => {
  it("is published when a claim with a published outcome is retracted, and only then", async () => {
    const steward = await createPerson({ isSteward: true });
    const { slug } = await settled();
    const unjudged = await createClaim();
    for (const one of [slug, unjudged.slug])
      await retractClaim(steward, { slug: one, reason: "Nobody said it." });
    expect(await storedCorrections(slug)).toMatchObject([
      { kind: "VOID", was: "Consensus: False", note: "Nobody said it.", authorId: steward.id },
    ]);
    expect((await shown(slug))[0]?.by).toEqual({ name: null, newsroom: null });
    expect(await storedCorrections(unjudged.slug)).toEqual([]);
  });

  it("is published when a steward voids a verdict that counted past quorum, and names nobody", async () => {
    const scene = await createScene();
    await decideNow(scene.steward, { kind: "verdict", verdictId: scene.verdictId }, "VOID", {
      reason: "WRONG_SOURCE",
    });
    const [correction] = await storedCorrections(scene.slug);
    expect(correction).toMatchObject({
      kind: "VOID",
      was: expect.stringMatching(/; 4 verdicts counted$/),
      note: "A steward voided a verdict that counted. Category: The source says otherwise.",
      authorId: null,
    });
    const written = JSON.stringify(await shown(scene.slug));
    expect(
      [scene.author.name, scene.author.handle, scene.steward.name].filter((one) => written.includes(one)),
    ).toEqual([]);
  });

  it("is none for a verdict before quorum, or one that did not count", async () => {
    const steward = await createPerson({ isSteward: true });
    const [reviewer] = await createBench();
    if (!reviewer) throw new Error("there is a reviewer");
    const claim = await createClaim();
    await castVerdict(reviewer, { slug: claim.slug, seen: 0, verdict: verdict() });
    const { slug, people } = await settled();
    await revise(people[0], slug, { sources: [] });
    for (const [who, id] of [
      [reviewer, claim.id],
      [people[0], (await db().claim.findUniqueOrThrow({ where: { slug } })).id],
    ] as const) {
      const { id: verdictId } = await verdictOf(who, id);
      const { id: reporterId } = await createPerson();
      await db().flag.create({ data: { reporterId, verdictId, reason: "OTHER", detail: "Look at this." } });
      await decideNow(steward, { kind: "verdict", verdictId }, "VOID");
    }
    const kinds = [...(await storedCorrections(claim.slug)), ...(await storedCorrections(slug))].map(
      (one) => one.kind,
    );
    expect(kinds).not.toContain("VOID");
  });
});

describe("a revision that its author calls a correction", () => {
  it("is published with both texts; any other revision is none", async () => {
    const { slug, people } = await settled();
    const [author, other] = people;
    await revise(other, slug, { explanation: "Said differently." });
    await revise(author, slug, { explanation: "The annex says otherwise.", correction: "FACTUAL" });
    const whose = `Verdict of ${author.name}, ${author.memberships[0]?.name}: False`;
    expect(await storedCorrections(slug)).toMatchObject([
      {
        kind: "FACTUAL",
        was: expect.stringContaining(`${whose}\nAn explanation of ${slug}`),
        now: expect.stringContaining(`${whose}\nThe annex says otherwise.`),
        note: "The annex says more.",
        authorId: author.id,
        claimVersion: null,
      },
    ]);
  });

  it("is refused where nothing of the verdict was published", async () => {
    const [reviewer] = await createBench();
    if (!reviewer) throw new Error("there is a reviewer");
    const { slug } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    expect(await codeOf(revise(reviewer, slug, { correction: "UPDATE" }))).toBe("invalid");
    const { slug: agreed } = await settled();
    const first = castVerdict(reviewer, {
      slug: agreed,
      seen: 0,
      verdict: verdict({ correction: "FACTUAL" }),
    });
    expect(await codeOf(first)).toBe("invalid");
    expect([await storedCorrections(slug), await storedCorrections(agreed)]).toEqual([[], []]);
  });

  it("is public with the sign-off, not before it, and not when it is returned", async () => {
    const scene = await createScene();
    await db().newsroom.update({ where: { id: scene.newsroom.id }, data: { signOffRequired: true } });
    const owner = scene.newsroom.members.at(-1) as Person;
    const about = { verdictId: scene.verdictId, note: "Name the page." };
    await revise(scene.author, scene.slug, { explanation: "First try.", correction: "FACTUAL" });
    const ofVerdict = async () =>
      (await storedCorrections(scene.slug)).filter((one) => one.kind === "FACTUAL");
    expect(await ofVerdict()).toEqual([]);
    await returnVerdict(owner, { ...about, revision: 2 });
    expect(await ofVerdict()).toEqual([]);
    await revise(scene.author, scene.slug, { explanation: "Second try.", correction: "FACTUAL" }, 2);
    await signOffVerdict(owner, { ...about, revision: 3 });
    expect(await ofVerdict()).toMatchObject([
      {
        was: expect.stringContaining("The treaty says otherwise."),
        now: expect.stringContaining("Second try."),
        authorId: scene.author.id,
      },
    ]);
    const event = await db().auditEvent.findFirst({
      where: { claimId: scene.id, type: "correction.published" },
    });
    expect(event?.actorId).toBe(owner.id);
  });

  it("is not shown while the claim is below quorum, nor once its verdict is voided", async () => {
    const { slug, id, people } = await settled();
    const [author] = people;
    await revise(author, slug, { explanation: "The annex says otherwise.", correction: "UPDATE" });
    expect((await shown(slug)).map((one) => one.kind)).toEqual(["UPDATE"]);
    const steward = await createPerson({ isSteward: true });
    const { id: verdictId } = await verdictOf(author, id);
    await decideNow(steward, { kind: "verdict", verdictId }, "VOID");
    expect((await shown(slug)).map((one) => one.kind)).not.toContain("UPDATE");
    await decideNow(steward, { kind: "verdict", verdictId }, "REINSTATE_VERDICT");
    expect((await shown(slug)).map((one) => one.kind)).toContain("UPDATE");
    for (const who of people.slice(1)) await withdrawVerdict(who, { slug, seen: 1, reason: "Out of date." });
    const all = await getCorrections({ kind: null, before: null });
    const ofClaim = all?.corrections.filter((one) => one.claim.slug === slug) ?? [];
    expect(JSON.stringify(ofClaim)).not.toMatch(new RegExp(`annex|${author.name}`));
  });
});

describe("the list", () => {
  it("has every correction once, the latest first, by kind where asked, and none of hidden claims", async () => {
    const scene = await createScene();
    for (const number of [1, 2, 3, 4, 5])
      await correctNow(scene.colleague, scene.slug, { statement: `Wording ${number}.` });
    await correctNow(scene.colleague, scene.slug, { statement: "Wording 6.", kind: "UPDATE" });
    const found: string[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof getCorrections>> = await getCorrections(
        { kind: "FACTUAL", before },
        2,
      );
      found.push(
        ...(page?.corrections ?? []).filter((one) => one.claim.slug === scene.slug).map((one) => one.now),
      );
      before = page?.next ?? null;
    } while (before);
    expect(found).toEqual([5, 4, 3, 2, 1].map((number) => `Wording ${number}.`));
    expect(await getCorrections({ kind: null, before: scene.id })).toBe(null);
    expect(await getCorrections({ kind: null, before: "nothing" })).toBe(null);
    await decideNow(scene.steward, { kind: "claim", slug: scene.slug }, "HIDE");
    const all = await getCorrections({ kind: null, before: null });
    expect(all?.corrections.some((one) => one.claim.slug === scene.slug)).toBe(false);
    expect((await getClaimCorrections(scene.slug)).former).toEqual([]);
  });
});
