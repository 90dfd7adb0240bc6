import { describe, expect, it } from "vitest";
import { seedData } from "@/prisma/seed/data";

const { articles, claimants, claims, newsrooms, people, memberships, verdicts } = seedData;

const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
const handles = people.map(({ handle }) => handle);
const appearances = claims.flatMap((claim) => claim.appearances);
const openIn = (article: string) =>
  claims.filter(
    (claim) => claim.lifecycle === "OPEN" && claim.appearances.some((one) => one.article === article),
  );
const membershipsOf = (handle: string) => memberships.filter(({ person }) => person === handle);

describe("no two share a name", () => {
  it.each([
    ["articles", slugs(articles)],
    ["claimants", slugs(claimants)],
    ["claims", slugs(claims)],
    ["statements", claims.map(({ statement }) => statement)],
    ["newsrooms", slugs(newsrooms)],
    ["handles", handles],
    ["addresses", people.map(({ email }) => email)],
    ["memberships", memberships.map(({ person, newsroom }) => `${person} in ${newsroom}`)],
    ["verdicts", verdicts.map(({ reviewer, claim }) => `${reviewer} on ${claim}`)],
    [
      "sources of a verdict",
      verdicts.flatMap((one) => one.sources.map(({ url }) => `${one.reviewer} ${one.claim} ${url}`)),
    ],
  ])("%s", (_, names) => {
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe("what is referred to exists", () => {
  it.each<[string, (string | null)[], (string | null)[]]>([
    ["claimants of claims", claims.map(({ claimant }) => claimant), [null, ...slugs(claimants)]],
    ["articles of appearances", appearances.map(({ article }) => article), slugs(articles)],
    ["people of memberships", memberships.map(({ person }) => person), handles],
    ["newsrooms of memberships", memberships.map(({ newsroom }) => newsroom), slugs(newsrooms)],
    ["reviewers of verdicts", verdicts.map(({ reviewer }) => reviewer), handles],
    ["newsrooms of verdicts", verdicts.map(({ newsroom }) => newsroom), [null, ...slugs(newsrooms)]],
    [
      "claims of verdicts",
      verdicts.map(({ claim }) => claim),
      slugs(claims.filter((one) => one.lifecycle === "OPEN")),
    ],
  ])("%s", (_, names, existing) => {
    expect(names.filter((name) => !existing.includes(name))).toEqual([]);
  });

  it("and every claimant has made a claim", () => {
    expect(claims.map(({ claimant }) => claimant)).toEqual(expect.arrayContaining(slugs(claimants)));
  });
});

describe("articles and claims", () => {
  it("are four, with at least 28 claims and five from each", () => {
    expect(articles).toHaveLength(4);
    expect(claims.length).toBeGreaterThanOrEqual(28);
    for (const { slug } of articles) expect(openIn(slug).length, slug).toBeGreaterThanOrEqual(5);
  });

  it("are one claim where two articles make the same", () => {
    const shared = claims.filter(({ appearances: all }) => new Set(all.map((one) => one.article)).size === 2);
    expect(shared.length).toBeGreaterThanOrEqual(5);
  });

  it("hold Rutte's claim and the military experts'", () => {
    const said = appearances.map(({ exact }) => exact);
    expect(said).toContain(
      "There are no plans for them to all of a sudden draw down their presence here in Europe.",
    );
    expect(said.join("\n")).toMatch(
      /^Military experts said .* within two to three months unless military aid restarts$/m,
    );
  });

  it("leave unknown what is not known", () => {
    for (const { url, retrievedAt } of articles) expect([url, retrievedAt]).toEqual([null, null]);
    const editorial = articles.find(({ slug }) => slug === "alliance-credibility");
    expect(editorial).toMatchObject({ headline: null, publisher: null, author: null, datePublished: null });
  });
});

describe("newsrooms and people", () => {
  it("are named as demonstration", () => {
    expect(newsrooms.filter(({ name }) => !name.startsWith("Demonstration Newsroom "))).toEqual([]);
    expect(people.filter(({ name, handle }) => !/^Demo .* demo-/.test(`${name} ${handle}`))).toEqual([]);
  });

  it("are six verified newsrooms and one that is not, each with an owner", () => {
    expect(newsrooms.map(({ verified }) => verified)).toEqual([true, true, true, true, true, true, false]);
    const owned = memberships.filter(({ role }) => role === "OWNER").map(({ newsroom }) => newsroom);
    expect(slugs(newsrooms).filter((slug) => !owned.includes(slug))).toEqual([]);
  });

  it("cover every role, a steward, independents and a member of two newsrooms", () => {
    expect(new Set(memberships.map(({ role }) => role))).toEqual(
      new Set(["OWNER", "EDITOR", "REVIEWER", "OBSERVER"]),
    );
    expect(people.filter(({ isSteward }) => isSteward)).toHaveLength(1);
    const outside = people.filter(
      ({ handle, isSteward }) => !isSteward && membershipsOf(handle).length === 0,
    );
    expect(outside).toHaveLength(2);
    expect(people.filter(({ handle }) => membershipsOf(handle).length === 2)).toHaveLength(1);
  });
});

describe("verdicts", () => {
  it("speak only for whom their reviewer may speak", () => {
    const wrong = verdicts.filter(({ reviewer, newsroom }) => {
      const own = membershipsOf(reviewer);
      const speaksFor = own.filter(({ role }) => role !== "OBSERVER").map((one) => one.newsroom);
      return newsroom === null ? own.length > 0 : !speaksFor.includes(newsroom);
    });
    expect(wrong).toEqual([]);
  });

  it("carry what their state asks for and nothing else", () => {
    const wrong = verdicts.filter(({ state, rating, explanation, recusalReason, sources }) =>
      state === "RECUSED"
        ? rating !== null || explanation !== "" || sources.length > 0 || recusalReason === null
        : rating === null || explanation === "" || recusalReason !== null,
    );
    expect(wrong).toEqual([]);
    expect(verdicts.filter((one) => (one.searchNote !== null) !== (one.rating === "UNVERIFIABLE"))).toEqual(
      [],
    );
  });
});
