import { randomUUID } from "node:crypto";
import { type Browser, expect, test } from "@playwright/test";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { createArticle, sentencesOf } from "@/tests/support/lifting";
import { expectGoodLooks } from "@/tests/support/looks";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { pageOf } from "@/tests/support/signed-in";
import { cardOf, claimsOf, decided, enterRoom, keysWork, sent } from "./room";

let reviewer: Person;
let colleague: Person;

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  [reviewer, colleague] = (await createNewsroom(["REVIEWER", "REVIEWER"])).members as [Person, Person];
});

test.afterAll(() => closeDb());

test("five claims on the desk by keyboard alone: accepted, edited, split, merged, chosen", async ({
  browser,
}) => {
  const [one = "", two = "", three = "", four = "", five = "", six = ""] = sentencesOf(6);
  const compound = `${three.slice(0, -1)}, and ${four}`;
  const article = await createArticle([one, two, compound, five, six]);
  const page = await pageOf(browser, reviewer);
  await enterRoom(page, article);
  const keys = page.keyboard;
  await expect(page.getByText("5 of 5 left")).toBeVisible();

  // Before the first claim the room says that it will be public.
  await keys.press("Enter");
  await expect(page.getByText("A claim is public as soon as it is opened.")).toBeVisible();
  await keys.press("Enter");
  await expect(cardOf(page)).toContainText(two);

  // The second is edited, which is no time for single keys.
  await keys.press("e");
  await keys.press("ControlOrMeta+A");
  await keys.type(`Sworn: ${two}`);
  await keys.press("Control+Enter");
  await expect(cardOf(page)).toContainText(compound);

  // The third is two claims.
  await keys.press("s");
  await expect(page.getByText("Two claims:")).toBeVisible();
  await keys.press("Enter");
  await keys.press("a");
  await keys.press("a");
  await expect(cardOf(page)).toContainText(five);

  // The next two are one, which is taken back; then part of it is chosen word by word.
  await keys.press("m");
  await expect(cardOf(page)).toContainText(`${five} ${six}`);
  await keys.press("u");
  await keys.press("w");
  for (let word = 0; word < 2; word++) await keys.press("Shift+ArrowLeft");
  await keys.press("Enter");
  await expect(cardOf(page)).toContainText("Words of your own choice");
  await keys.press("a");
  await keys.press("x");
  await expect(page.getByText("Nothing is left to decide here.")).toBeVisible();
  await expect(page.getByText("0 of 5 left")).toBeVisible();

  await expect.poll(() => claimsOf(article).then((claims) => claims.length)).toBe(5);
  const claims = await claimsOf(article);
  expect(claims.map((claim) => claim.statement).slice(0, 3)).toEqual([one, `Sworn: ${two}`, three]);
  expect(claims[4]?.exact).toBe(five.split(" ").slice(0, -2).join(" "));
  await expect.poll(() => decided(article, "ACCEPTED")).toBe(4);
  await expect.poll(() => decided(article, "DISMISSED")).toBe(1);
  // Each is on the desk and public, and so is the article with them.
  await sent(page);
  await page.getByText("Claims (5)").click();
  await page.getByRole("link", { name: one, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(one);
  await page.goto(`/articles/${article.slug}`);
  for (const claim of claims) await expect(page.getByRole("link", { name: claim.statement })).toBeVisible();
  await page.context().close();
});

test("a duplicate is caught while one types, and attached; another is opened with a reason", async ({
  browser,
}) => {
  const sentences = sentencesOf(2);
  const [first, second] = [await createArticle(sentences), await createArticle(sentences)];
  const page = await pageOf(browser, reviewer);
  await page.addInitScript(() => localStorage.setItem("touchstone-room-public", "on"));
  await enterRoom(page, first);
  await page.keyboard.press("a");
  await page.keyboard.press("a");
  await expect.poll(() => claimsOf(first).then((claims) => claims.length)).toBe(2);
  await sent(page);

  await enterRoom(page, second);
  const known = page.getByRole("region", { name: "Is it one of these?" });
  await expect(known).toContainText("Not reviewed yet");
  await page.keyboard.press("a");
  await expect(page.getByText(/This reads like a claim that is here already/).first()).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.getByText("The words are attached to the claim.")).toBeVisible();
  await expect(cardOf(page)).toContainText(sentences[1] ?? "");
  await page.getByLabel("Why is it a claim of its own?").fill("It is another of that name.");
  await page.getByRole("button", { name: "Open the claim" }).click();
  await expect(page.getByText("The claim is open.")).toBeVisible();
  const [before, after] = [await claimsOf(first), await claimsOf(second)];
  expect(after[0]?.slug).toBe(before[0]?.slug);
  expect(after[1]?.slug).not.toBe(before[1]?.slug);
  await sent(page);
  await page.goto(`/claims/${before[0]?.slug}`);
  for (const { slug } of [first, second])
    await expect(page.locator(`a[href="/articles/${slug}"]`).first()).toBeVisible();
  await page.context().close();
});

test("of two people who take the same words, the second is led to the first one’s claim", async ({
  browser,
}) => {
  const article = await createArticle(sentencesOf(2));
  const pages = await Promise.all([reviewer, colleague].map((one) => pageOf(browser, one)));
  for (const page of pages) {
    await page.addInitScript(() => localStorage.setItem("touchstone-room-public", "on"));
    await enterRoom(page, article);
  }
  const [ours, theirs] = pages;
  if (!ours || !theirs) throw new Error("there are two pages");
  await ours.keyboard.press("a");
  await expect(ours.getByText("The claim is open.")).toBeVisible();
  await theirs.keyboard.press("a");
  const link = theirs.getByRole("link", { name: new RegExp(`${reviewer.name} has just opened a claim`) });
  await expect(link).toBeVisible();
  const claims = await claimsOf(article);
  expect(claims).toHaveLength(1);
  await expect(link).toHaveAttribute("href", `/desk/claims/${claims[0]?.slug}`);
  await Promise.all(pages.map((page) => page.context().close()));
});

test("words are selected with the mouse, across what is suggested", async ({ browser }) => {
  const article = await createArticle(sentencesOf(2));
  const page = await pageOf(browser, reviewer);
  await enterRoom(page, article);
  await page.evaluate(() => {
    const [from, to] = document.querySelectorAll("[data-at]");
    const last = [...document.querySelectorAll("[data-at]")].at(-1);
    if (!from?.firstChild || !last?.firstChild || !to) throw new Error("there is text");
    document.getSelection()?.setBaseAndExtent(from.firstChild, 4, last.firstChild, 3);
  });
  await page.getByRole("button", { name: "Make a claim of these words" }).click();
  const words = article.text.slice(4, (article.suggestions[1]?.start ?? 0) + 3);
  await expect(page.getByLabel("Statement")).toHaveValue(
    `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  );
  await page.context().close();
});

test("an article of sixty sentences is cleared with a key for each", async ({ browser }) => {
  const article = await createArticle(
    sentencesOf(60),
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [index + 40, { score: 0.05 }])),
  );
  const page = await pageOf(browser, reviewer);
  await page.addInitScript(() => localStorage.setItem("touchstone-room-public", "on"));
  await enterRoom(page, article);
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const begun = performance.now();
  for (let index = 0; index < 40; index++) await press(index % 4 === 0 ? "a" : "x");
  // What is left is less likely: looked over, and dismissed as a whole.
  await expect(page.getByText("20 of 60 left")).toBeVisible();
  await press("Shift+X");
  await press("Enter");
  await expect(page.getByText("0 of 60 left")).toBeVisible();
  const shown = performance.now() - begun;
  await expect.poll(() => decided(article, "ACCEPTED"), { timeout: 60_000 }).toBe(10);
  await expect.poll(() => decided(article, "DISMISSED"), { timeout: 60_000 }).toBe(50);
  const stored = performance.now() - begun;
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  console.info(
    `60 sentences: ${presses} keys, shown after ${seconds(shown)} s, stored after ${seconds(stored)} s`,
  );
  expect(presses).toBe(42);
  await page.context().close();
});

test.describe("without scripts", () => {
  const plain = (browser: Browser) => pageOf(browser, reviewer, { javaScriptEnabled: false });

  test("claims are opened, dismissed and taken back, chosen by pasting; what is wrong comes back", async ({
    browser,
  }) => {
    const sentences = sentencesOf(4);
    const article = await createArticle(sentences);
    const page = await plain(browser);
    await page.goto(`/desk/articles/${article.slug}`);
    await page.getByLabel("Who said it").fill("Ada Finch of Nowhere");
    await page.getByRole("button", { name: "Open the claim" }).click();
    await expect(page.getByLabel("They are")).toHaveAccessibleDescription(/person or an organisation/);
    await expect(page.getByLabel("Who said it")).toHaveValue("Ada Finch of Nowhere");
    await page.getByLabel("They are").selectOption("PERSON");
    await page.getByRole("button", { name: "Open the claim" }).click();
    await expect(page.getByText("The claim is open, and public.")).toBeVisible();
    await expect(cardOf(page)).toContainText(sentences[1] ?? "");

    await page.getByRole("button", { name: "Dismiss", exact: true }).click();
    await expect(cardOf(page)).toContainText(sentences[2] ?? "");
    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(cardOf(page)).toContainText(sentences[1] ?? "");

    await page.getByText("Other words", { exact: true }).click();
    await page.getByLabel("Words of the text").fill("nowhere to be found");
    await page.getByRole("button", { name: "Make a claim of them" }).click();
    await expect(page.getByLabel("Words of the text")).toHaveAccessibleDescription(
      /do not stand in the text/,
    );
    const words = (sentences[3] ?? "").split(" ").slice(0, 5).join(" ");
    await page.getByLabel("Words of the text").fill(words);
    await page.getByRole("button", { name: "Make a claim of them" }).click();
    await expect(cardOf(page)).toContainText(words);
    await page.getByRole("button", { name: "Open the claim" }).click();
    await expect(page.getByText("The claim is open, and public.")).toBeVisible();
    expect((await claimsOf(article)).map((claim) => claim.exact)).toEqual([sentences[0], words]);

    const copy = await createArticle(sentences);
    await page.goto(`/desk/articles/${copy.slug}`);
    await page.getByRole("button", { name: "Open the claim" }).click();
    await expect(page.getByLabel("Why is it a claim of its own?")).toHaveAccessibleDescription(
      /reads like a claim/,
    );
    await page.getByRole("button", { name: "Attach these words to it" }).first().click();
    await expect(page.getByText("The words are attached to the claim")).toBeVisible();
    await page.getByText("Dismiss all that are left").click();
    await page.getByRole("button", { name: "Dismiss 3" }).click();
    await expect(page.getByText("0 of 4 left")).toBeVisible();
    await page.context().close();
  });
});

test("the text is for people who are signed in, kept nowhere, and hostile text stays text", async ({
  browser,
  request,
}) => {
  // In words of its own: it is not to read like the hostile claims of other tests.
  const own = `p${randomUUID().slice(0, 8)}`;
  const hostile = `<iframe onload="${own}=1"></iframe> \u202E${own} {{7*7}} cost 4.`;
  const article = await createArticle([hostile, ...sentencesOf(1)]);
  const visitor = await request.get(`/desk/articles/${article.slug}`, { maxRedirects: 0 });
  expect([visitor.status(), await visitor.text()]).toEqual([307, expect.not.stringContaining(own)]);
  const page = await pageOf(browser, reviewer);
  const answer = await page.goto(`/desk/articles/${article.slug}`);
  expect(answer?.headers()["cache-control"]).toMatch(/private.*no-store/);
  await keysWork(page);
  await expect(page.locator("[data-room-text]")).toContainText(`onload="${own}=1"`);
  expect(await page.evaluate((name) => name in window, own)).toBe(false);
  expect(await page.locator("main iframe").count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  // What reorders is refused where it is typed.
  await expect(page.getByText(/Needs you/)).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByLabel("Statement")).toHaveAccessibleDescription(/reading order/);
  await page.context().close();
});

test("without a text the room says so, and no link of it leads nowhere", async ({ browser }) => {
  const page = await pageOf(browser, reviewer);
  await page.goto("/desk/articles/daily-mail-nato-leadership");
  await expect(page.getByText("No text of this article is kept.")).toBeVisible();
  for (const link of await page.locator('a[href^="#"]').all())
    await expect(page.locator((await link.getAttribute("href")) ?? "")).toBeAttached();
  await page.context().close();
});

test("axe finds nothing in the room", async ({ browser }) => {
  const sentences = sentencesOf(4);
  const article = await createArticle(sentences, { 3: { score: 0.01 } });
  const page = await pageOf(browser, reviewer);
  await enterRoom(page, article);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The claim is open.")).toBeVisible();
  await page.keyboard.press("x");
  await page.keyboard.press("s");
  for (const folded of await page.locator("summary").all()) await folded.click();
  await expectGoodLooks(page);
  await page.context().close();
});
