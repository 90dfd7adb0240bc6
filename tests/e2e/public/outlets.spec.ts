import { expect, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { builtActions, callAction } from "@/tests/support/actions";
import { createBench, judge, wordsOn } from "@/tests/support/agreed";
import { jsonFeedProblems } from "@/tests/support/json-feed";
import { createClaim, verdict } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";
import { CONDITIONAL, outletsOf } from "./outlets";

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
});
test.afterAll(() => closeDb());

for (const path of CONDITIONAL) {
  test(`${path} is not sent again to whoever has it`, async ({ baseURL }) => {
    const url = baseURL + path;
    // Other tests cast verdicts meanwhile: what changed in between is asked for again.
    await expect(async () => {
      const first = await fetch(url);
      const etag = first.headers.get("etag") ?? "";
      expect(first.status).toBe(200);
      expect(first.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, must-revalidate");
      const again = await fetch(url, { headers: { "if-none-match": etag } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(etag);
      expect(first.headers.get("last-modified")).toBeNull();
      const head = await fetch(url, { method: "HEAD" });
      expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
      const other = await fetch(url, { headers: { "if-none-match": '"another"' } });
      expect(other.status).toBe(200);
    }).toPass({ timeout: 10_000 });
  });
}

test("nothing of a verdict is in them before quorum", async ({ request }) => {
  const people = await createBench();
  const { slug } = await createClaim();
  const seen = async () => {
    const answers = await Promise.all(outletsOf(slug).map((path) => request.get(path)));
    expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 200));
    return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
  };
  await judge(slug, people.slice(0, 2));
  const reviewers = people.slice(0, 2);
  const rooms = reviewers.flatMap((one) => one.memberships);
  const secrets = [
    ...reviewers.flatMap((one) => [one.id, one.handle, one.name]),
    ...rooms.flatMap((one) => [one.newsroomId, one.name]),
    ...Object.values(wordsOn(slug)),
  ];
  const before = await seen();
  expect(before).toContain(slug);
  expect(secrets.filter((secret) => before.includes(secret))).toEqual([]);
});

test("a verdict shows in them within two seconds", async ({ baseURL, request }) => {
  const [reviewer] = await createBench();
  if (!reviewer) throw new Error("there is a reviewer");
  const { slug } = await createClaim();
  // A sealed record has no word for the status: it has one entry more.
  const paths = outletsOf(slug).filter((path) => path.includes(slug) && !path.endsWith("/record"));
  for (const path of paths) expect(await (await request.get(path)).text(), path).toMatch(NOT_REVIEWED);
  const action = (await builtActions()).find((one) => one.name.endsWith("#submitVerdictInPage"));
  const [membership] = reviewer.memberships;
  const fields = { ...verdict(), newsroomId: membership?.newsroomId ?? "" };
  const page = `${baseURL}/desk/claims/${slug}`;
  const cookie = await sessionCookie(reviewer.id);
  const answer = await callAction(action?.id ?? "", [slug, 0, 1, fields], { page, cookie });
  expect(answer.status).toBeLessThan(400);
  expect(await db().verdict.count({ where: { claim: { slug } } })).toBe(1);
  for (const path of paths) {
    const text = async () => (await request.get(path)).text();
    await expect.poll(text, { message: path, timeout: 2_000 }).toMatch(UNDER_REVIEW);
  }
  const record = async () =>
    (await (await request.get(`/api/v1/claims/${slug}/record`)).json()).entries.length;
  await expect.poll(record, { timeout: 2_000 }).toBe(2);
});

const NOT_REVIEWED = /Not reviewed yet|"UNREVIEWED"/;
const UNDER_REVIEW = /Under review|"UNDER_REVIEW"/;

test("feeds say what they are, and find what their page shows", async ({ request, baseURL }) => {
  const atom = await request.get("/claims/feed.xml?status=consensus&cursor=x");
  expect(atom.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(await atom.text()).toContain(`<id>${baseURL}/claims/feed.xml?status=consensus</id>`);
  const json = await request.get("/feed.json");
  expect(json.headers()["content-type"]).toBe("application/feed+json; charset=utf-8");
  expect((await json.json()).items.length).toBeGreaterThan(40);
  const filtered = await (await request.get("/claims/feed.json?publisher=TRT+World&cursor=x")).json();
  expect(jsonFeedProblems(filtered)).toBeNull();
  expect(filtered.feed_url).toBe(`${baseURL}/claims/feed.json?publisher=TRT+World`);
  const found = await (await request.get("/api/v1/claims?publisher=TRT+World&limit=50")).json();
  const urls = (list: { url: string }[]) => list.map((one) => one.url).sort();
  expect(urls(filtered.items)).toEqual(urls(found.data));
  for (const feed of ["feed.xml", "feed.json"])
    expect((await request.get(`/claims/nowhere/${feed}`)).status()).toBe(404);
});

const CLAIM = "rutte-no-plans-for-sudden-us-drawdown";
for (const [path, feeds] of [
  ["/", ["/feed.xml", "/feed.json"]],
  ["/claims?status=consensus", ["/claims/feed.xml?status=consensus", "/claims/feed.json?status=consensus"]],
  [`/claims/${CLAIM}`, [`/claims/${CLAIM}/feed.xml`, `/claims/${CLAIM}/feed.json`]],
  [
    "/articles/newslooks-rubio-nato-ties",
    ["xml", "json"].map((one) => `/claims/feed.${one}?article=newslooks-rubio-nato-ties`),
  ],
  ["/claimants/mark-rutte", ["xml", "json"].map((one) => `/claims/feed.${one}?claimant=mark-rutte`)],
] as const)
  test(`${path} names its feeds of both kinds`, async ({ request, page, baseURL }) => {
    await page.goto(path);
    for (const [index, type] of ["application/atom+xml", "application/feed+json"].entries()) {
      const href = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute("href");
      expect(href).toBe(`${baseURL}${feeds[index]}`);
      expect((await request.get(href ?? "")).headers()["content-type"]).toContain(type);
    }
  });

test("a search can be followed from its page", async ({ page }) => {
  await page.goto("/claims?q=nato&status=consensus");
  const follow = page.getByText("Follow this search");
  await expect(follow.getByRole("link", { name: "Atom" })).toHaveAttribute(
    "href",
    /feed\.xml\?q=nato&status=consensus$/,
  );
  await expect(follow.getByRole("link", { name: "JSON Feed" })).toHaveAttribute(
    "href",
    /feed\.json\?q=nato&status=consensus$/,
  );
});
