import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { getArticlePage, listArticles } from "@/lib/publishing/article-pages";
import { getClaimantPage } from "@/lib/publishing/claimant-page";
import { getFrontPage } from "@/lib/publishing/front-page";
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
    one("agreed-new", "AU AU BU BU CU", { claimant: "speaker", changedAt: "2026-02-01T00:00:00Z" }),
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
    expect(slugs(front.contested)).toEqual(["split"]);
    expect(slugs(front.provisional)).toEqual(["early"]);
    expect(slugs(front.underReview)).toEqual(["begun"]);
    expect([front.agreed.total, front.unreviewed]).toEqual([2, 1]);
  });
});

describe("articles", () => {
  it("are listed with their open claims counted", async () => {
    const counts = (await listArticles()).map(({ slug, claims }) => [slug, claims]);
    expect(Object.fromEntries(counts)).toEqual({ report: 6, empty: 0 });
  });

  it("show their open claims in the order of the text, with the words and never the text", async () => {
    const page = await getArticlePage("report");
    expect(page?.claims.map(({ claim }) => claim.slug)).toEqual([
      "agreed-old",
      "agreed-new",
      "split",
      "early",
      "begun",
      "waiting",
    ]);
    expect(page?.claims[0]?.quotes).toEqual([{ exact: "words of agreed-old", prefix: "", suffix: "" }]);
    expect(await getArticlePage("nowhere")).toBeNull();
    expect((await getArticlePage("empty"))?.article.publisher).toBeNull();
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
    await db().newsroom.update({ where: { slug: admitted.slug }, data: { verifiedAt: null } });
    expect(await getNewsroomPage(admitted.slug)).toBeNull();
  });
});
