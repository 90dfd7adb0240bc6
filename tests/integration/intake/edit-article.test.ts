import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { editableArticle } from "@/lib/intake/article-facts";
import { editArticle } from "@/lib/intake/edit-article";
import type { EditFields } from "@/lib/intake/fact-fields";
import { db } from "@/lib/platform/db";
import { openClaims } from "@/tests/support/open-claims";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { add, onNewsInstance } from "./setup";

onNewsInstance();

let reviewer: Person;
let newsroomId: string;
let slug: string;
const KNOWN: EditFields = {
  headline: "",
  publisher: "The Courier",
  author: "",
  datePublished: "2025-03",
  inLanguage: "en",
  url: "",
  workingTitle: "",
};

beforeEach(async () => {
  const newsroom = await createNewsroom(["REVIEWER"]);
  reviewer = newsroom.members[0] as Person;
  newsroomId = newsroom.id;
  const text = `In ${randomUUID()} the council spent 4 million crowns on its piers.`;
  const { publisher, datePublished } = KNOWN;
  ({ slug } = await add(reviewer, { text, publisher, datePublished }));
});

const edit = (change: Partial<EditFields>, seen = 1, who = reviewer) =>
  editArticle(who, { slug, seen, fields: { ...KNOWN, ...change } });
const stored = () => db().article.findUniqueOrThrow({ where: { slug } });

describe("what is known of an article", () => {
  it("is changed, with who typed it, while the rest keeps where it was found", async () => {
    const claims = await openClaims(slug, ["the council spent 4 million crowns"]);
    const other = (await createNewsroom(["EDITOR"])).members[0] as Person;
    const done = await edit({ headline: "Piers for millions", datePublished: "" }, 1, other);
    expect(done).toEqual({ fields: ["headline", "datePublished"], claims });
    expect(await stored()).toMatchObject({
      slug,
      headline: "Piers for millions",
      headlineKnown: true,
      datePublished: null,
      version: 2,
      origins: {
        headline: { origin: "typed", by: other.id },
        publisher: { origin: "typed", by: reviewer.id },
      },
    });
    const shown = await editableArticle(reviewer, slug);
    expect(shown?.facts.headline).toEqual({
      value: "Piers for millions",
      origin: "typed",
      typedBy: other.name,
    });
    expect(shown?.facts.datePublished).toEqual({ value: null, origin: null, typedBy: null });
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: "article.edited", actorId: other.id },
    });
    expect(event.payload).toMatchObject({ fields: ["headline", "datePublished"] });
  });

  it("stays unknown where it is: a description stands for the headline", async () => {
    await edit({ workingTitle: "A report on piers" });
    expect(await stored()).toMatchObject({ headline: "A report on piers", headlineKnown: false });
    await edit({ headline: "Piers" }, 2);
    await edit({}, 3);
    const { headline, headlineKnown } = await stored();
    expect(headlineKnown).toBe(false);
    expect(headline).toMatch(/^Text that begins “In /);
  });

  it("is not overwritten by whoever saw an earlier version", async () => {
    const both = await Promise.allSettled([edit({ author: "One" }), edit({ author: "Two" })]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "conflict" });
    expect((await stored()).version).toBe(2);
    expect(await db().auditEvent.count({ where: { type: "article.edited", newsroomId } })).toBe(1);
  });

  it("cannot be the address of another article, and where it is new leads here", async () => {
    const url = `https://news.example/${randomUUID()}`;
    const other = await add(reviewer, { text: `Another text, ${url}.`, url });
    await expect(edit({ url: `${url}?utm_source=x` })).rejects.toMatchObject({
      fields: { url: expect.stringContaining("another article") },
    });
    expect(other.outcome).toBe("added");
    await edit({ url: `${url}/2` });
    expect(await add(reviewer, { url: `${url}/2?fbclid=1` })).toMatchObject({ slug, outcome: "known" });
  });

  it("is refused where nothing is changed, where it is wrong, and to whom may not", async () => {
    await expect(edit({})).rejects.toMatchObject({ code: "invalid" });
    await expect(edit({ datePublished: "2999", headline: "a".repeat(301) })).rejects.toMatchObject({
      fields: { datePublished: expect.any(String), headline: expect.any(String) },
    });
    await expect(edit({ author: "x" }, 1, await createPerson())).rejects.toMatchObject({ code: "forbidden" });
    expect((await stored()).version).toBe(1);
  });
});
