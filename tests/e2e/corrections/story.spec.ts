import { expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { open, served } from "@/tests/e2e/moderation/scene";
import { createBench, judge } from "@/tests/support/agreed";
import { createClaim, type Person } from "@/tests/support/scenario";
import { strangers } from "@/tests/support/vocabulary";

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
});
test.afterAll(() => closeDb());

const FORMER = "The ferry sank on a Friday.";
const STATEMENT = "The ferry sank on a Thursday.";
const WRONG = "It was a Thursday, as the harbour's log says <b>in bold</b>.";
const WHY = "The harbour's log of that week.";
const ANSWER = "You are right, thank you.";

/** A claim on which newsrooms agree, an owner who judged it, and another reviewer of it. */
async function agreed() {
  const { slug } = await createClaim({ statement: FORMER });
  const people = await createBench();
  await judge(slug, people);
  return { slug, owner: people[1] as Person, reviewer: people[2] as Person };
}

/** Reports an error as a reader whose first attempt says too little. @returns the private link */
async function report(page: Page, slug: string): Promise<string> {
  await served(page, `/claims/${slug}`);
  await page.goto(`/claims/${slug}`);
  await page.getByRole("link", { name: "Report an error" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report an error");
  await page.getByLabel("What is wrong?").fill("Wrong!");
  await page.getByLabel(/A source for what is right/).fill("harbour log");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByText("Say it in at least 10 characters")).toBeVisible();
  await expect(page.getByText("This is not a web address.")).toBeVisible();
  await expect(page.getByLabel("What is wrong?")).toHaveValue("Wrong!");
  await expect(page.getByLabel(/A source for what is right/)).toHaveValue("harbour log");
  await page.getByLabel("What is wrong?").fill(WRONG);
  await page.getByLabel(/A source for what is right/).fill("https://harbour.example/log");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByText("Your report has arrived.")).toBeVisible();
  await expect(page.getByText(WRONG)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Types another statement. Scripts that begin just then may set the field once more. */
async function reword(page: Page, statement: string): Promise<void> {
  const field = page.getByLabel("Statement");
  await expect(async () => {
    await field.fill(statement);
    await expect(field).toHaveValue(statement, { timeout: 500 });
  }).toPass();
}

async function correct(page: Page, owner: Person, slug: string): Promise<void> {
  await open(page, owner, "/desk");
  await page.getByRole("link", { name: "Readers’ reports of errors" }).click();
  await page.getByRole("link", { name: FORMER }).click();
  await expect(page.getByText(WRONG)).toBeVisible();
  await page.getByRole("link", { name: "Correct the claim" }).click();
  await reword(page, STATEMENT);
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByText("Say why, for the public record.")).toBeVisible();
  await expect(page.getByLabel("Statement")).toHaveValue(STATEMENT);
  await page.getByRole("radio", { name: /^Factual correction/ }).check();
  await page.getByLabel("Why").fill(WHY);
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByText("The correction is published.")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/desk/claims/${slug}`);
}

async function answerReader(page: Page): Promise<void> {
  await page.goto("/desk/error-reports");
  // Under the wording that the reader saw.
  await page.getByRole("link", { name: FORMER }).click();
  await page.getByRole("radio", { name: /^Accept/ }).check();
  await page.getByLabel("The correction that came of it").selectOption({ index: 1 });
  await page.getByLabel("Your answer").fill(ANSWER);
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("The decision is recorded.")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a reader’s report leads to a correction, and everything shows it", async ({
      browser,
      page,
      request,
    }) => {
      test.slow(); // Three people at five places.
      const { slug, owner, reviewer } = await agreed();
      const link = await report(page, slug);
      // What was typed came back by a cookie of two minutes; there is no other.
      const cookies = (await page.context().cookies()).map((one) => one.name);
      expect(cookies.filter((name) => !name.startsWith("touchstone-form"))).toEqual([]);

      const desk = await browser.newPage({ javaScriptEnabled });
      await correct(desk, owner, slug);
      await answerReader(desk);

      const outdated = page.getByText("Given on an earlier wording of the claim.");
      await page.goto(`/claims/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(STATEMENT);
      await expect(outdated).toHaveCount(6);
      const section = page.getByRole("region", { name: "Corrections" });
      await expect(section).toContainText(`It was${FORMER}It is${STATEMENT}Why${WHY}`);
      await expect(section).toContainText("Version 2 of the claim");

      await open(desk, reviewer, "/notifications");
      await desk
        .getByRole("link", { name: /was corrected: does your verdict still hold/ })
        .first()
        .click();
      await expect(
        desk.getByText("The statement was corrected since your verdict: does it still hold?"),
      ).toBeVisible();
      await expect(desk.getByText(FORMER)).toBeVisible();
      await desk.getByRole("button", { name: "Confirm my verdict" }).click();
      await expect(desk.getByText("Your verdict is confirmed")).toBeVisible();
      await desk.close();
      await page.goto(`/claims/${slug}`);
      await expect(outdated).toHaveCount(5);

      await page.goto(link);
      await expect(page.getByText(ANSWER)).toBeVisible();
      await expect(page.getByText(STATEMENT).first()).toBeVisible();
      await page.goto("/corrections/factual");
      await expect(
        page.getByRole("listitem").filter({ has: page.locator(`a[href^="/claims/${slug}#"]`) }),
      ).toContainText(WHY);
      for (const path of [
        "/corrections/feed.xml",
        "/corrections/feed.json",
        `/claims/${slug}/feed.xml`,
        "/api/v1/corrections?kind=FACTUAL",
        `/api/v1/claims/${slug}`,
      ]) {
        const text = await (await request.get(path)).text();
        expect(text, path).toContain(`/claims/${slug}#correction-`);
        expect(text, path).toContain("The ferry sank on a Friday.");
      }
      const html = await (await request.get(`/claims/${slug}`)).text();
      const [, json = "{}"] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
      const review = JSON.parse(json);
      expect(review.correction).toMatchObject([{ "@type": "CorrectionComment" }]);
      expect(review.correction[0].text).toContain(FORMER);
      expect(strangers(review)).toEqual([]);
    });
  });
}

test("a report’s page is nobody’s but the link’s", async ({ page, request }) => {
  const { slug } = await createClaim();
  const link = await report(page, slug);
  const answer = await request.get(link);
  expect(answer.headers()).toMatchObject({ "referrer-policy": "no-referrer" });
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(await answer.text()).toMatch(/<meta name="robots" content="noindex/);
  expect((await request.get("/error-reports/nothing")).status()).toBe(404);
  expect((await request.get("/error-reports/new?claim=nowhere")).status()).toBe(404);
  const form = await request.get(`/error-reports/new?claim=${slug}`);
  expect(form.headers()["cache-control"]).toContain("no-store");
  expect(form.headers()["set-cookie"]).toBeUndefined();
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /error-reports");
  const { tokenHash } = await db().errorReport.findFirstOrThrow({ where: { claim: { slug } } });
  expect(link).not.toContain(tokenHash);
});

test("who comes second sees the other wording beside their own, and nothing is lost", async ({
  browser,
  page,
}) => {
  const { slug, owner } = await agreed();
  const other = await browser.newPage();
  for (const one of [page, other]) {
    await open(one, owner, `/desk/claims/${slug}/correct`);
    await one.getByRole("radio", { name: /^Update/ }).check();
    await one.getByLabel("Why").fill(WHY);
  }
  await reword(other, STATEMENT);
  await other.getByRole("button", { name: "Publish the correction" }).click();
  await expect(other.getByText("The correction is published.")).toBeVisible();
  await other.close();
  await reword(page, "A third wording.");
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByText("Somebody else has corrected this claim")).toBeVisible();
  await expect(page.getByText(STATEMENT)).toBeVisible();
  await expect(page.getByLabel("Statement")).toHaveValue("A third wording.");
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByText("The correction is published.")).toBeVisible();
});
