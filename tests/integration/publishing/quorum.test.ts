import { beforeAll, describe, expect, it } from "vitest";
import { retractClaim } from "@/lib/claims/close-claim";
import { recordContact } from "@/lib/desk/record-contact";
import { db } from "@/lib/platform/db";
import { annotationsOf } from "@/lib/publishing/annotations";
import { toApiArticle } from "@/lib/publishing/api/articles";
import { toApiClaim } from "@/lib/publishing/api/claims";
import { getArticlePage } from "@/lib/publishing/article-pages";
import { beforeLatest } from "@/lib/publishing/before";
import { bibtexOf, cslOf, quoteOf } from "@/lib/publishing/citation";
import { pictureOf, pictureWords } from "@/lib/publishing/claim-picture";
import { claimReviewOf } from "@/lib/publishing/claim-review";
import { embedOf } from "@/lib/publishing/embed";
import { claimFeed, getFeed } from "@/lib/publishing/feed";
import { atomOf, jsonFeedOf } from "@/lib/publishing/feed-formats";
import { getFrontPage } from "@/lib/publishing/front-page";
import { listClaims } from "@/lib/publishing/list";
import { readListQuery } from "@/lib/publishing/list-query";
import { markedAppearances } from "@/lib/publishing/marked-appearances";
import { getMoment } from "@/lib/publishing/moment";
import { getNewsroomPage } from "@/lib/publishing/newsroom-pages";
import { oembedOf } from "@/lib/publishing/oembed";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { getRecordPage } from "@/lib/publishing/record-page";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createClaim, createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

const EXPLANATION = "An explanation that nobody may see yet";
const SOURCE = "A source that nobody may see yet";
const ASKED = "An office that nobody may know was asked";
const ANSWER = "An answer that nobody may read yet";

let first: Person;
let second: Person;
let other: Person;
let fourth: Person;
let slugs: string[];

beforeAll(async () => {
  const a = await createNewsroom(["REVIEWER", "OWNER"]);
  const b = await createNewsroom(["REVIEWER", "OWNER"]);
  [first, second] = a.members as [Person, Person];
  [other, fourth] = b.members as [Person, Person];
  slugs = [a.slug, b.slug];
});

async function say(person: Person, slug: string, rating: "FALSE" | "UNVERIFIABLE" = "FALSE") {
  const [source] = verdict().sources;
  const sources = source ? [{ ...source, title: SOURCE }] : [];
  await castVerdict(person, {
    slug,
    seen: 0,
    verdict: verdict({ rating, explanation: EXPLANATION, searchNote: "The archives.", sources }),
  });
}

/** Records for the newsroom of `person` that it asked somebody, and their answer. */
async function ask(person: Person, claim: string) {
  const fields = { party: ASKED, method: "EMAIL", answer: ANSWER };
  const days = { askedOn: "2025-04-03", deadline: "2025-04-05", answeredOn: "2025-04-04" };
  const newsroom = person.memberships[0]?.slug ?? "";
  await recordContact(person, { newsroom, claim, fields: { ...fields, ...days } });
}

/** Everything that a visitor can read about a claim, as one text. */
async function published(slug: string): Promise<string> {
  const { query } = readListQuery(new URLSearchParams());
  const { snapshot } = await db().appearance.findFirstOrThrow({
    where: { claim: { slug } },
    include: { snapshot: { include: { article: true } } },
  });
  const list = await listClaims(query, 100);
  const all = await Promise.all([
    getPublicClaim(slug),
    getHistory(slug),
    getArticlePage(snapshot.article.slug),
    getArticlePage(snapshot.article.slug).then((page) => page && toApiArticle(page)),
    getFrontPage(),
    ...slugs.map(async (newsroom) => (await getNewsroomPage(newsroom))?.verdicts),
  ]);
  return JSON.stringify([
    ...all,
    list.claims,
    list.facets.rating,
    ...(await outlets(slug)),
    ...(await past(slug)),
  ]);
}

/** What its record and each of its past moments say of a claim. */
async function past(slug: string): Promise<unknown[]> {
  const [record, history] = await Promise.all([getRecordPage(slug), getHistory(slug)]);
  const rows = await db().recordEntry.findMany({ where: { claim: { slug } }, select: { createdAt: true } });
  const instants = [
    ...rows.map(({ createdAt }) => createdAt),
    ...(history ?? []).map(({ at }) => new Date(at)),
  ];
  const moments = await Promise.all(instants.map((at) => getMoment(slug, at)));
  if (!record || moments.length < 2 || moments.includes(null)) throw new Error("the claim has a past");
  return [record, beforeLatest(record), moments];
}

/** What is published of a claim elsewhere than on pages. */
async function outlets(slug: string): Promise<unknown[]> {
  const { query } = readListQuery(new URLSearchParams());
  const [claim, history, feed] = await Promise.all([getPublicClaim(slug), getHistory(slug), getFeed(query)]);
  if (!claim || !history) throw new Error("the claim is public");
  return [
    claimReviewOf(claim, history),
    atomOf(claimFeed(claim, history)),
    atomOf(feed),
    jsonFeedOf(feed),
    toApiClaim(claim),
    embedOf(claim),
    oembedOf(claim, { width: 600, height: 600 }),
    pictureOf(claim),
    pictureWords(claim),
    annotationsOf(claim, await markedAppearances(slug)),
    quoteOf(claim),
    bibtexOf(claim),
    cslOf(claim),
  ];
}

/** What of a verdict must not be seen before quorum: who, for whom, what and why. */
function secretsOf(people: Person[]): string[] {
  const newsrooms = people.flatMap((one) => one.memberships);
  return [
    ...people.flatMap((one) => [one.id, one.handle, one.name]),
    ...newsrooms.flatMap((one) => [one.newsroomId, one.slug, one.name]),
    EXPLANATION,
    SOURCE,
    ASKED,
    ANSWER,
    "FALSE",
    '"False"',
    ": False",
    "UNVERIFIABLE",
    '"Unverifiable"',
    ": Unverifiable",
    "Missing context",
  ];
}

const shown = (text: string, secrets: string[]) => secrets.filter((secret) => text.includes(secret));

describe("blind first", () => {
  it("shows nothing of a verdict before quorum, and all of it after", async () => {
    const { slug } = await createClaim();
    const people = [first, second, other];
    expect((await getPublicClaim(slug))?.consensus).toMatchObject({ status: "UNREVIEWED" });
    await ask(first, slug);
    await ask(other, slug);
    for (const person of [first, second]) {
      await say(person, slug);
      expect(shown(await published(slug), secretsOf(people))).toEqual([]);
    }
    const before = await getPublicClaim(slug);
    expect(before?.consensus).toMatchObject({
      status: "UNDER_REVIEW",
      assessment: null,
      newsroomNames: {},
      label: [],
      quorumMissing: { voices: 1, newsrooms: 1 },
    });
    expect(before).toMatchObject({ verdicts: [], uncounted: 0, contacts: [] });

    await say(other, slug);
    const after = await getPublicClaim(slug);
    expect(after?.consensus).toMatchObject({ status: "PROVISIONAL", label: ["False"] });
    expect(after?.verdicts.map((one) => one.reviewer.handle).sort()).toEqual(
      people.map((one) => one.handle).sort(),
    );
    expect(after?.contacts).toHaveLength(2);
    expect(after?.contacts[0]).toMatchObject({ party: ASKED, answer: ANSWER, askedOn: "2025-04-03" });
    expect(after?.verdicts[0]).toMatchObject({ explanation: EXPLANATION, sources: [{ title: SOURCE }] });
    expect(
      Object.values(after?.consensus.newsroomNames ?? {})
        .map((one) => one.slug)
        .sort(),
    ).toEqual([...slugs].sort());
    const page = await getNewsroomPage(slugs[0] ?? "");
    expect(page).toMatchObject({ total: 1, verdicts: [{ ratings: ["FALSE", "FALSE"] }] });
    expect(page?.record[0]).toEqual({ rating: "FALSE", count: 2 });
  });

  it.each(["FALSE", "UNVERIFIABLE"] as const)(
    "hides everything again when a claim that was %s falls below quorum, its history included",
    async (rating) => {
      const { slug } = await createClaim();
      await db().claim.updateMany({ where: { slug: { not: slug } }, data: CLOSED });
      await ask(first, slug);
      for (const person of [first, second, other]) await say(person, slug, rating);
      expect((await getPublicClaim(slug))?.contacts).toHaveLength(1);
      expect((await getHistory(slug))?.[0]?.label).toHaveLength(1);
      await withdrawVerdict(other, { slug, seen: 1, reason: "A mistake." });
      const text = await published(slug);
      expect(shown(text, secretsOf([first, second, other]))).toEqual([]);
      expect((await getHistory(slug))?.map((entry) => entry.status)).toEqual([
        "UNDER_REVIEW",
        "PROVISIONAL",
        "UNDER_REVIEW",
        "UNREVIEWED",
      ]);
    },
  );

  it("says of outcomes before quorum no more than their status, also once it is past it", async () => {
    const { slug } = await createClaim();
    for (const person of [first, second, other, fourth]) await say(person, slug);
    const history = await getHistory(slug);
    expect(history?.[0]).toMatchObject({
      status: "PROVISIONAL",
      label: ["False"],
      range90: expect.any(Array),
    });
    for (const entry of history?.slice(1) ?? []) {
      expect(entry).toMatchObject({ label: [], reason: null, range90: null });
    }
  });
});

describe("right of reply", () => {
  /** Which of the two newsrooms' contacts a visitor reads. */
  const askedBy = async (slug: string) =>
    (await getPublicClaim(slug))?.contacts.map(({ newsroom }) => newsroom.slug) ?? [];

  it("shows past quorum for the newsrooms whose verdict is public, and for no other", async () => {
    const { slug } = await createClaim();
    const third = (await createNewsroom(["REVIEWER"])).members[0] as Person;
    const unverified = (await createNewsroom(["REVIEWER"], { verified: false })).members[0] as Person;
    for (const person of [first, third, unverified]) await ask(person, slug);
    for (const person of [first, second, other]) await say(person, slug);
    expect(await askedBy(slug)).toEqual([slugs[0]]);
    await say(unverified, slug);
    expect(await askedBy(slug)).toEqual([slugs[0]]);
    await say(third, slug);
    expect((await askedBy(slug)).sort()).toEqual([slugs[0], third.memberships[0]?.slug].sort());
    await withdrawVerdict(third, { slug, seen: 1, reason: "A mistake." });
    expect(await askedBy(slug)).toEqual([slugs[0]]);
  });

  it.each([
    ["is voided", { voidedAt: new Date() }],
    ["waits for its sign-off", { signOff: "AWAITING" }],
    ["was returned", { signOff: "RETURNED" }],
    ["is withdrawn", { state: "WITHDRAWN" }],
  ] as const)("disappears where the newsroom's verdict %s", async (_, data) => {
    const { slug } = await createClaim();
    const third = (await createNewsroom(["REVIEWER"])).members[0] as Person;
    for (const person of [first, second, other, third]) await say(person, slug);
    await ask(third, slug);
    expect(await askedBy(slug)).toHaveLength(1);
    await db().verdict.updateMany({ where: { claim: { slug }, reviewerId: third.id }, data });
    expect(await askedBy(slug)).toEqual([]);
  });

  it("does not show where the newsroom's only verdict cites no source", async () => {
    const { slug } = await createClaim();
    const third = (await createNewsroom(["REVIEWER"])).members[0] as Person;
    for (const person of [first, second, other]) await say(person, slug);
    await castVerdict(third, { slug, seen: 0, verdict: verdict({ sources: [] }) });
    await ask(third, slug);
    expect(await askedBy(slug)).toEqual([]);
  });
});

const CLOSED = { lifecycle: "OUT_OF_SCOPE", lifecycleNote: "Set aside." } as const;

describe("the notes of the record", () => {
  it("stand beside a verdict past quorum, each with its revision, and not before", async () => {
    const { slug } = await createClaim();
    for (const person of [first, second]) await say(person, slug);
    const revise = (seen: number, note: string) =>
      castVerdict(first, { slug, seen, verdict: verdict({ note }) });
    await revise(1, "A later treaty was found.");
    expect(await published(slug)).not.toContain("A later treaty");
    await say(other, slug);
    await withdrawVerdict(first, { slug, seen: 2, reason: "Set aside for a day." });
    await revise(3, "Taken up again.");
    const claim = await getPublicClaim(slug);
    const notes = claim?.verdicts.map((one) => [one.reviewer.handle, one.revisions.map((is) => is.note)]);
    expect(Object.fromEntries(notes ?? [])).toEqual({
      [first.handle]: ["A later treaty was found.", "Taken up again."],
      [second.handle]: [],
      [other.handle]: [],
    });
    const [, last] = claim?.verdicts.find((one) => one.reviewer.handle === first.handle)?.revisions ?? [];
    expect(last).toMatchObject({ revision: 4, at: expect.stringMatching(/^2\d{3}-.*Z$/) });
  });

  it("say when and why a claim was closed", async () => {
    const { slug } = await createClaim();
    expect((await getPublicClaim(slug))?.closedAt).toBeNull();
    await retractClaim(await createPerson({ isSteward: true }), { slug, reason: "Lifted wrongly." });
    const { createdAt } = await db().auditEvent.findFirstOrThrow({
      where: { type: "claim.closed", claim: { slug } },
    });
    expect(await getPublicClaim(slug)).toMatchObject({
      lifecycleNote: "Lifted wrongly.",
      closedAt: createdAt.toISOString(),
    });
  });
});

describe("verdicts that do not count", () => {
  it("are counted apart where they cite no source, and of an unverified newsroom nothing is said", async () => {
    const { slug } = await createClaim();
    const stranger = (await createNewsroom(["OWNER"], { verified: false })).members[0] as Person;
    for (const person of [first, second, other]) await say(person, slug);
    await castVerdict(fourth, { slug, seen: 0, verdict: verdict({ sources: [] }) });
    await say(stranger, slug);
    const claim = await getPublicClaim(slug);
    expect(claim).toMatchObject({ uncounted: 1, consensus: { counted: 3 } });
    expect(claim?.verdicts).toHaveLength(3);
    expect(JSON.stringify(claim)).not.toContain(stranger.handle);
  });
});

describe("a claim that is not public", () => {
  it("does not exist while it is a draft, and keeps its page once it is closed", async () => {
    const { slug, id } = await createClaim();
    await db().claim.update({ where: { id }, data: { lifecycle: "DRAFT" } });
    expect([await getPublicClaim(slug), await getHistory(slug)]).toEqual([null, null]);
    await db().claim.update({ where: { id }, data: CLOSED });
    expect(await getPublicClaim(slug)).toMatchObject({
      lifecycle: "OUT_OF_SCOPE",
      lifecycleNote: "Set aside.",
    });
    expect(await getHistory(slug)).toHaveLength(1);
  });

  it.each(["_", "", "A", "a--b", "a\0b", "%00", "a".repeat(100_000), "../x", "ü"])(
    "has no slug like %j",
    async (slug) => {
      expect(await getPublicClaim(slug)).toBeNull();
      expect(await getHistory(slug)).toBeNull();
    },
  );
});
