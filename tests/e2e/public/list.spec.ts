import { expect, type Page, test } from "@playwright/test";

const rows = (page: Page) => page.getByRole("article");
const results = (page: Page) => page.getByRole("heading", { level: 2, name: /claim/ });
const active = (page: Page) => page.getByRole("list", { name: "Active filters" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the list of claims, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("is searched from the front page, in spite of a typing error", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("searchbox").fill("drwa down");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveURL("/claims?q=drwa+down");
      await expect(rows(page).first()).toContainText("Mark Rutte");
      await expect(page.getByText("No claim has “drwa”.")).toBeVisible();
      await expect(page.getByRole("searchbox")).toHaveValue("drwa down");
    });

    test("is narrowed by filters whose counts are true, and widened again", async ({ page }) => {
      await page.goto("/claims");
      await page.getByText("Filters", { exact: true }).click();
      const option = page.getByLabel("Published by").locator("option", { hasText: "Newslooks" });
      const [, count] = /\((\d+)\)/.exec((await option.textContent()) ?? "") ?? [];
      await page.getByLabel("Published by").selectOption("Newslooks");
      await page.getByRole("button", { name: "Show these claims" }).click();
      await expect(page).toHaveURL("/claims?publisher=Newslooks");
      await expect(results(page)).toHaveText(new RegExp(`^${count} claims`));
      await expect(rows(page)).toHaveCount(Number(count));

      const status = page
        .getByRole("navigation", { name: "Status" })
        .getByRole("link", { name: /Contested/ });
      const [, contested] = /\((\d+)\)/.exec((await status.textContent()) ?? "") ?? [];
      await status.click();
      await expect(page).toHaveURL("/claims?status=contested&publisher=Newslooks");
      await expect(rows(page)).toHaveCount(Number(contested));

      await active(page)
        .getByRole("link", { name: /Newslooks/ })
        .click();
      await expect(page).toHaveURL("/claims?status=contested");
      await active(page)
        .getByRole("link", { name: /Contested/ })
        .click();
      await expect(page).toHaveURL("/claims");
    });

    test("is leafed through, there and back", async ({ page }) => {
      await page.goto("/claims");
      const first = await rows(page).getByRole("heading").allTextContents();
      await page.getByRole("link", { name: "Next page" }).click();
      const second = await rows(page).getByRole("heading").allTextContents();
      expect(second).toHaveLength(20);
      expect(second.filter((statement) => first.includes(statement))).toEqual([]);
      await expect(page.locator('link[rel="prev"]')).toHaveCount(1);
      await page.getByRole("link", { name: "Previous page" }).click();
      await expect(rows(page).getByRole("heading")).toHaveText(first);
    });

    test("helps where nothing matches", async ({ page }) => {
      await page.goto("/claims?q=nato&status=contested&claimant=mark-rutte");
      await expect(results(page).first()).toHaveText("0 claims");
      await expect(page.getByText("No claim matches all of this")).toBeVisible();
      await expect(page.getByRole("heading", { name: "The closest, without the filters" })).toBeVisible();
      await page.getByRole("link", { name: /^\d+ claims$/ }).click();
      await expect(page).toHaveURL("/claims?q=nato");
    });
  });
}

test("a link to a page that was tampered with is not an error", async ({ page }) => {
  for (const cursor of ["abc", "eyJ0byI6ImFmdGVyIn0", "%00", "x".repeat(3_000)]) {
    const answer = await page.goto(`/claims?cursor=${cursor}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByText("This page link is no longer valid.")).toBeVisible();
    await expect(rows(page)).toHaveCount(20);
  }
});

test("hostile searches are shown as text, and say when they were cut", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
  for (const q of [
    '"><script>alert(1)</script>',
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "' OR 1=1; --",
    "rutte & | ! :* ( ) <->",
    "\u202Eettur",
    "a\0b",
    "r".repeat(5_000),
  ]) {
    const answer = await page.goto(`/claims?${new URLSearchParams({ q })}`);
    expect(answer?.status(), q.slice(0, 40)).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: "Claims" })).toBeVisible();
  }
  await expect(page.getByText("Only the first 200 characters of the search were used.")).toBeVisible();
  expect(dialogs).toEqual([]);
});

test("results of a search are not indexed, the list is", async ({ page }) => {
  await page.goto("/claims?q=nato");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.goto("/claims?status=contested");
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/claims\?status=contested$/);
});
