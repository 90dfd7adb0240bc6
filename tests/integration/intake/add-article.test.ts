import { createHash, createHmac, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addArrived, SeemsKnown } from "@/lib/intake/add-article";
import { forgetDraft, forgetOldDrafts, keepDraft, keepingDraft, readDraft } from "@/lib/intake/drafts";
import { updateText } from "@/lib/intake/update-text";
import { db } from "@/lib/platform/db";
import { SECRET } from "@/tests/integration/identity/setup";
import { STORY, storyParagraphs } from "@/tests/support/news-page";
import { openClaims } from "@/tests/support/open-claims";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { add, onNewsInstance } from "./setup";

const site = onNewsInstance();

let reviewer: Person;
let newsroomId: string;
beforeEach(async () => {
  const newsroom = await createNewsroom(["REVIEWER"]);
  reviewer = newsroom.members[0] as Person;
  newsroomId = newsroom.id;
});

/** A text that nobody has brought yet: `of` stands in each of its sentences. */
const textOf = (of: string) =>
  [1, 2, 3, 4].map((n) => `In ${of} the council spent ${n} million crowns on its piers.`).join("\n\n");

/** What a command throws. */
const thrown = (command: Promise<unknown>) =>
  command.then(
    () => null,
    (error) => error as Error & { code?: string; fields?: Record<string, string> },
  );

describe("a page", () => {
  it("comes in with what it says of itself, where that stands, and what may be claims in it", async () => {
    const added = await add(reviewer, { url: `${site.news.story}?utm_source=letter` });
    expect(added.outcome).toBe("added");
    const article = await db().article.findUniqueOrThrow({
      where: { id: added.id },
      include: { snapshots: { include: { suggestions: true } }, addresses: true },
    });
    expect(article).toMatchObject({ ...STORY, headlineKnown: true, url: site.news.story, version: 1 });
    expect(article.slug).toBe("harbour-of-varnholm-to-close-for-two-winters-council-decides");
    expect(article.origins).toMatchObject({ headline: { origin: "json-ld" }, url: { origin: "canonical" } });
    const [snapshot] = article.snapshots;
    expect(snapshot).toMatchObject({ arrival: "FETCHED", addedById: reviewer.id, number: 1 });
    for (const paragraph of storyParagraphs(false)) expect(snapshot?.text).toContain(paragraph);
    expect(snapshot?.text).not.toMatch(/Menu|Vote count|Advertisement|photograph/);
    expect(added.suggestions).toBe(snapshot?.suggestions.length);
    expect(added.suggestions).toBeGreaterThan(8);
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: "article.added", newsroomId } });
    expect(event).toMatchObject({ actorId: reviewer.id, payload: { articleId: article.id } });
  });

  it("is one article under all its addresses, and is fetched no more where one of them is known", async () => {
    const first = await add(reviewer, { url: site.news.story });
    for (const path of ["/story?utm_source=x&fbclid=1#top", "/amp/story", "/moved"]) {
      const again = await add(reviewer, { url: site.news.url + path });
      expect(again, path).toMatchObject({ id: first.id, slug: first.slug, outcome: "known" });
    }
    const before = site.news.asked.length;
    expect((await add(reviewer, { url: `${site.news.url}/moved` })).outcome).toBe("known");
    expect(site.news.asked).toHaveLength(before);
    expect(await db().article.count({ where: { publisher: STORY.publisher } })).toBe(1);
  });

  it("is one article when five people bring it at once", async () => {
    const path = `/story?edition=${randomUUID()}`;
    const { members } = await createNewsroom(Array(5).fill("REVIEWER"));
    const all = await Promise.all(
      members.slice(0, 5).map((who) => add(who, { text: textOf(path), url: `https://news.example${path}` })),
    );
    expect(all.filter((one) => one.outcome === "added")).toHaveLength(1);
    expect(new Set(all.map((one) => one.slug)).size).toBe(1);
  });

  it("is refused in words that belong to its address", async () => {
    for (const url of [
      "not an address",
      "ftp://news.example/story",
      "https://user:secret@news.example/",
      "http://127.0.0.1:1/story",
      "http://169.254.169.254/latest/meta-data/",
      `${site.news.url}/subscribers/story`,
      `${site.news.url}/picture.png`,
      `${site.news.url}/nowhere`,
    ]) {
      const error = await thrown(add(reviewer, { url }));
      expect(error?.fields?.url, `${url}: ${error}`).toMatch(/^[A-Z“].*([.?”]|https:\/\/)$/s);
    }
    expect(site.news.asked).not.toContain("/subscribers/story");
    expect(await db().snapshot.count({ where: { addedById: reviewer.id } })).toBe(0);
  });

  it("is fetched for one person only so often", async () => {
    expect((await thrown(add(reviewer, { url: `${site.news.url}/nowhere` })))?.code).toBe("invalid");
    const key = `article-fetch:${createHmac("sha256", SECRET).update(reviewer.id).digest("base64url")}`;
    expect(await db().$executeRaw`UPDATE "rate_limit" SET points = 30 WHERE key = ${key}`).toBe(1);
    expect((await thrown(add(reviewer, { url: `${site.news.url}/nowhere` })))?.code).toBe("rate_limited");
    expect((await add(reviewer, { text: textOf(reviewer.handle) })).outcome).toBe("added");
  });
});

describe("a text", () => {
  it("comes in with what was typed, and with what nobody knows left unknown", async () => {
    const { slug } = await add(reviewer, {
      text: textOf("Lower Issery"),
      publisher: "The Courier",
      url: "news.example/lower",
    });
    expect(slug).toBe("text-that-begins-in-lower-issery-the-council-spent-1-million");
    expect(await db().article.findUniqueOrThrow({ where: { slug } })).toMatchObject({
      headline: "Text that begins “In Lower Issery the council spent 1 million…”",
      headlineKnown: false,
      publisher: "The Courier",
      author: null,
      datePublished: null,
      url: "https://news.example/lower",
      origins: { publisher: { origin: "typed", by: reviewer.id }, url: { origin: "typed", by: reviewer.id } },
    });
  });

  it("that is here already leads there, and one of the same headline gets another address", async () => {
    const text = textOf(randomUUID());
    const first = await add(reviewer, { text, headline: "Élan’s piers, 2025" });
    expect(first.slug).toBe("elan-s-piers-2025");
    expect(await add(reviewer, { text })).toMatchObject({ slug: first.slug, outcome: "known" });
    const other = await add(reviewer, { text: textOf(randomUUID()), headline: "Élan’s piers, 2025" });
    expect(other.slug).toBe("elan-s-piers-2025-2");
  });

  it("of which only the fingerprint is here brings the text and its suggestions", async () => {
    const text = textOf(randomUUID());
    const sha256 = createHash("sha256").update(text).digest("hex");
    const slug = `set-up-${randomUUID()}`;
    const snapshots = { create: { number: 1, sha256, characters: text.length } };
    await db().article.create({ data: { slug, headline: "Set up", snapshots } });
    const brought = await add(reviewer, { text });
    expect(brought).toMatchObject({ slug, outcome: "newer" });
    expect(brought.suggestions).toBeGreaterThan(0);
    expect(await add(reviewer, { text })).toMatchObject({ slug, outcome: "known" });
    expect(await db().snapshot.count({ where: { article: { slug }, text } })).toBe(1);
  });

  it("that quotes what a known article says is asked about, and is what the person says it is", async () => {
    const of = randomUUID();
    const { slug } = await add(reviewer, { text: textOf(of) });
    const quotes = [1, 2, 3].map((n) => `${of} the council spent ${n} million crowns on its piers`);
    await openClaims(slug, quotes);
    const copied = `Seen elsewhere.\n\n${quotes.join(".\n\n")}.\n\nAnd more of it.`;
    const error = await thrown(add(reviewer, { text: copied }));
    expect(error).toBeInstanceOf(SeemsKnown);
    const { like, arrived } = error as unknown as SeemsKnown;
    expect(like).toBe(slug);
    const newer = await addArrived(reviewer, arrived, { newerTextOf: slug });
    expect(newer).toMatchObject({ slug, outcome: "newer" });
    const texts = await db().snapshot.findMany({ where: { article: { slug } }, orderBy: { number: "asc" } });
    expect(texts.map((one) => one.number)).toEqual([1, 2]);
    expect(await db().auditEvent.count({ where: { type: "snapshot.added", newsroomId } })).toBe(1);
    const other = await addArrived(
      reviewer,
      { ...arrived, text: `${arrived.text}\n\nBy others.` },
      "another",
    );
    expect(other.outcome).toBe("added");
    expect(other.slug).not.toBe(slug);
  });

  it("with one known quote of three, or the address of no other article, is simply another one", async () => {
    const of = randomUUID();
    const { slug } = await add(reviewer, { text: textOf(of) });
    const quotes = [1, 2, 3, 4].map((n) => `${of} the council spent ${n} million crowns on its piers`);
    await openClaims(slug, quotes);
    const text = `As is known, ${quotes[0]}. What of it?\n\nNobody asked until today.`;
    expect((await add(reviewer, { text })).outcome).toBe("added");
  });

  it("with the address of a known article is asked about", async () => {
    const url = `https://news.example/${randomUUID()}`;
    const { slug } = await add(reviewer, { text: textOf(randomUUID()), url });
    const error = await thrown(add(reviewer, { text: textOf(randomUUID()), url: `${url}?utm_medium=mail` }));
    expect(error).toMatchObject({ like: slug });
  });

  it("is refused where it is none, is too long, or comes with a file", async () => {
    const file = { name: "a.txt", type: "text/plain", bytes: Buffer.from("A text.") };
    expect((await thrown(add(reviewer, {})))?.fields).toHaveProperty("url");
    expect((await thrown(add(reviewer, { text: "a".repeat(400_001) })))?.fields).toHaveProperty("text");
    expect((await thrown(add(reviewer, { text: "A text.", file })))?.fields).toHaveProperty("file");
    const large = { ...file, bytes: Buffer.alloc(3 * 1024 * 1024 + 1) };
    expect((await thrown(add(reviewer, { file: large })))?.fields).toHaveProperty("file");
    const wrong = { text: "A text.", datePublished: "yesterday", inLanguage: "Klingonese", url: "x" };
    expect(Object.keys((await thrown(add(reviewer, wrong)))?.fields ?? {}).sort()).toEqual([
      "datePublished",
      "inLanguage",
      "url",
    ]);
  });
});

describe("who may", () => {
  it("is a member of a verified newsroom, from reviewer up", async () => {
    const [verified, unverified] = await Promise.all([
      createNewsroom(["REVIEWER", "EDITOR", "OWNER", "OBSERVER"]),
      createNewsroom(["OWNER"], { verified: false }),
    ]);
    const refused = [
      verified.members[3],
      unverified.members[0],
      await createPerson(),
      await createPerson({ isSteward: true }),
    ];
    for (const who of refused)
      expect((await thrown(add(who as Person, { text: textOf("x") })))?.code).toBe("forbidden");
    for (const who of verified.members.slice(0, 3))
      expect((await add(who as Person, { text: textOf(randomUUID()) })).outcome).toBe("added");
  });
});

describe("what could not be added", () => {
  it("waits for whoever brought it, whole, and for a day", async () => {
    const text = "ж".repeat(400_001);
    const key = { userId: reviewer.id };
    await keepDraft(key, { typed: { text: "first" }, arrived: null });
    await keepDraft(key, { typed: { text, url: "half \ud800" }, arrived: null });
    expect((await readDraft(key))?.typed).toEqual({ text, url: "half \ufffd" });
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
    expect(await forgetOldDrafts(hours(23))).toBe(0);
    expect(await forgetOldDrafts(hours(25))).toBeGreaterThan(0);
    expect(await readDraft(key)).toBeNull();
  });

  it("waits at the form that it was brought to, whatever is brought to another", async () => {
    const added = { userId: reviewer.id };
    const newer = { ...added, about: "an-article" };
    await keepDraft(newer, { typed: { text: "an-article" }, arrived: null });
    await keepDraft(added, { typed: { text: "new" }, arrived: null });
    expect((await readDraft(added))?.typed).toEqual({ text: "new" });
    expect((await readDraft(newer))?.typed).toEqual({ text: "an-article" });
    await forgetDraft(newer);
    expect([await readDraft(added), await readDraft(newer)]).toEqual([expect.anything(), null]);
  });

  it("waits nowhere where it is for an article that is not here", async () => {
    const key = { userId: reviewer.id, about: "no-such-article" };
    const run = () => updateText(reviewer, key.about, textOf("x"));
    expect((await thrown(keepingDraft(key, { text: "x" }, run)))?.code).toBe("not_found");
    expect(await readDraft(key)).toBeNull();
  });
});
