import { expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { createBench, judge, wordsOn } from "@/tests/support/agreed";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim } from "@/tests/support/scenario";

const CLAIM = "/claims/rutte-no-plans-for-sudden-us-drawdown";
const RECORD = "**/api/v1/claims/*/record";

test.beforeAll(async ({ request }) => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  // A server that has just been started may be too late for its first read of a claim.
  const ready = async () => (await request.get(`${CLAIM}/record`)).status();
  await expect.poll(ready, { timeout: 20_000 }).toBe(200);
});
test.afterAll(() => closeDb());

const recount = (page: Page) => page.getByRole("button", { name: "Recount this" }).click();

test.describe("recount this", () => {
  test("agrees, needs no crypto of the browser's own, and is loaded only when it is asked for", async ({
    page,
  }) => {
    // Over plain http on another machine's address there is none.
    await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { value: undefined }));
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(request.url());
    });
    await page.goto(`${CLAIM}/record`, { waitUntil: "networkidle" });
    const first = scripts.length;
    await recount(page);
    await expect(page.getByText("It agrees.")).toBeVisible();
    await expect(
      page.getByText(/recounted 6 entries.*this page shows: Consensus: Mostly true to true/),
    ).toBeVisible();
    expect(scripts.length).toBeGreaterThan(first);
    await page.getByText("Entry by entry").click();
    await expect(page.getByText("chain, commitment and outcome agree ✓")).toHaveCount(6);
    await expectGoodLooks(page);
  });

  test("names the entry that was changed on the way", async ({ page }) => {
    await page.route(RECORD, async (route) => {
      const response = await route.fetch();
      const record = await response.json();
      record.entries[3].body.changes[0].rating = 1;
      await route.fulfill({ response, json: record });
    });
    await page.goto(`${CLAIM}/record`);
    await recount(page);
    await expect(page.getByText("It does not agree.")).toBeVisible();
    const found = page.getByRole("listitem").filter({ hasText: "it was changed" }).first();
    await expect(found).toContainText("Entry 4 is not what was committed to: it was changed");
    await found.getByRole("link", { name: "Entry 4" }).click();
    await expect(page).toHaveURL(/#entry-4$/);
  });

  test("says so where the record cannot be had, and can be tried again", async ({ page }) => {
    await page.goto(`${CLAIM}/record`, { waitUntil: "networkidle" });
    await page.route(RECORD, (route) => route.abort("internetdisconnected"));
    await recount(page);
    await expect(page.getByText("The record could not be downloaded.")).toBeVisible();
    await page.unroute(RECORD);
    await recount(page);
    await expect(page.getByText("It agrees.")).toBeVisible();
  });

  test("says so offline, before anything of it was loaded", async ({ page, context }) => {
    await page.goto(`${CLAIM}/record`, { waitUntil: "networkidle" });
    await context.setOffline(true);
    await recount(page);
    await expect(page.getByText("The record could not be downloaded.")).toBeVisible();
  });
});

test("a claim under review is a chain of commitments, and nothing of it leaves by its past", async ({
  page,
}) => {
  const people = (await createBench()).slice(0, 2);
  const { slug, id } = await createClaim();
  await judge(slug, people);
  const rows = await db().recordEntry.findMany({ where: { claimId: id }, orderBy: { seq: "asc" } });
  expect(rows).toHaveLength(3);
  const paths = [
    ...["", "/history", "/record"].map((below) => `/claims/${slug}${below}`),
    ...rows.map(({ createdAt }) => `/claims/${slug}?at=${createdAt.toISOString()}`),
  ];
  const secrets = [
    ...people.flatMap((one) => [
      one.handle,
      one.name,
      ...one.memberships.flatMap((room) => [room.slug, room.name]),
    ]),
    ...Object.values(wordsOn(slug)),
    "range90",
  ];
  for (const path of paths) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    const html = await answer.text();
    expect(
      secrets.filter((secret) => html.includes(secret)),
      path,
    ).toEqual([]);
  }
  await page.goto(`/claims/${slug}/record`);
  await expect(page.getByText("Sealed: its commitment stands for it.")).toHaveCount(3);
  await recount(page);
  await expect(page.getByText(/checked the chain of 3 entries.*no outcome to recount yet/)).toBeVisible();
});

test("a past moment is accessible and fits a phone", async ({ page }) => {
  const path = `${CLAIM}?at=${new Date().toISOString()}`;
  // Nobody has read this moment before, and a busy machine may be too late for it.
  await expect.poll(async () => (await page.request.get(path)).status(), { timeout: 20_000 }).toBe(200);
  await page.goto(path);
  await expect(page.getByText("The outcome has not changed since then")).toBeVisible();
  await expectGoodLooks(page);
});

test.describe("a past moment", () => {
  test.use({ javaScriptEnabled: false });

  test("has its own address, which the history leads to", async ({ page, baseURL }) => {
    await page.goto(`${CLAIM}/history`);
    await expect(page.getByText("Status and range over time")).toBeAttached();
    const provisional = page
      .getByRole("listitem")
      .filter({ hasText: "Provisional" })
      .filter({ hasText: "Link to" });
    await provisional.getByRole("link", { name: "Link to this moment" }).click();
    await expect(page).toHaveURL(/\?at=\d{4}-.*\.\d{3}Z$/);
    await expect(page.getByText("As it stood on")).toBeVisible();
    await expect(
      page.getByRole("heading", { level: 2, name: "Provisional: Mostly true to true" }),
    ).toBeVisible();
    await expect(page.getByText("The verdicts that counted then")).toBeVisible();
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", baseURL + CLAIM);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    expect(await page.content()).not.toContain("ClaimReview");
    await page.getByRole("link", { name: "the claim as it is now" }).click();
    await expect(page).toHaveURL(CLAIM);
  });

  test("at the instant of an outcome is that outcome, however the instant is written", async ({
    page,
    request,
  }) => {
    await page.goto(CLAIM);
    const href = await page.getByRole("link", { name: "Link to this moment" }).first().getAttribute("href");
    const iso = new URL(href ?? "", "http://localhost").searchParams.get("at") ?? "";
    const inParis = `${new Date(Date.parse(iso) + 3_600_000).toISOString().slice(0, -1)}+01:00`;
    const first = await request.get(`${CLAIM}?at=${iso}`);
    expect(await first.text()).toMatch(/<h2 id="outcome">.*?Consensus/);
    const again = await request.get(`${CLAIM}?at=${encodeURIComponent(inParis)}`);
    expect(again.headers()["x-nextjs-cache"]).toBe("HIT");
    const history = await request.get(`${CLAIM}/history?at=${iso}`, { maxRedirects: 0 });
    expect([history.status(), history.headers().location]).toEqual([307, `${CLAIM}?at=${iso}`]);
  });

  test("that is none is refused with a page of words", async ({ page }) => {
    for (const at of ["yesterday", "2026-02-30", "%00"]) {
      const answer = await page.goto(`${CLAIM}?at=${at}`);
      expect(answer?.status(), at).toBe(400);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This address is not right");
    }
  });

  test("of today is the claim as it is", async ({ request }) => {
    const today = new Date().toISOString().slice(0, 10);
    const answer = await request.get(`${CLAIM}?at=${today}`, { maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location ?? "", "http://x").pathname]).toEqual([
      307,
      CLAIM,
    ]);
  });
});
