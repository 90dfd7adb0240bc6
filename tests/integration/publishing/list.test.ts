import { beforeAll, describe, expect, it } from "vitest";
import { assess } from "@/lib/consensus";
import { type ClaimList, listClaims } from "@/lib/publishing/list";
import { FILTERS, type Filter, type ListQuery, readListQuery } from "@/lib/publishing/list-query";
import { RATINGS } from "@/lib/verdicts/model";
import { onTestDatabase } from "@/tests/support/test-database";
import { cast, type Shelved, shelve, shelveArticle } from "./shelf";

onTestDatabase();

const PUBLISHERS: Record<string, string | null> = {
  "morning-one": "Morning Post",
  "morning-two": "Morning Post",
  evening: "Evening & Sons",
  unsigned: null,
};
const OUTCOMES = [
  "",
  "A1",
  "A1 A2 B1",
  "A1 A1 B1 B2 C1",
  "A5 A5 B5 B4 C5",
  "A1 B1 B5",
  "A1 A1 B5 B5 C3",
  "AU AU BU BU CU",
  "AM BM BM",
];

/** A hundred claims in which every outcome meets every claimant and article; many change at the same moment. */
const CLAIMS: Shelved[] = Array.from({ length: 100 }, (_, index) => ({
  slug: `claim-${index}`,
  statement: `Statement ${index} about ${index % 3 === 0 ? "harbours" : "hills"}.`,
  ...(index % 4 !== 0 && { claimant: `claimant-${index % 4}` }),
  articles: Object.keys(PUBLISHERS).filter((_, place) => (index >> place) % 2 === 0),
  verdicts: cast(OUTCOMES[index % OUTCOMES.length] ?? ""),
  sourced: index % 5 !== 0,
  lifecycle: index % 17 === 5 ? "DRAFT" : index % 19 === 7 ? "OUT_OF_SCOPE" : "OPEN",
  changedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 7))).toISOString(),
}));
const OPEN = CLAIMS.filter((claim) => claim.lifecycle === "OPEN");

const everything = readListQuery(new URLSearchParams()).query;
const ask = (given: Partial<ListQuery> = {}, limit = 100) => listClaims({ ...everything, ...given }, limit);
const slugs = (list: ClaimList) => list.claims.map((claim) => claim.slug);

/** The values that a claim has for a filter, found without the database. */
function valuesOf(claim: Shelved, filter: Filter): string[] {
  const outcome = claim.sourced ? assess(claim.verdicts) : assess([], claim.verdicts);
  switch (filter) {
    case "status":
      return [outcome.status];
    case "rating":
      return RATINGS.filter((one) => outcome.label.includes(one.label)).map((one) => one.name);
    case "claimant":
      return claim.claimant ? [claim.claimant] : [];
    case "publisher":
      return [...new Set(claim.articles.flatMap((article) => PUBLISHERS[article] ?? []))];
    case "article":
      return claim.articles;
  }
}

const passes = (claim: Shelved, query: Partial<ListQuery>, but?: Filter) =>
  FILTERS.every(
    (filter) => filter === but || !query[filter] || valuesOf(claim, filter).includes(query[filter]),
  );

function naiveFacet(query: Partial<ListQuery>, filter: Filter): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const claim of OPEN.filter((one) => passes(one, query, filter))) {
    for (const value of valuesOf(claim, filter)) counted[value] = (counted[value] ?? 0) + 1;
  }
  return counted;
}

/** Every value of every filter alone, and every pair of values of two filters. A filter has one value at a time. */
function queries(): Partial<ListQuery>[] {
  const single = FILTERS.flatMap((filter) =>
    [...new Set(OPEN.flatMap((claim) => valuesOf(claim, filter)))].map((value) => ({ [filter]: value })),
  );
  const pairs = single.flatMap((one, place) =>
    single
      .slice(place + 1)
      .map((other) => ({ ...one, ...other }))
      .filter((both) => Object.keys(both).length === 2),
  );
  return [{}, ...single, ...pairs];
}

beforeAll(async () => {
  for (const [slug, publisher] of Object.entries(PUBLISHERS)) await shelveArticle(slug, publisher);
  await shelve(CLAIMS);
});

describe("the list of claims", () => {
  it("holds the open claims, the latest change of outcome first", async () => {
    const list = await ask();
    const times = list.claims.map((claim) => claim.consensus.changedAt);
    expect(new Set(slugs(list))).toEqual(new Set(OPEN.map((claim) => claim.slug)));
    expect(times).toEqual([...times].sort().reverse());
  });

  it("counts as a recount by hand does, under every filter and pair of filters", async () => {
    for (const query of queries()) {
      const list = await ask(query, 5);
      const expected = OPEN.filter((claim) => passes(claim, query));
      expect(list.total, JSON.stringify(query)).toBe(expected.length);
      for (const filter of FILTERS) {
        const facet = Object.fromEntries(
          list.facets[filter].filter((one) => one.count > 0).map((one) => [one.value, one.count]),
        );
        expect(facet, `${filter} of ${JSON.stringify(query)}`).toEqual(naiveFacet(query, filter));
      }
    }
  }, 120_000);

  it("names the chosen claimant also where none of their claims is left", async () => {
    const list = await ask({ claimant: "claimant-1", q: "nothing-like-this" });
    expect(list.facets.claimant).toEqual([{ value: "claimant-1", label: "The claimant-1", count: 0 }]);
  });

  it("treats filter values as text", async () => {
    for (const publisher of ["Evening & Sons' OR 1=1 --", "%", '"', "\\", "\uFFFD"]) {
      expect((await ask({ publisher })).total).toBe(0);
    }
    expect((await ask({ publisher: "Evening & Sons" })).total).toBeGreaterThan(0);
  });
});

describe.each([
  ["the latest first", {}],
  ["the best match first", { q: "statement harbours" }],
  ["under a filter", { publisher: "Morning Post" }],
])("pages, %s", (_, query: Partial<ListQuery>) => {
  /** Follows the links from a page on. */
  async function walk(from: ClaimList, link: "next" | "previous"): Promise<ClaimList[]> {
    const cursor = from[link];
    if (!cursor) return [from];
    const { query: following } = readListQuery(new URLSearchParams({ cursor }));
    return [from, ...(await walk(await ask({ ...query, cursor: following.cursor }, 7), link))];
  }

  it("show every claim once, there and back", async () => {
    const whole = slugs(await ask(query));
    const there = await walk(await ask(query, 7), "next");
    expect(there.length).toBeGreaterThan(2);
    expect(there.flatMap(slugs)).toEqual(whole);
    const last = there.at(-1);
    if (!last) throw new Error("there is a page");
    const back = await walk(last, "previous");
    expect(back.reverse().flatMap(slugs)).toEqual(whole);
    expect(there[0]?.previous).toBeNull();
    expect(back[0]?.previous).toBeNull();
  });
});

describe("a cursor from elsewhere", () => {
  it("leads to a page like any other, however its parts are chosen", async () => {
    for (const changedAt of ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]) {
      const cursor = { score: 0, changedAt, id: "00000000-0000-4000-8000-000000000000" };
      const after = await ask({ cursor: { to: "after", ...cursor } });
      const before = await ask({ cursor: { to: "before", ...cursor } });
      expect(after.claims.length + before.claims.length).toBe(OPEN.length);
      expect(after.total).toBe(OPEN.length);
    }
  });
});
