import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { closestClaims } from "@/lib/publishing/closest";
import { listClaims } from "@/lib/publishing/list";
import { readListQuery } from "@/lib/publishing/list-query";
import { prepareSearch } from "@/lib/publishing/search";
import { Prisma } from "@/prisma/generated/client";
import { onTestDatabase } from "@/tests/support/test-database";
import { shelve, shelveArticle } from "./shelf";

onTestDatabase();

const STATEMENTS: Record<string, string> = {
  rutte: "The United States has no plans to draw down its troops in Europe, Mark Rutte said.",
  zelenskyy: "President Zelenskyy proposed a truce in the air and at sea.",
  budget: "The budget rises to €660 billion, or 1.5% of output, over three months.",
  ships: "Twelve ships carried grain from the harbour.",
  "both-spellings": "Zelenskyy and Zelensky are the same name.",
  us: "The U.S. carries most of the cost.",
};

const read = (q: string) => readListQuery(new URLSearchParams({ q })).query;
const find = async (q: string) => {
  const { claims, misspelt } = await listClaims(read(q));
  return { slugs: claims.map((claim) => claim.slug), misspelt };
};

beforeAll(async () => {
  await shelveArticle("gazette", "The Gazette");
  await shelve([
    ...Object.entries(STATEMENTS).map(([slug, statement]) => ({
      slug,
      statement,
      articles: ["gazette"],
      verdicts: [],
      ...(slug === "ships" && { claimant: "harbourmaster" }),
    })),
    {
      slug: "draft",
      statement: "Zebras draft laws.",
      articles: [],
      verdicts: [],
      lifecycle: "DRAFT" as const,
    },
  ]);
});

describe("search finds", () => {
  it.each([
    ["a word", "troops", ["rutte"]],
    ["every word", "troops europe", ["rutte"]],
    ["no claim that lacks a word", "troops truce", []],
    ["any ending", "proposing", ["zelenskyy"]],
    ["the plural", "ship", ["ships"]],
    ["a beginning", "propos", ["zelenskyy"]],
    ["a name", "Zelenskyy", ["zelenskyy", "both-spellings"]],
    ["another spelling of it, which begins the same", "Zelensky", ["zelenskyy", "both-spellings"]],
    ["the beginning of both", "Zel", ["zelenskyy", "both-spellings"]],
    ["whatever the case", "RUTTE", ["rutte"]],
    ["a number", "660", ["budget"]],
    ["a decimal number", "1.5", ["budget"]],
    ["hyphens and spaces alike", "three-months", ["budget"]],
    ["an abbreviation", "U.S.", ["us"]],
    ["the words of a quote", '"words of ships"', ["ships"]],
    ["the claimant", "harbourmaster", ["ships"]],
    ["nothing that is a draft", "zebras", []],
  ])("%s", async (_, q, expected) => {
    expect(new Set((await find(q)).slugs)).toEqual(new Set(expected));
  });

  it.each([
    ["a doubled letter", "Ruttte", "rutte"],
    ["letters that changed places", "drwa down", "rutte"],
    ["a missing letter", "Zelenskyy propsed", "zelenskyy"],
    ["another spelling", "Zelinskiy truce", "zelenskyy"],
    ["a wrong word beside right ones", "twelve shpis", "ships"],
  ])("in spite of %s", async (_, q, expected) => {
    const { slugs, misspelt } = await find(q);
    expect(slugs[0]).toBe(expected);
    expect(misspelt.length).toBeGreaterThan(0);
  });

  it("nothing similar where the words are there", async () => {
    expect(await find("rutte")).toEqual({ slugs: ["rutte"], misspelt: [] });
  });

  it("everything for words that every text has, and says so", async () => {
    const list = await listClaims(read("the of and"));
    expect(list).toMatchObject({ total: Object.keys(STATEMENTS).length, idle: "common" });
  });

  it.each(["!!! ???", "👩‍👩‍👧‍👦", "€"])("everything for %s, which has no words, and says so", async (q) => {
    const list = await listClaims(read(q));
    expect(list).toMatchObject({ total: Object.keys(STATEMENTS).length, idle: "wordless" });
    expect(list.claims).toEqual((await listClaims(read(""))).claims);
  });

  it("first what fits best", async () => {
    const { claims } = await listClaims(read("the harbour ships"));
    expect(claims[0]?.slug).toBe("ships");
  });
});

describe("search bears", () => {
  it.each([
    ["operators", "rutte & | ! <-> :* ( )"],
    ["a quote that never ends", "rutte 'troops"],
    ["backslashes", "\\ \\\\ rutte\\"],
    ["SQL", 'rutte\'; DROP TABLE "Claim"; --'],
    ["null characters", "rut\0te \0"],
    ["reordering characters", "\u202Erutte\u202C"],
    ["half an emoji", "rutte \uD83D"],
    ["emoji", "rutte 👩‍👩‍👧‍👦"],
    ["one enormous word", "r".repeat(100_000)],
    ["100,000 words", "rutte ".repeat(100_000)],
    ["words of punctuation", "... --- !!! %%% ___"],
    ["other scripts", "Рютте 呂特 روته"],
  ])("%s", async (_, q) => {
    const list = await listClaims(read(q));
    expect(list.total).toBeGreaterThanOrEqual(0);
    expect(await db().claim.count()).toBe(Object.keys(STATEMENTS).length + 1);
  });

  it("offers the closest where nothing matches", async () => {
    const filtered = await closestClaims({ ...read("troops"), status: "CONSENSUS" });
    expect(filtered).toMatchObject({ by: "search alone", total: 1, claims: [{ slug: "rutte" }] });
    const mixed = await closestClaims(read("troops grain"));
    expect(mixed?.by).toBe("some words");
    expect(new Set(mixed?.claims.map((claim) => claim.slug))).toEqual(new Set(["rutte", "ships"]));
    expect(await closestClaims(read("qqqqxxxxzzzz"))).toBeNull();
  });
});

it("uses the indexes for words and for misspelt ones", async () => {
  const plan = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    const search = await prepareSearch(tx, "troops Ruttte", "some");
    const lines = await tx.$queryRaw<Record<string, string>[]>(
      Prisma.sql`EXPLAIN SELECT c.id FROM "Claim" c WHERE ${search.where}`,
    );
    return lines.map((line) => line["QUERY PLAN"]).join("\n");
  });
  expect(plan).toContain('"Claim_search"');
  expect(plan).toContain('"Claim_search_typos"');
});
