import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectGoodLooks } from "@/tests/support/looks";

const CLAIM = "/claims/rutte-no-plans-for-sudden-us-drawdown";
const SUMMARY = "Copy as link, quote, embed or citation";
const TAKEN = {
  "the link": /^http:\/\/localhost:\d+\/claims\/rutte-no-plans-for-sudden-us-drawdown$/,
  "the quote":
    /^“The United States .+” \(said by Mark Rutte\) – .+, as of \d+ \w+ \d{4}\. Touchstone.*: http.+\?at=\d{4}-/,
  "the code": /^<iframe src="http[^"]+\/embed\/claims\/rutte-no-plans-for-sudden-us-drawdown"/,
  "the BibTeX citation": /^@online\{rutte-no-plans-for-sudden-us-drawdown-\d{8},\n/,
  "the CSL JSON citation": /^\[\n {2}\{\n {4}"id": "rutte-no-plans-for-sudden-us-drawdown-\d{8}"/,
};

test("everything is copied, and each time said", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(CLAIM);
  await page.getByText(SUMMARY).click();
  for (const [what, text] of Object.entries(TAKEN)) {
    const button = page.getByRole("button", { name: `Copy ${what}`, exact: true });
    await button.click();
    await expect(button.locator("xpath=preceding-sibling::*[@role='status']")).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(text);
  }
});

test("it is reached and used by keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(CLAIM);
  await page.getByText(SUMMARY).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").first()).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(TAKEN["the link"]);
});

test("where the browser does not let it, the text is selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto(CLAIM);
  await page.getByText(SUMMARY).click();
  await page.getByRole("button", { name: "Copy the quote" }).click();
  await expect(page.getByText("Selected; your browser’s own command copies it.")).toBeVisible();
  const selected = await page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(selected).toMatch(TAKEN["the quote"]);
});

test("opened it is accessible", async ({ page }) => {
  await page.goto(CLAIM);
  await page.getByText(SUMMARY).click();
  await expectGoodLooks(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the texts are there, and the citations can be downloaded", async ({ page }) => {
    await page.goto(CLAIM);
    await page.getByText(SUMMARY).click();
    await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
    await expect(page.getByLabel("Quote, with its status and date")).toHaveValue(TAKEN["the quote"]);
    for (const [link, field, name] of [
      ["Download .bib", "Citation, BibTeX", /^rutte-no-plans-for-sudden-us-drawdown-\d{8}\.bib$/],
      ["Download .json", "Citation, CSL JSON", /^rutte-no-plans-for-sudden-us-drawdown-\d{8}\.json$/],
    ] as const) {
      const saving = page.waitForEvent("download");
      await page.getByRole("link", { name: link }).click();
      const download = await saving;
      expect(download.suggestedFilename()).toMatch(name);
      const saved = readFileSync(await download.path(), "utf8").trim();
      expect(saved).toBe(await page.getByLabel(field).inputValue());
    }
  });
});
