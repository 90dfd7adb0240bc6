import { expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { createScene, type Scene } from "@/tests/support/moderation";
import { open, served } from "./scene";

let scene: Scene;
test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  scene = await createScene();
});
test.afterAll(() => closeDb());

async function report(page: Page, reason: string, detail: string) {
  await page.getByRole("radio", { name: new RegExp(`^${reason}`) }).check();
  await page.getByLabel("In your words").fill(detail);
  await page.getByRole("button", { name: "Send the report" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a reader reports a verdict and a source from the public page; sign-in comes in between", async ({
      page,
    }) => {
      const person = scene[javaScriptEnabled ? "author" : "other"];
      const email = `reader-${javaScriptEnabled}-${scene.slug}@news.example`;
      await served(page, `/claims/${scene.slug}`);
      await page.goto(`/claims/${scene.slug}`);
      await page.getByRole("link", { name: `Report the verdict of ${person.name}` }).click();
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
      await page.getByRole("button", { name: "Send me a link" }).click();
      await page.getByRole("link", { name: "development mailbox" }).click();
      await page.getByRole("listitem").filter({ hasText: email }).getByRole("link").click();
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("button", { name: "Save and go on" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report this verdict");
      await expect(page.getByText("The treaty says otherwise.")).toBeVisible();
      await report(page, "Conflict of interest", "Works for one of the parties.");
      await expect(page.getByText("Your report is with the stewards.")).toBeVisible();

      await page.goto(`/claims/${scene.slug}`);
      const article = page
        .getByRole("article")
        .filter({ hasText: `@${person.handle}` })
        .last();
      await article.getByRole("link", { name: "Report the source The treaty" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report this source");
      await report(page, "Made-up source", "There is no such treaty.");
      await expect(page.getByText("Your report is with the stewards.")).toBeVisible();
      const flags = await db().flag.findMany({ where: { reporter: { email } }, orderBy: { id: "asc" } });
      expect(flags).toMatchObject([
        { reason: "CONFLICT_OF_INTEREST", sourceUrl: null },
        { reason: "FABRICATED_SOURCE", sourceUrl: "https://documents.example/treaty" },
      ]);

      // The same again: a sentence, and what was typed is still there.
      await page.goto(page.url().replace("&done=1", ""));
      await report(page, "Spam", "Once more, with feeling.");
      await expect(page.getByText("You have reported this already")).toBeVisible();
      await expect(page.getByLabel("In your words")).toHaveValue("Once more, with feeling.");
      await expect(page.getByRole("radio", { name: /^Spam/ })).toBeChecked();
    });
  });
}

test("what one may not see cannot be reported, and the page says no more than that it is not there", async ({
  page,
}) => {
  for (const query of [
    "",
    "?claim=nowhere",
    "?verdict=019a0000-0000-7000-8000-000000000001",
    "?verdict=x",
    `?claim=${scene.slug}&verdict=${scene.verdictId}`,
  ]) {
    const answer = await page.request.get(`/report${query}`, { maxRedirects: 0 });
    expect(answer.status(), query).toBe(query === "?claim=nowhere" || query.includes("0000") ? 307 : 404);
  }
  await open(page, scene.reader, `/report?claim=${scene.slug}`);
  const answer = await page.request.get(`/report?claim=${scene.slug}`);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(answer.headers()["content-security-policy"]).toContain("nonce-");
  for (const query of ["claim=nowhere", "verdict=019a0000-0000-7000-8000-000000000001"])
    expect((await page.request.get(`/report?${query}`)).status(), query).toBe(404);
});
