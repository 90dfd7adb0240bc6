import { type Browser, expect, type Page, test } from "@playwright/test";
import { updateText } from "@/lib/intake/update-text";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { COST, CRACKS, createArticle, EDITED, PLEDGE, PROMISE } from "@/tests/support/later-texts";
import { expectGoodLooks } from "@/tests/support/looks";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { pageOf } from "@/tests/support/signed-in";

let reviewer: Person;
test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  reviewer = (await createNewsroom(["REVIEWER"])).members[0] as Person;
});
test.afterAll(() => closeDb());

/** An article whose newer text no longer has the words of its claim. */
async function orphaned() {
  const article = await createArticle(reviewer, [PROMISE]);
  await updateText(reviewer, article.slug, EDITED + article.end);
  const { id } = await db().appearance.findFirstOrThrow({
    where: { claim: { slug: article.claims[0] ?? "" } },
  });
  return { ...article, path: `/desk/orphans/${id}`, id };
}

const standing = (appearanceId: string) => db().anchoring.findFirstOrThrow({ where: { appearanceId } });

/** Selects words of the new text as a hand with a mouse does. */
async function select(page: Page, words: string) {
  await page.evaluate((sought) => {
    const text = document.querySelector("section[aria-labelledby=text] .typed");
    const walker = document.createTreeWalker(text as Node, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let before = 0;
    const start = text?.textContent?.indexOf(sought) ?? -1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= before && start < before + length) range.setStart(node, start - before);
      const end = start + sought.length;
      if (end > before && end <= before + length) range.setEnd(node, end - before);
      before += length;
    }
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }, words);
}

for (const javaScriptEnabled of [true, false]) {
  const open = (browser: Browser) => pageOf(browser, reviewer, { javaScriptEnabled });
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test("claims are looked up in a newer text, and what has changed is shown", async ({ browser }) => {
      const { slug, end, snapshot } = await createArticle(reviewer, [CRACKS, COST, PROMISE]);
      const page = await open(browser);
      await page.goto(`/desk/articles/${slug}/versions`);
      const field = page.getByLabel("The whole text as it reads now");
      const store = page.getByRole("button", { name: "Store the newer text" });

      await field.fill("   ");
      await store.click();
      await expect(field).toHaveAccessibleDescription(/Paste the article’s text/);
      if (!javaScriptEnabled) {
        // With scripts the page stays as it is; without, the text has been to the server and back.
        const tooLong = "The harbour opens at six. ".repeat(20_000);
        await field.fill(tooLong);
        await store.click();
        await expect(field).toHaveAccessibleDescription(/characters/);
        await expect(field).toHaveValue(tooLong);
      }
      await field.fill(snapshot.text ?? "");
      await store.click();
      await expect(page.getByText("Nothing has changed.")).toBeVisible();

      await page.goto(`/desk/articles/${slug}/versions`);
      await field.fill(EDITED + end);
      await store.click();
      await expect(page.getByText("The newer text is stored.")).toBeVisible();
      await expect(page.getByText("1 quote could not be found in it")).toBeVisible();
      const difference = page.getByRole("region", { name: "What has changed" });
      await expect(difference.locator("del", { hasText: "96" })).toBeVisible();
      await expect(difference.locator("ins", { hasText: "98" })).toBeVisible();
      const claims = page
        .getByRole("region", { name: "Its claims in the newest text" })
        .getByRole("listitem");
      await expect(claims.filter({ hasText: CRACKS })).toContainText("Stands there unchanged");
      await expect(claims.filter({ hasText: COST })).toContainText("Stands there in other words");
      await expect(claims.filter({ hasText: COST })).toContainText("Repairs will now cost 98 million crowns");
      await expect(claims.filter({ hasText: PROMISE })).toContainText("Not found");
    });

    test("a person finds the words of a quote, or says that they are gone", async ({ browser }) => {
      const [found, gone] = [await orphaned(), await orphaned()];
      const page = await open(browser);
      await page.goto(found.path);
      const words = page.getByLabel("The words in the new text");
      const these = page.getByRole("button", { name: "These are the words" });

      await words.fill("Words that nobody wrote there");
      await these.click();
      await expect(words).toHaveAccessibleDescription(/do not stand in the text/);
      await expect(words).toHaveValue("Words that nobody wrote there");
      if (javaScriptEnabled) {
        // What is selected before the page's scripts run is not noticed.
        await expect(async () => {
          await select(page, PLEDGE);
          await expect(words).toHaveValue(PLEDGE, { timeout: 500 });
        }).toPass();
      } else await words.fill(PLEDGE);
      await these.click();
      await expect(page.getByText("The words are tied to their new place.")).toBeVisible();
      expect(await standing(found.id)).toMatchObject({
        state: "BY_HAND",
        exact: PLEDGE,
        decidedById: reviewer.id,
      });

      await page.goto(gone.path);
      await page.getByRole("button", { name: "The article no longer says this" }).click();
      await expect(page.getByText("the article no longer says this.")).toBeVisible();
      expect(await standing(gone.id)).toMatchObject({ state: "GONE", decidedById: reviewer.id });
    });
  });
}

test("whoever comes second is told, and keeps what they typed", async ({ browser }) => {
  const { path, id } = await orphaned();
  const [one, other] = [await pageOf(browser, reviewer), await pageOf(browser, reviewer)];
  await one.goto(path);
  await other.goto(path);
  await one.getByRole("button", { name: "The article no longer says this" }).click();
  await expect(one.getByText("the article no longer says this.")).toBeVisible();
  await other.getByLabel("The words in the new text").fill(PLEDGE);
  await other.getByRole("button", { name: "These are the words" }).click();
  await expect(
    other.getByRole("alert").filter({ hasText: "Somebody else has decided meanwhile" }),
  ).toBeVisible();
  await expect(other.getByLabel("The words in the new text")).toHaveValue(PLEDGE);
  expect(await standing(id)).toMatchObject({ state: "GONE" });
});

test("a text that is refused waits at its form, whatever is refused at another", async ({ browser }) => {
  const { slug } = await createArticle(reviewer, [PROMISE]);
  const page = await pageOf(browser, reviewer);
  const refused = [
    { path: "/desk/articles/new", label: "Or its text", button: "Find its claims", text: "The first. " },
    {
      path: `/desk/articles/${slug}/versions`,
      label: "The whole text as it reads now",
      button: "Store the newer text",
      text: "The second. ",
    },
  ].map((one) => ({ ...one, text: one.text.repeat(40_000) }));
  const addresses: string[] = [];
  for (const { path, label, button, text } of refused) {
    await page.goto(path);
    await page.getByLabel(label).fill(text);
    await page.getByRole("button", { name: button }).click();
    await page.waitForURL(/problem=/);
    addresses.push(page.url());
  }
  for (const [index, { label, text }] of refused.entries()) {
    await page.goto(addresses[index] ?? "");
    expect((await page.getByLabel(label).inputValue()) === text, label).toBe(true);
  }
  await page.context().close();
});

test("axe finds nothing on these pages, and they fit", async ({ browser }) => {
  const { slug, path } = await orphaned();
  const page = await pageOf(browser, reviewer);
  for (const address of [`/desk/articles/${slug}/versions`, "/desk/orphans", path]) {
    await page.goto(address);
    await expectGoodLooks(page);
  }
});
