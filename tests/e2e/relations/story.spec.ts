import { expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { open, served } from "@/tests/e2e/moderation/scene";
import { createScene, type Scene } from "@/tests/support/moderation";
import { suggest } from "@/tests/support/relations";
import { createClaim } from "@/tests/support/scenario";

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
});
test.afterAll(() => closeDb());

const REASON = "Both quote the same sentence <b>of</b> the same speech.";

/** What holds of a claim now: each leads to the claim that stays. */
const leadingOf = (slug: string) => [
  `/claims/${slug}`,
  `/claims/${slug}/feed.xml`,
  `/claims/${slug}/feed.json`,
  `/claims/${slug}/opengraph-image`,
  `/claims/${slug}/citation.bib`,
  `/claims/${slug}/citation.json`,
  `/embed/claims/${slug}`,
  `/api/v1/claims/${slug}`,
  `/api/v1/claims/${slug}/annotations`,
];

/** What happened to it stays where it is. */
const stayingOf = (slug: string, at: string) => [
  `/claims/${slug}?at=${at}`,
  `/claims/${slug}/history`,
  `/claims/${slug}/record`,
  `/api/v1/claims/${slug}/record`,
];

/** A claim that is judged, another that says the same, and their pair, first in the queue. */
async function twice() {
  const scene = await createScene();
  const other = await createClaim();
  await suggest(scene.id, other.id, 1);
  const { statement } = await db().claim.findUniqueOrThrow({ where: { id: other.id } });
  return { scene, stays: { ...other, statement } };
}

const answers = async (baseURL: string | undefined, paths: string[]) =>
  Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${baseURL}${path}`, { redirect: "manual" });
      return [path, answer.status, answer.headers.get("location")];
    }),
  );

/** Confirms the pair as a duplicate, at first without a reason. */
async function confirm(page: Page, scene: Scene, statement: string): Promise<void> {
  await open(page, scene.colleague, "/desk");
  await page.getByRole("link", { name: "Claims that belong together" }).click();
  const pair = page.getByRole("listitem").filter({ hasText: statement }).first();
  await pair.getByRole("radio").nth(1).check();
  await pair.getByRole("button", { name: "Same claim" }).press("Enter");
  await expect(page.getByText("Say why, for the record.").last()).toBeVisible();
  await expect(pair.getByRole("radio").nth(1)).toBeChecked();
  await pair.getByLabel("Why").fill(REASON);
  await pair.getByRole("button", { name: "Same claim" }).press("Enter");
  await expect(page.getByText("Decided: Same claim.")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a duplicate leads to the claim that stays, its reviewers are asked, and it is undone", async ({
      browser,
      page,
      baseURL,
    }) => {
      test.slow(); // Three people at many places.
      const { scene, stays } = await twice();
      await served(page, `/claims/${scene.slug}`);
      await confirm(page, scene, stays.statement);

      const to = leadingOf(stays.slug);
      expect(await answers(baseURL, leadingOf(scene.slug))).toEqual(
        leadingOf(scene.slug).map((path, index) => [path, 308, to[index]]),
      );
      const { changedAt } = await db().consensus.findUniqueOrThrow({ where: { claimId: scene.id } });
      const staying = stayingOf(scene.slug, changedAt.toISOString());
      expect(await answers(baseURL, staying)).toEqual(staying.map((path) => [path, 200, null]));
      const oembed = new URLSearchParams({ url: `${baseURL}/claims/${scene.slug}` });
      expect((await (await fetch(`${baseURL}/api/oembed?${oembed}`)).json()).html).toContain(stays.slug);
      const api = await (await fetch(`${baseURL}/api/v1/claims/${scene.slug}`)).json();
      expect(api).toMatchObject({ slug: stays.slug, state: "OPEN", duplicates: [{ slug: scene.slug }] });

      const reader = await browser.newPage({ javaScriptEnabled });
      await reader.goto(`/claims/${scene.slug}`);
      expect(new URL(reader.url()).pathname).toBe(`/claims/${stays.slug}`);
      const related = reader.getByRole("region", { name: "Other claims that belong to it" });
      await expect(related).toContainText("This claim was also checked as");
      await related.getByRole("link", { name: "Its history" }).click();
      await expect(reader.getByText("The claim was closed as a duplicate of")).toBeVisible();
      await expect(reader.getByText(REASON).first()).toBeVisible();

      const reviewer = await browser.newPage({ javaScriptEnabled });
      await open(reviewer, scene.other, "/notifications");
      await reviewer
        .getByRole("link", { name: /was checked twice/ })
        .first()
        .click();
      expect(new URL(reviewer.url()).pathname).toBe(`/desk/claims/${stays.slug}`);
      await expect(reviewer.getByText("You have judged this claim under another name.")).toBeVisible();
      await expect(reviewer.getByRole("textbox", { name: "Explanation" })).toHaveValue(
        "The treaty says otherwise.",
      );
      expect(await db().verdict.count({ where: { claimId: stays.id } })).toBe(0);

      await page.getByRole("status").getByRole("button", { name: /^Undo/ }).click();
      await expect(page.getByText("The decision is undone.")).toBeVisible();
      expect(await answers(baseURL, leadingOf(scene.slug))).toEqual(
        leadingOf(scene.slug).map((path) => [path, 200, null]),
      );
      await reader.goto(`/claims/${stays.slug}/history`);
      await expect(reader.getByText("Another claim is no duplicate of this one after all:")).toBeVisible();
    });

    test("two claims are found by their words and related by hand as contradicting each other", async ({
      page,
    }) => {
      const scene = await createScene();
      const other = await createClaim({ statement: `The lighthouse of ${scene.slug} was never lit.` });
      await open(page, scene.colleague, `/desk/relations/new?first=${scene.slug}`);
      await page.getByRole("button", { name: "Relate them" }).click();
      await expect(page.getByText("Choose how they belong together.")).toBeVisible();
      await page.getByLabel("What it says").fill(`lighthouse of ${scene.slug} never lit`);
      await page.getByRole("button", { name: "Find claims" }).click();
      await page
        .getByRole("link", { name: /never lit/ })
        .first()
        .click();
      await page.getByRole("radio", { name: /^Contradicts/ }).check();
      await page.getByLabel("Why").fill(REASON);
      await page.getByRole("button", { name: "Relate them" }).click();
      await expect(page.getByText("Decided: Contradicts.")).toBeVisible();
      for (const slug of [scene.slug, other.slug]) {
        await page.goto(`/claims/${slug}`);
        await expect(page.getByRole("heading", { name: "Contradicted by" })).toBeVisible();
      }
      await page.getByRole("link", { name: "All contradictions between articles" }).click();
      await expect(page.getByText(REASON).first()).toBeVisible();
    });
  });
}

test("what two of the articles say on the pause in aid stands side by side", async ({ page }) => {
  await page.goto("/contradictions");
  const between = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Daily Mail and TRT World" }) });
  await expect(between).toContainText("Keir Starmer");
  await expect(between).toContainText("The United States paused its military aid to Ukraine");
  await between.getByRole("link", { name: "Daily Mail", exact: true }).first().click();
  await expect(page.getByText(/contradicted elsewhere/)).toBeVisible();
});
