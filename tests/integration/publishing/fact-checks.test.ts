import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { listApiArticles } from "@/lib/publishing/api/articles";
import { readFactCheckSearch } from "@/lib/publishing/fact-check-request";
import { findFactChecks, toFactCheck } from "@/lib/publishing/fact-checks";
import { getPublicClaim } from "@/lib/publishing/queries";
import { answerProblems } from "@/tests/support/openapi";
import { onTestDatabase } from "@/tests/support/test-database";
import { cast, shelve, shelveArticle } from "./shelf";

onTestDatabase();

const AGREED = "A1 A1 B1 B1 C1";

beforeAll(async () => {
  for (const slug of ["report", "essay", "empty"]) await shelveArticle(slug, "The Gazette");
  const one = (slug: string, verdicts: string, changedAt = "2026-01-01T00:00:00Z") => ({
    slug,
    statement: `The harbour of ${slug} is deep.`,
    articles: ["report", "essay"],
    verdicts: cast(verdicts),
    changedAt,
  });
  await shelve([
    one("old", AGREED, "2025-01-01T00:00:00Z"),
    one("older", AGREED, "2024-01-01T00:00:00Z"),
    one("new", "AU AU BU BU CU", new Date().toISOString()),
    one("provisional", "A1 A1 B1"),
    one("contested", "A1 A1 B5 B5 C1 D5"),
    one("begun", "A1"),
    one("hidden", AGREED),
    one("welsh", AGREED, "2023-01-01T00:00:00Z"),
  ]);
  await db().claim.update({ where: { slug: "hidden" }, data: { hiddenAt: new Date() } });
  await db().claim.update({ where: { slug: "welsh" }, data: { inLanguage: "cy-GB" } });
});

const find = (written: string) => findFactChecks(readFactCheckSearch(new URLSearchParams(written)));
const slugsOf = async (written: string) => (await find(written)).slugs;

describe("claims:search", () => {
  it("finds the claims that are agreed on for good, and no others", async () => {
    expect(await slugsOf("query=harbour")).toEqual(["new", "old", "older", "welsh"]);
    expect(await slugsOf("query=harbuor")).toEqual(["new", "old", "older", "welsh"]);
    expect(await slugsOf("query=mountain+of+glass")).toEqual([]);
    expect(await slugsOf("reviewPublisherSiteFilter=localhost:3000")).toHaveLength(4);
    expect(await slugsOf("query=harbour&reviewPublisherSiteFilter=other.example")).toEqual([]);
  });

  it("narrows down by language and age", async () => {
    expect(await slugsOf("query=harbour&languageCode=cy")).toEqual(["welsh"]);
    expect(await slugsOf("query=harbour&languageCode=CY-gb")).toEqual(["welsh"]);
    expect(await slugsOf("query=harbour&languageCode=cyx")).toEqual([]);
    expect(await slugsOf("query=harbour&maxAgeDays=1")).toEqual(["new"]);
    expect(await slugsOf("query=harbour&maxAgeDays=0")).toEqual([]);
  });

  it("goes from page to page, by token or by offset", async () => {
    const first = await find("query=harbour&pageSize=3");
    expect(first.slugs).toEqual(["new", "old", "older"]);
    const second = await find(`query=harbour&pageSize=3&pageToken=${first.next}`);
    expect(second).toEqual({ slugs: ["welsh"], next: null });
    expect(await slugsOf("query=harbour&offset=2")).toEqual(["older", "welsh"]);
    expect((await find("query=harbour&pageSize=4")).next).toBeNull();
  });

  it("has Google's shape", async () => {
    const found = await Promise.all((await slugsOf("query=harbour")).map(getPublicClaim));
    const claims = found.filter((claim) => claim !== null).map(toFactCheck);
    expect(answerProblems({ claims }, "FactChecks")).toBeNull();
    expect(claims[0]?.claimReview[0]?.textualRating).toBe("Unverifiable");
  });
});

describe("the articles of the API", () => {
  it("are those with a public claim, the ones entered last first, with their open claims counted", async () => {
    const first = await listApiArticles(1, null);
    expect(answerProblems(first, "ArticlePage")).toBeNull();
    expect(first.data.map(({ slug, claims }) => [slug, claims])).toEqual([["essay", 7]]);
    const second = await listApiArticles(1, first.next);
    expect(second.data.map((one) => one.slug)).toEqual(["report"]);
    expect(second.next).toBeNull();
  });
});
