import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { getArticlePage, listArticles } from "@/lib/publishing/article-pages";
import { getClaimantPage } from "@/lib/publishing/claimant-page";
import { getFrontPage, SECTIONS, type Section } from "@/lib/publishing/front-page";
import { listClaims } from "@/lib/publishing/list";
import { readListQuery } from "@/lib/publishing/list-query";
import type { Status } from "@/lib/publishing/model";
import { getNewsroomPage, listNewsrooms } from "@/lib/publishing/newsroom-pages";
import { createNewsroom } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";
import { cast, type Shelved, shelve, shelveArticle } from "./shelf";

onTestDatabase();

const one = (slug: string, verdicts: string, more: Partial<Shelved> = {}): Shelved => ({
  slug,
  statement: `The statement of ${slug}.`,
  articles: ["report"],
  verdicts: cast(verdicts),
  ...more,
});

beforeAll(async () => {
  await shelveArticle("report", "The Gazette");
  await shelveArticle("empty", null);
  await shelve([
    one("agreed-old", "A1 A1 B1 B1 C1", { claimant: "speaker", changedAt: "2026-01-01T00:00:00Z" }),
    one("agreed-new", "A5 A5 B5 B5 C5", { claimant: "speaker", changedAt: "2026-02-01T00:00:00Z" }),
    one("unrated", "AU AU BU BU CU"),
    one("split", "A1 A1 B5 B5 C1 D5"),
    one("early", "A1 A1 B1"),
    one("begun", "A1"),
    one("waiting", ""),
    one("hidden", "A1 A1 B1", { lifecycle: "DRAFT", claimant: "ghost" }),
    one("closed", "A1 A1 B1", { lifecycle: "OUT_OF_SCOPE", claimant: "past" }),
  ]);
});

describe("the front page", () => {
  it("sorts the open claims into its sections, the latest change first", async () => {
    const front = await getFrontPage();
    const slugs = (section: { claims: { slug: string }[] }) => section.claims.map((claim) => claim.slug);
    expect(slugs(front.agreed)).toEqual(["agreed-new", "agreed-old"]);
    expect(front.rest).toEqual([
      { status: "UNVERIFIABLE", total: 1 },
      { status: "UNREVIEWED", total: 1 },
    ]);
    expect(slugs(front.contested)).toEqual(["split"]);
    expect(slugs(front.provisional)).toEqual(["early"]);
    expect(slugs(front.underReview)).toEqual(["begun"]);
  });

  it("counts in each section what the list that it links to has", async () => {
    const front = await getFrontPage();
    const everything = readListQuery(new URLSearchParams()).query;
    const totalOf = async (status: Status) => (await listClaims({ ...everything, status })).total;
    for (const [name, { status }] of Object.entries(SECTIONS)) {
      const { total, claims } = front[name as Section];
      expect(total, name).toBe(await totalOf(status));
      expect(claims.map((claim) => claim.consensus.status)).toEqual(claims.map(() => status));
    }
    for (const { status, total } of front.rest) expect(total, status).toBe(await totalOf(status));
    const all = [...Object.keys(SECTIONS).map((name) => front[name as Section]), ...front.rest];
    expect(all.reduce((sum, one) => sum + one.total, 0)).toBe((await listClaims(everything)).total);
  });
});

describe("articles", () => {
  it("are listed with their open claims counted, and not before there is one", async () => {
    const counts = (await listArticles()).map(({ slug, claims }) => [slug, claims]);
    expect(Object.fromEntries(counts)).toEqual({ report: 7 });
  });

  it("show their open claims in the order of the text, with the words and never the text", async () => {
    const page = await getArticlePage("report");
    expect(page?.claims.map(({ claim }) => claim.slug)).toEqual([
      "agreed-old",
      "agreed-new",
      "unrated",
      "split",
      "early",
      "begun",
      "waiting",
    ]);
    expect(page?.claims[0]?.quotes).toEqual([{ exact: "words of agreed-old", prefix: "", suffix: "" }]);
    expect(await getArticlePage("nowhere")).toBeNull();
    expect(await getArticlePage("empty")).toBeNull();
  });
});

describe("claimants", () => {
  it("show their open claims, the latest outcome first", async () => {
    const page = await getClaimantPage("speaker");
    expect(page?.claims.map((claim) => claim.slug)).toEqual(["agreed-new", "agreed-old"]);
    expect(page?.total).toBe(2);
  });

  it("are not there while only drafts name them, and stay when their claims are closed", async () => {
    expect(await getClaimantPage("ghost")).toBeNull();
    expect(await getClaimantPage("past")).toMatchObject({ total: 0, claims: [] });
  });
});

describe("newsrooms", () => {
  it("are there once they are admitted, without those who only watch", async () => {
    const admitted = await createNewsroom(["OWNER", "REVIEWER", "OBSERVER"]);
    const waiting = await createNewsroom(["OWNER"], { verified: false });
    const listed = await listNewsrooms();
    expect(listed.map((newsroom) => newsroom.slug)).toEqual([admitted.slug]);
    expect(listed[0]?.members).toBe(2);
    expect(JSON.stringify(listed)).not.toContain(admitted.id);
    expect(await getNewsroomPage(waiting.slug)).toBeNull();
    expect(await getNewsroomPage(admitted.slug)).toMatchObject({ total: 0, verdicts: [] });
    const revoked = { verifiedAt: null, admission: "REVOKED", admissionNote: "For the test." } as const;
    await db().newsroom.update({ where: { slug: admitted.slug }, data: revoked });
    expect(await getNewsroomPage(admitted.slug)).toBeNull();
  });
});
