import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { recountAll } from "@/lib/verdicts/recount";
import { recuse, withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let reviewer: Person;
let second: Person;
let other: Person;
let third: Person;

beforeAll(async () => {
  const a = await createNewsroom(["REVIEWER", "EDITOR"]);
  const b = await createNewsroom(["REVIEWER", "OWNER"]);
  [reviewer, second] = a.members as [Person, Person];
  [other, third] = b.members as [Person, Person];
});

const stored = (slug: string) =>
  db().claim.findUniqueOrThrow({
    where: { slug },
    include: {
      consensus: true,
      history: { orderBy: { createdAt: "asc" } },
      verdicts: {
        include: { sources: { orderBy: { position: "asc" } }, revisions: { orderBy: { revision: "asc" } } },
      },
      events: { orderBy: { id: "asc" } },
    },
  });

describe("casting a verdict", () => {
  it("stores verdict, sources in order, revision, audit and consensus together", async () => {
    const { slug } = await createClaim();
    const [one] = verdict().sources;
    if (!one) throw new Error("the verdict has a source");
    const two = { ...one, url: "https://documents.example/second", title: "Second" };
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict({ sources: [two, one] }) });
    const { verdicts, consensus, events, history } = await stored(slug);
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]).toMatchObject({
      state: "SUBMITTED",
      rating: "FALSE",
      revision: 1,
      castBlind: true,
      newsroomId: reviewer.memberships[0]?.newsroomId,
    });
    expect(verdicts[0]?.sources.map((source) => source.title)).toEqual(["Second", "The treaty"]);
    expect(verdicts[0]?.revisions[0]).toMatchObject({
      revision: 1,
      rating: "FALSE",
      note: null,
      castBlind: true,
    });
    expect(consensus).toMatchObject({
      status: "UNDER_REVIEW",
      newsrooms: 1,
      voices: 1,
      counted: 1,
      submitted: 1,
    });
    expect(events.map((event) => event.type)).toEqual([
      "claim.opened",
      "verdict.submitted",
      "desk.moved",
      "consensus.changed",
    ]);
    expect(history.map((row) => row.status)).toEqual(["UNREVIEWED", "UNDER_REVIEW"]);
    expect(history[1]?.eventId).toBe(events[1]?.id);
  });

  it("reaches quorum with three voices of two newsrooms; later verdicts are not blind", async () => {
    const { slug } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    await castVerdict(second, { slug, seen: 0, verdict: verdict() });
    expect(await castVerdict(other, { slug, seen: 0, verdict: verdict() })).toMatchObject({
      outcomeChanged: true,
    });
    await castVerdict(third, { slug, seen: 0, verdict: verdict() });
    const { verdicts, consensus } = await stored(slug);
    expect(consensus).toMatchObject({
      status: "PROVISIONAL",
      tier: "PROVISIONAL",
      labelLow: 1,
      labelHigh: 1,
    });
    expect(verdicts.filter((one) => one.castBlind)).toHaveLength(3);
    expect(verdicts.find((one) => one.reviewerId === third.id)?.castBlind).toBe(false);
  });

  it("is never blind again once the others' verdicts could be read, also when a withdrawal hides them", async () => {
    const { slug } = await createClaim();
    for (const person of [reviewer, second, other])
      await castVerdict(person, { slug, seen: 0, verdict: verdict() });
    await withdrawVerdict(other, { slug, seen: 1, reason: "To cast another." });
    expect((await stored(slug)).consensus?.status).toBe("UNDER_REVIEW");
    await castVerdict(other, { slug, seen: 2, verdict: verdict({ rating: "TRUE", note: "Recast." }) });
    await castVerdict(third, { slug, seen: 0, verdict: verdict() });
    const { verdicts } = await stored(slug);
    const blindOf = (person: Person) => verdicts.find((one) => one.reviewerId === person.id)?.castBlind;
    expect([reviewer, second, other, third].map(blindOf)).toEqual([true, true, false, false]);
  });

  it("revises with a note, keeps every revision, and replaces the sources", async () => {
    const { slug } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    const revised = verdict({ rating: "HALF_TRUE", note: "Found the annex.", sources: [] });
    expect(await castVerdict(reviewer, { slug, seen: 1, verdict: revised })).toMatchObject({ revision: 2 });
    const { verdicts } = await stored(slug);
    expect(verdicts[0]).toMatchObject({ rating: "HALF_TRUE", revision: 2, sources: [] });
    expect(verdicts[0]?.revisions.map((one) => [one.rating, one.note])).toEqual([
      ["FALSE", null],
      ["HALF_TRUE", "Found the annex."],
    ]);
    expect(verdicts[0]?.revisions[0]?.sources).toHaveLength(1);
  });

  it("refuses a revision that does not say what changed", async () => {
    const { slug } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    await expect(castVerdict(reviewer, { slug, seen: 1, verdict: verdict() })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("refuses a verdict written against an older revision", async () => {
    const { slug } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    const late = castVerdict(reviewer, { slug, seen: 0, verdict: verdict({ rating: "TRUE" }) });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    expect((await stored(slug)).verdicts[0]).toMatchObject({ rating: "FALSE", revision: 1 });
  });

  it("keeps one of two first verdicts that the same person submits at the same moment", async () => {
    const { slug } = await createClaim();
    const both = await Promise.allSettled([
      castVerdict(reviewer, { slug, seen: 0, verdict: verdict() }),
      castVerdict(reviewer, { slug, seen: 0, verdict: verdict({ rating: "TRUE" }) }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "conflict" });
    expect((await stored(slug)).verdicts).toHaveLength(1);
  });
});

describe("for whom a verdict speaks", () => {
  it("is an independent without a newsroom", async () => {
    const { slug } = await createClaim();
    await castVerdict(await createPerson(), { slug, seen: 0, verdict: verdict() });
    expect((await stored(slug)).verdicts[0]?.newsroomId).toBeNull();
  });

  it("is one's only newsroom, whatever the form says", async () => {
    const { slug } = await createClaim();
    const foreign = other.memberships[0]?.newsroomId ?? "";
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict({ newsroomId: foreign }) });
    expect((await stored(slug)).verdicts[0]?.newsroomId).toBe(reviewer.memberships[0]?.newsroomId);
  });

  it("has to be chosen by a member of two newsrooms, among those two", async () => {
    const { slug } = await createClaim();
    const both = { ...reviewer, memberships: [...reviewer.memberships, ...other.memberships] };
    const strange = await createNewsroom([]);
    for (const newsroomId of ["", strange.id])
      await expect(
        castVerdict(both, { slug, seen: 0, verdict: verdict({ newsroomId }) }),
      ).rejects.toMatchObject({
        code: "invalid",
      });
    const newsroomId = other.memberships[0]?.newsroomId ?? "";
    await castVerdict(both, { slug, seen: 0, verdict: verdict({ newsroomId }) });
    expect((await stored(slug)).verdicts[0]?.newsroomId).toBe(newsroomId);
  });

  it.each(["OBSERVER"] as const)("is nobody for an %s", async (role) => {
    const { slug } = await createClaim();
    const { members } = await createNewsroom([role]);
    const cast = castVerdict(members[0] ?? null, { slug, seen: 0, verdict: verdict() });
    await expect(cast).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is nobody for a steward or a visitor", async () => {
    const { slug } = await createClaim();
    const steward = await createPerson({ isSteward: true });
    await expect(castVerdict(steward, { slug, seen: 0, verdict: verdict() })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(castVerdict(null, { slug, seen: 0, verdict: verdict() })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});

describe("what is counted", () => {
  it("is no verdict without a source, and Unverifiable with a description of the search", async () => {
    const { slug } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict({ sources: [] }) });
    expect((await stored(slug)).consensus).toMatchObject({ submitted: 1, counted: 0 });
    const search = verdict({ rating: "UNVERIFIABLE", sources: [], searchNote: "Archives of both parties." });
    await castVerdict(second, { slug, seen: 0, verdict: search });
    expect((await stored(slug)).consensus).toMatchObject({ submitted: 2, counted: 1 });
  });

  it("is nothing of a newsroom that is not verified", async () => {
    const { slug } = await createClaim();
    const { members } = await createNewsroom(["REVIEWER"], { verified: false });
    await castVerdict(members[0] ?? null, { slug, seen: 0, verdict: verdict() });
    expect((await stored(slug)).consensus).toMatchObject({ status: "UNREVIEWED", submitted: 0 });
  });
});

describe("withdrawing and recusing", () => {
  it("leaves the consensus as if the verdict had never been cast, and the record of it", async () => {
    const { slug } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    const before = (await stored(slug)).consensus?.assessment;
    await castVerdict(other, { slug, seen: 0, verdict: verdict({ rating: "TRUE" }) });
    await withdrawVerdict(other, { slug, seen: 1, reason: "A mistake of mine." });
    const { consensus, verdicts } = await stored(slug);
    expect(consensus?.assessment).toEqual(before);
    const withdrawn = verdicts.find((one) => one.reviewerId === other.id);
    expect(withdrawn).toMatchObject({ state: "WITHDRAWN", revision: 2, rating: "TRUE" });
    expect(withdrawn?.revisions.at(-1)).toMatchObject({ state: "WITHDRAWN", note: "A mistake of mine." });
  });

  it("asks for a reason, and for a verdict to withdraw", async () => {
    const { slug } = await createClaim();
    await expect(withdrawVerdict(other, { slug, seen: 0, reason: "None." })).rejects.toMatchObject({
      code: "conflict",
    });
    await castVerdict(other, { slug, seen: 0, verdict: verdict() });
    await expect(withdrawVerdict(other, { slug, seen: 1, reason: " " })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("recuses with a reason, before or after a verdict, once", async () => {
    const { slug } = await createClaim();
    await expect(recuse(reviewer, { slug, seen: 0, reason: "" })).rejects.toMatchObject({ code: "invalid" });
    await recuse(reviewer, { slug, seen: 0, reason: "I used to work there." });
    await castVerdict(other, { slug, seen: 0, verdict: verdict() });
    await recuse(other, { slug, seen: 1, reason: "A relative is involved." });
    await expect(recuse(other, { slug, seen: 2, reason: "Again." })).rejects.toMatchObject({
      code: "conflict",
    });
    const { consensus, verdicts } = await stored(slug);
    expect(consensus).toMatchObject({ status: "UNREVIEWED", submitted: 0 });
    expect(verdicts.map((one) => [one.state, one.rating, one.sources.length])).toEqual([
      ["RECUSED", null, 0],
      ["RECUSED", null, 0],
    ]);
  });

  it("can be followed by a verdict again", async () => {
    const { slug } = await createClaim();
    await recuse(reviewer, { slug, seen: 0, reason: "I used to work there." });
    await castVerdict(reviewer, { slug, seen: 1, verdict: verdict({ note: "That was another firm." }) });
    expect((await stored(slug)).verdicts[0]).toMatchObject({
      state: "SUBMITTED",
      recusalReason: null,
      revision: 2,
    });
  });
});

describe("a closed claim", () => {
  it("takes no verdict", async () => {
    const { slug, id } = await createClaim();
    await db().claim.update({
      where: { id },
      data: { lifecycle: "RETRACTED", lifecycleNote: "Not checkable." },
    });
    await expect(castVerdict(reviewer, { slug, seen: 0, verdict: verdict() })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is not found while it is a draft, like one that does not exist", async () => {
    const { slug, id } = await createClaim();
    await db().claim.update({ where: { id }, data: { lifecycle: "DRAFT" } });
    for (const unknown of [slug, "no-such-claim"])
      await expect(
        castVerdict(reviewer, { slug: unknown, seen: 0, verdict: verdict() }),
      ).rejects.toMatchObject({
        code: "not_found",
      });
  });
});

describe("a recount of the whole database", () => {
  it("agrees with what is stored, and names a claim whose stored consensus was altered", async () => {
    expect((await recountAll(db())).different).toEqual([]);
    const { slug, id } = await createClaim();
    await castVerdict(reviewer, { slug, seen: 0, verdict: verdict() });
    await db()
      .$executeRaw`UPDATE "Consensus" SET assessment = jsonb_set(assessment, '{G}', '2') WHERE "claimId" = ${id}::uuid`;
    expect((await recountAll(db())).different).toEqual([slug]);
    await db()
      .$executeRaw`UPDATE "Consensus" SET assessment = jsonb_set(assessment, '{G}', '1') WHERE "claimId" = ${id}::uuid`;
    expect((await recountAll(db())).different).toEqual([]);
    await db().consensus.update({ where: { claimId: id }, data: { status: "UNREVIEWED" } });
    expect((await recountAll(db())).different).toEqual([slug]);
    await db().consensus.update({ where: { claimId: id }, data: { status: "UNDER_REVIEW" } });
  });
});
