import { expect, type Page, test } from "@playwright/test";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { saveDraft } from "@/lib/verdicts/drafts";
import { EMPTY_FIELDS, EMPTY_SOURCE } from "@/lib/verdicts/fields";
import { createClaim, createNewsroom } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

test.beforeAll(() => pointDbAt(process.env.E2E_DATABASE_URL ?? "", 2));
test.afterAll(() => closeDb());

/** Keeps the page's scripts on their way until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("what is entered before the page's scripts have arrived counts once they have", async ({ page }) => {
  const { slug } = await createClaim();
  const [reviewer] = (await createNewsroom(["REVIEWER"])).members;
  if (!reviewer) throw new Error("the newsroom has a reviewer");
  const source = { ...EMPTY_SOURCE, url: "https://source.example/", publisher: "source.example" };
  const fields = { ...EMPTY_FIELDS, explanation: "As it was.", sources: [source] };
  await saveDraft(reviewer, { slug, version: 1, fields });
  const [name = "", value = ""] = (await sessionCookie(reviewer.id)).split("=");
  await page.context().addCookies([{ name, value, domain: "localhost", path: "/" }]);

  const release = await holdScripts(page);
  await page.goto(`/desk/claims/${slug}`, { waitUntil: "domcontentloaded" });
  const entered = async () => {
    await expect(page.getByLabel("Explanation")).toHaveValue("As it was, and more.");
    await expect(page.getByRole("textbox", { name: "What you searched" })).toHaveValue("Everywhere.");
    await expect(page.getByRole("radio", { name: /^Mostly true/ })).toBeChecked();
    await expect(page.getByLabel("Publisher")).toHaveValue("The source");
    await expect(page.getByLabel("What it does for the claim")).toHaveValue("REFUTES");
    await expect(page.getByRole("checkbox", { name: /primary/i })).toBeChecked();
  };
  await page.getByLabel("Explanation").fill("As it was, and more.");
  await page.getByRole("textbox", { name: "What you searched" }).fill("Everywhere.");
  await page.getByRole("radio", { name: /^Mostly true/ }).check();
  await page.getByLabel("Publisher").fill("The source");
  await page.getByLabel("What it does for the claim").selectOption("Refutes the claim");
  await page.getByRole("checkbox", { name: /primary/i }).check();
  await entered();

  release();
  await expect(page.getByText(/Draft saved at/)).toBeVisible();
  await entered();
  await page.reload();
  await entered();
});
