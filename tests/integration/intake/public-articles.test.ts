import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { deskArticles, readArticlesQuery } from "@/lib/desk/articles";
import { db } from "@/lib/platform/db";
import { listApiArticles } from "@/lib/publishing/api/articles";
import { getArticlePage, listArticles } from "@/lib/publishing/article-pages";
import { listClaims } from "@/lib/publishing/list";
import { readListQuery } from "@/lib/publishing/list-query";
import { sitemapPlaces } from "@/lib/publishing/sitemap";
import { openClaims } from "@/tests/support/open-claims";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { add, onNewsInstance } from "./setup";

onNewsInstance();

const SECRET = "a headline that nobody may know yet";

/** What the public can learn of articles, wherever it asks. */
async function everythingPublic(slug: string): Promise<string> {
  const { query } = readListQuery(new URLSearchParams({ article: slug }));
  return JSON.stringify([
    await getArticlePage(slug),
    await listArticles(),
    await listApiArticles(100, null),
    await listClaims(query),
    await sitemapPlaces({ kind: "articles", after: null }),
  ]);
}

it("an article is public from its first open claim on, and never its text", async () => {
  const reviewer = (await createNewsroom(["REVIEWER"])).members[0] as Person;
  const words = `the council of ${randomUUID()} spent 4 million crowns`;
  const text = `Yesterday ${words} on its piers.\n\nOnly people who are signed in read this line.`;
  const { slug } = await add(reviewer, { text, headline: SECRET });
  expect(await everythingPublic(slug)).not.toMatch(new RegExp(`${SECRET}|${slug}"`));
  expect(await getArticlePage(slug)).toBeNull();
  await openClaims(slug, [words]);
  const page = await getArticlePage(slug);
  expect(page?.claims.map(({ quotes }) => quotes[0]?.exact)).toEqual([words]);
  const open = await everythingPublic(slug);
  expect(open.split(SECRET).length).toBeGreaterThan(3);
  expect(open).not.toContain("Only people who are signed in");
  await db().claim.updateMany({ data: { hiddenAt: new Date() } });
  expect(await getArticlePage(slug)).toBeNull();
});

it("the desk lists articles by what is left to do, finds them by words, and pages by where one stands", async () => {
  const reviewer = (await createNewsroom(["REVIEWER"])).members[0] as Person;
  const of = randomUUID();
  const added: string[] = [];
  for (let n = 0; n < 32; n += 1) {
    const text = `In 2024 the council of ${of} spent ${n} million crowns on piers.`;
    added.unshift((await add(reviewer, { text, headline: `Piers ${n}`, publisher: `${of} 100%` })).slug);
  }
  const list = (params: Record<string, string>) => deskArticles(reviewer, readArticlesQuery(params));
  const first = await list({ q: `piers ${of.toUpperCase()} 100%` });
  expect(first.articles.map((one) => one.slug)).toEqual(added.slice(0, 30));
  expect(first.articles[0]).toMatchObject({ left: 1, claims: 0, orphans: 0, addedBy: reviewer.name });
  const second = await list({ q: of, after: first.next ?? "" });
  expect([second.articles.map((one) => one.slug), second.next]).toEqual([added.slice(30), null]);
  expect((await list({ q: `${of} 100_` })).articles).toEqual([]);
  const [latest = ""] = added;
  const decided = { state: "DISMISSED", decidedAt: new Date(), decidedById: reviewer.id } as const;
  await db().suggestion.updateMany({ where: { snapshot: { article: { slug: latest } } }, data: decided });
  expect((await list({ q: of })).articles[0]?.slug).toBe(added[1]);
  expect((await list({ q: of, view: "all" })).articles[0]).toMatchObject({ slug: latest, left: 0 });
  expect(readArticlesQuery({ view: "x", q: ["a"], after: "'" })).toEqual({
    view: "to-do",
    q: "",
    after: null,
  });
});
