import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { expectGoodLooks } from "@/tests/support/looks";
import { STORY } from "@/tests/support/news-page";
import { openClaims } from "@/tests/support/open-claims";
import { UPLOADS } from "@/tests/support/uploads";
import { asReviewer, expect, test } from "./instance";

const NEW = "/desk/articles/new";
const find = (page: Page) => page.getByRole("button", { name: "Find its claims" }).click();
/** The article that one's own page has been led to. */
const slugIn = (page: Page) => /\/desk\/articles\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? "";
const led = (page: Page, outcome: string) =>
  // A browser keeps the fragment of the form that came back.
  page.waitForURL(new RegExp(`/desk/articles/[a-z0-9-]+\\?done=${outcome}(#|$)`));

/** A text that nobody has brought: `of` stands in each of its sentences. */
const paragraphs = (of: string) =>
  [1, 2, 3].map((n) => `In ${of} the council spent ${n} million crowns on piers in 202${n}.`);

for (const javaScriptEnabled of [true, false]) {
  test(`an article comes in ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    instance,
  }) => {
    test.slow();
    const { page } = await asReviewer(browser, { javaScriptEnabled });
    const of = randomUUID().slice(0, 8);

    await test.step("by its address, and is one article under all of them", async () => {
      await page.goto("/desk");
      await page.getByRole("main").getByRole("link", { name: "Articles", exact: true }).click();
      await page.getByRole("link", { name: "Add an article" }).click();
      await page.getByLabel("Its address").fill(`${instance.news.story}?utm_source=${of}`);
      await find(page);
      await page.waitForURL(/\?done=(added|known)$/);
      const slug = slugIn(page);
      await page.goto(NEW);
      await page.getByLabel("Its address").fill(`${instance.news.url}/amp/story`);
      await find(page);
      await led(page, "known");
      expect(slugIn(page)).toBe(slug);
      await page.goto(`/desk/articles?view=all&q=courier`);
      await expect(page.getByRole("heading", { name: STORY.headline })).toHaveCount(1);
      await expect(page.getByText(/\d+ suggestions left/).first()).toBeVisible();
    });

    await test.step("as a text, and what is known of it is changed", async () => {
      await page.goto(NEW);
      await page.getByLabel("Or its text").fill(paragraphs(of).join("\n\n"));
      await find(page);
      await led(page, "added");
      const slug = slugIn(page);
      await page.goto(`/desk/articles/${slug}/edit`);
      await expect(page.getByLabel("Headline", { exact: true })).toHaveAccessibleDescription("Not known.");
      await page.getByLabel("Headline", { exact: true }).fill(`Piers of ${of}`);
      await page.getByLabel("Published on").fill("yesterday");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByLabel("Published on")).toHaveAccessibleDescription(/Give it as in 2025/);
      await expect(page.getByLabel("Headline", { exact: true })).toHaveValue(`Piers of ${of}`);
      await page.getByLabel("Published on").fill("2025-03");
      await page.getByRole("button", { name: "Save" }).click();
      await led(page, "edited");
      await page.goto(`/desk/articles/${slug}/edit`);
      await expect(page.getByLabel("Headline", { exact: true })).toHaveAccessibleDescription(
        /Typed by Person/,
      );
    });

    for (const [name, make] of Object.entries(UPLOADS)) {
      await test.step(`as a file: ${name}`, async () => {
        await page.goto(NEW);
        const buffer = make(paragraphs(`${of} ${name}`));
        await page.getByLabel("Or a file").setInputFiles({ name, mimeType: "", buffer });
        await find(page);
        await led(page, "added");
        const { text, fileName } = await db().snapshot.findFirstOrThrow({
          where: { article: { slug: slugIn(page) } },
        });
        expect(fileName).toBe(name);
        for (const paragraph of paragraphs(`${of} ${name}`)) expect(text).toContain(paragraph);
      });
    }

    await test.step("what is refused says why beside its field, and nothing typed is lost", async () => {
      const long = `${of} `.repeat(40_000).trim();
      for (const [address, why] of [
        ["http://10.0.0.1/story", /address|network/i],
        [`${instance.news.url}/subscribers/story`, /robots\.txt/],
        [`${instance.news.url}/picture.png`, /picture/],
        ["courier", /web address/],
      ] as const) {
        await page.goto(NEW);
        await page.getByLabel("Its address").fill(address);
        await page.getByText("What you know of it already").click();
        await page.getByLabel("Author").fill("Somebody");
        await find(page);
        await expect(page.getByLabel("Its address")).toHaveAccessibleDescription(why);
        await expect(page.getByLabel("Its address")).toHaveValue(address);
        await expect(page.getByLabel("Author")).toHaveValue("Somebody");
      }
      await page.goto(NEW);
      await page.getByLabel("Its address").fill("not an address");
      await page.getByLabel("Or its text").fill(long);
      await find(page);
      await expect(page.getByLabel("Its address")).toHaveAccessibleDescription(/web address/);
      await expect(page.getByLabel("Or its text")).toHaveValue(long);
      await page.getByLabel("Its address").fill("");
      await page
        .getByLabel("Or a file")
        .setInputFiles({ name: "a.zip", mimeType: "", buffer: Buffer.from("PK") });
      await page.getByLabel("Or its text").fill("");
      await find(page);
      await expect(page.getByLabel("Or a file")).toHaveAccessibleDescription(/Files of these kinds/);
    });

    await test.step("a text that quotes a known article is what the person says it is", async () => {
      const source = paragraphs(`${of} twice`);
      await page.goto(NEW);
      await page.getByLabel("Or its text").fill(source.join("\n\n"));
      await find(page);
      await led(page, "added");
      const slug = slugIn(page);
      await openClaims(slug, source);
      for (const [button, outcome] of [
        ["Keep it as a newer text of that article", "newer"],
        ["It is another article: add it", "added"],
      ] as const) {
        await page.goto(NEW);
        await page.getByLabel("Or its text").fill([...source, `Also ${outcome}.`].join("\n\n"));
        await find(page);
        await expect(page.getByText("This seems to be an article that is here already.")).toBeVisible();
        await page.getByRole("button", { name: button }).click();
        await led(page, outcome);
        expect(slugIn(page) === slug).toBe(outcome === "newer");
      }
    });
  });
}

test("what is changed of an article shows on its public page at once, which is there from its first claim on", async ({
  browser,
}) => {
  const { page } = await asReviewer(browser);
  const of = randomUUID().slice(0, 8);
  await page.goto(NEW);
  await page.getByLabel("Or its text").fill(paragraphs(of).join("\n\n"));
  await find(page);
  await led(page, "added");
  const slug = slugIn(page);
  expect((await page.request.get(`/articles/${slug}`)).status()).toBe(404);
  const [claim] = await openClaims(slug, [paragraphs(of)[0] ?? ""]);
  const edit = async (headline: string) => {
    await page.goto(`/desk/articles/${slug}/edit`);
    await page.getByLabel("Headline", { exact: true }).fill(headline);
    await page.getByRole("button", { name: "Save" }).click();
    await led(page, "edited");
  };
  for (const headline of [`Piers of ${of}`, `More piers of ${of}`]) {
    await edit(headline);
    for (const path of [`/articles/${slug}`, `/claims/${claim}`, "/articles"])
      expect(await (await page.request.get(path)).text(), path).toContain(headline);
  }
});

test("the bookmarklet brings page and selection to the form, through sign-in, and sends nothing by itself", async ({
  browser,
  instance,
}) => {
  const { page } = await asReviewer(browser);
  await page.goto(NEW);
  const href = (await page.getByRole("link", { name: "Add to Touchstone" }).getAttribute("href")) ?? "";
  expect(href).toMatch(/^javascript:/);
  await expect(page.locator("#bookmarklet-text")).toHaveValue(href);
  const code = decodeURIComponent(href.slice("javascript:".length));
  const press = async (select: string) => {
    const news = await page.context().newPage();
    await news.goto(`${instance.news.story}?a=1&b=ü`);
    await news.evaluate((selector) => {
      const node = document.querySelector(selector);
      // All of an article is more than an address can bring along.
      if (selector === "article") node?.append("And so on. ".repeat(300));
      if (node) getSelection()?.selectAllChildren(node);
    }, select);
    const opening = page.context().waitForEvent("page");
    await news.evaluate(code);
    const opened = await opening;
    await opened.waitForLoadState();
    return opened;
  };
  const before = await db().article.count();
  const form = await press("h1");
  await expect(form.getByLabel("Its address")).toHaveValue(`${instance.news.story}?a=1&b=%C3%BC`);
  await expect(form.getByLabel("Or its text")).toHaveValue(STORY.headline);
  const tooLong = await press("article");
  await expect(tooLong.getByLabel("Or its text")).toHaveValue("");
  await expect(tooLong.getByText("What you had selected is too long to bring along.")).toBeVisible();
  await page.context().clearCookies();
  const visitor = await press("h1");
  await expect(visitor).toHaveURL(/\/sign-in\?next=/);
  const next = new URL(visitor.url()).searchParams.get("next") ?? "";
  expect(new URL(next, instance.url).searchParams.get("text")).toBe(STORY.headline);
  expect(next).toMatch(/^\/desk\/articles\/new\?url=/);
  expect(await db().article.count()).toBe(before);
});

test("the pages of articles look right at every width and in both schemes, whatever is typed", async ({
  browser,
}) => {
  test.slow();
  const { page } = await asReviewer(browser);
  const hostile = `"><img src=x onerror="window.pwned=1"> ${"long".repeat(30)} ${randomUUID()}`;
  await page.goto(NEW);
  await page.getByLabel("Or its text").fill(`${hostile}\n\nIn 2024 it cost 3 million crowns.`);
  await page.getByText("What you know of it already").click();
  await page.getByLabel("Headline").fill(hostile);
  await find(page);
  await led(page, "added");
  const slug = slugIn(page);
  for (const path of ["/desk/articles?view=all", `/desk/articles/${slug}/edit`, NEW]) {
    await page.goto(path);
    await page.locator("main details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await expectGoodLooks(page);
  }
  await page.getByLabel("Its address").fill("x");
  await find(page);
  await expect(page.getByLabel("Its address")).toHaveAccessibleDescription(/web address/);
  await expectGoodLooks(page);
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
});
