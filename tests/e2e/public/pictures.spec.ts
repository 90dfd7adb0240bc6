import { expect, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createAgreedClaim, createBench, judge } from "@/tests/support/agreed";
import { createScene, decideNow } from "@/tests/support/moderation";
import { pixelsOf, readPng } from "@/tests/support/png";
import { createClaim, verdict } from "@/tests/support/scenario";

const CLAIM = "/claims/rutte-no-plans-for-sudden-us-drawdown";
const SIZE = { width: 1200, height: 630 };
const HOSTILE = `</title><script>alert("x")</script> "><img src=x onerror=alert(1)> قال الوزير \u{1F600} & so on.`;

test.use({ javaScriptEnabled: false });
test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
});
test.afterAll(() => closeDb());

/** What a network that makes cards finds on a page. */
function crawled(html: string): Record<string, string> {
  const page = [
    ...html.matchAll(/<meta (?:property|name)="((?:og|twitter|article):[^"]+)" content="([^"]*)"\/>/g),
  ];
  return Object.fromEntries(page.map(([, name = "", content = ""]) => [name, content]));
}

test("a claim's page names its picture, and says in words what it shows", async ({ request, baseURL }) => {
  for (const path of [CLAIM, `${CLAIM}/history`]) {
    const card = crawled(await (await request.get(path)).text());
    expect(card).toMatchObject({
      "og:type": "article",
      "og:url": baseURL + path,
      "og:image:type": "image/png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": expect.stringMatching(/^(Consensus|Provisional): .+\d+ reviewers of \d+ newsrooms\./),
      "og:description": expect.stringMatching(/^(Consensus|Provisional): /),
      "twitter:card": "summary_large_image",
      "twitter:image": card["og:image"],
    });
    const answer = await request.get(card["og:image"] ?? "");
    expect(answer.headers()).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
    });
    const picture = readPng(await answer.body());
    expect(picture).toMatchObject(SIZE);
    expect(picture.words).toMatchObject({ Source: `${baseURL}${CLAIM}` });
  }
});

test("other pages have the site's picture", async ({ request, baseURL }) => {
  for (const path of ["/", "/methodology", "/articles/newslooks-rubio-nato-ties"]) {
    const card = crawled(await (await request.get(path)).text());
    expect(card["og:image"], path).toBe(`${baseURL}/opengraph-image`);
    expect(card["twitter:card"]).toBe("summary_large_image");
  }
  expect(readPng(await (await request.get("/opengraph-image")).body())).toMatchObject(SIZE);
});

test("claims of every status have a picture, closed ones too", async ({ request }) => {
  const claims = await db().claim.findMany({
    where: { lifecycle: { not: "DRAFT" }, hiddenAt: null, slug: { not: { startsWith: "claim-" } } },
    select: { slug: true, lifecycle: true, consensus: { select: { status: true } } },
    orderBy: { slug: "asc" },
  });
  const kinds = new Map(claims.map((one) => [`${one.lifecycle} ${one.consensus?.status}`, one.slug]));
  expect(kinds.size).toBeGreaterThan(5);
  for (const [kind, slug] of kinds) {
    const answer = await request.get(`/claims/${slug}/opengraph-image`);
    expect(readPng(await answer.body()), kind).toMatchObject(SIZE);
  }
});

test("before quorum a picture is the same whatever has been said", async ({ request }) => {
  const statement = "The harbour opened in 1950.";
  const [one, other] = [await createClaim({ statement }), await createClaim({ statement })];
  const [first, second] = await createBench();
  if (!first || !second) throw new Error("there are reviewers");
  await castVerdict(first, { slug: one.slug, seen: 0, verdict: verdict({ rating: "FALSE" }) });
  await castVerdict(second, { slug: other.slug, seen: 0, verdict: verdict({ rating: "TRUE" }) });
  const drawn = [];
  for (const { slug } of [one, other]) {
    const picture = await (await request.get(`/claims/${slug}/opengraph-image`)).body();
    expect(readPng(picture).words.Description).toMatch(/^Under review\./);
    drawn.push(pixelsOf(picture));
  }
  expect(drawn[0]).toBe(drawn[1]);
});

test("text of a claim stays text in its tags, and any script has a picture", async ({ page, request }) => {
  const { slug } = await createAgreedClaim(HOSTILE);
  await page.goto(`/claims/${slug}`);
  await expect(page.locator("head img, img[src=x]")).toHaveCount(0);
  const alt = page.locator('meta[property="og:image:alt"]');
  await expect(alt).toHaveAttribute("content", /<script>alert\("x"\)<\/script>/);
  expect(readPng(await (await request.get(`/claims/${slug}/opengraph-image`)).body())).toMatchObject(SIZE);
});

test("of a claim that is hidden, or none, there is nothing", async ({ request }) => {
  const { slug, steward } = await createScene();
  await decideNow(steward, { kind: "claim", slug }, "HIDE", { note: "Names a private person." });
  for (const nothing of [slug, "nowhere", "_", "x%00y", "a".repeat(5_000)]) {
    for (const file of ["opengraph-image", "citation.bib", "citation.json"]) {
      const answer = await request.get(`/claims/${nothing}/${file}`);
      expect([answer.status(), await answer.text()], `${nothing.slice(0, 20)}/${file}`).toEqual([
        404,
        "There is nothing at this address.\n",
      ]);
    }
    expect((await request.get(`/api/v1/claims/${nothing}/annotations`)).status()).toBe(404);
  }
  const hidden = crawled(await (await request.get(`/claims/${slug}`)).text());
  expect(hidden["og:image"]).toMatch(/[^/]\/opengraph-image$/);
  expect(hidden["og:image"]).not.toContain(slug);
});

test("past quorum a picture tells the outcome", async ({ request }) => {
  const { slug } = await createClaim();
  await judge(slug, await createBench());
  const card = crawled(await (await request.get(`/claims/${slug}`)).text());
  const picture = readPng(await (await request.get(`/claims/${slug}/opengraph-image`)).body());
  expect(picture.words.Description).toMatch(/^Consensus: False\. 6 reviewers of 3 newsrooms\./);
  expect(card["og:image"]).toContain(`/claims/${slug}/opengraph-image?v=`);
});
