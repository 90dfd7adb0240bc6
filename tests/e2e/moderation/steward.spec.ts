import { expect, type Page, test } from "@playwright/test";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import type { Subject } from "@/lib/moderation/subject";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { createComment, createScene, type Scene, verdictOf } from "@/tests/support/moderation";
import { createPerson, type Person } from "@/tests/support/scenario";
import { decideHere, open, served } from "./scene";

test.beforeAll(() => pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4));
test.afterAll(() => closeDb());

const url = "https://documents.example/treaty";
const casePath = (fields: Record<string, string>) => `/desk/moderation/case?${new URLSearchParams(fields)}`;

/** Twelve things of a scene that somebody reports at once; they have waited longer than anything else. */
async function attack(scene: Scene): Promise<string[]> {
  const people: Person[] = [scene.author, scene.colleague, scene.other, scene.another];
  const verdicts = await Promise.all(people.map((person) => verdictOf(person, scene.id)));
  const comments = await Promise.all(
    [1, 2, 3].map((one) => createComment(scene.newsroom.id, scene.id, scene.author, `Remark ${one}.`)),
  );
  const subjects: Subject[] = [
    { kind: "claim", slug: scene.slug },
    ...verdicts.map(({ id }) => ({ kind: "verdict", verdictId: id }) as const),
    ...verdicts.map(({ id }) => ({ kind: "source", verdictId: id, url }) as const),
    ...comments.map((commentId) => ({ kind: "comment", commentId }) as const),
  ];
  const ids: string[] = [];
  for (const subject of subjects)
    ids.push(
      await raiseFlag(scene.colleague, subject, { reason: "SPAM", detail: `Report ${ids.length + 1}.` }),
    );
  for (const [index, id] of ids.entries())
    await db().flag.update({ where: { id }, data: { createdAt: new Date(2020, 0, 1, 0, index) } });
  return ids;
}

/** Goes on by the Tab key until what is focused fits. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} is not reached by the Tab key`);
}

test("a steward under attack works through twelve reports without touching the mouse", async ({ page }) => {
  test.slow(); // Twelve pages, one after the other.
  const scene = await createScene();
  const ids = await attack(scene);
  await open(page, scene.steward, "/desk/moderation");
  await expect(page.getByRole("article").first()).toContainText("reported by @");
  await tabTo(page, 'article a[href^="/desk/moderation/case?claim="]');
  await page.keyboard.press("Enter");
  for (const [index] of ids.entries()) {
    await expect(page.getByText(`Report ${index + 1}.`, { exact: true })).toBeVisible();
    await tabTo(page, 'input[name="action"]');
    // The first choice takes it away, the last dismisses the report; every third is taken away.
    await page.keyboard.press(index % 3 === 2 ? "Space" : "ArrowUp");
    await tabTo(page, 'textarea[name="note"]');
    await page.keyboard.type(`Decided by keyboard, number ${index + 1}.`);
    await tabTo(page, 'button[type="submit"]');
    await page.keyboard.press("Enter");
    await expect(page.getByText("The decision is recorded.")).toBeVisible();
  }
  await expect.poll(() => db().flag.count({ where: { id: { in: ids }, decisionId: null } })).toBe(0);
  const flags = await db().flag.findMany({
    where: { id: { in: ids } },
    include: { decision: true },
    orderBy: { id: "asc" },
  });
  expect(flags.map(({ decision }) => [decision?.action, decision?.note])).toEqual(
    ids.map((_, index) => [
      index % 3 !== 2 ? "DISMISS" : flags[index]?.verdictId && !flags[index]?.sourceUrl ? "VOID" : "HIDE",
      `Decided by keyboard, number ${index + 1}.`,
    ]),
  );
});

test("a voided verdict leaves the public page within two seconds, the history says so, and it comes back", async ({
  page,
}) => {
  const { author, slug, steward, verdictId } = await createScene();
  const publicText = async (path: string) => (await page.request.get(path, { timeout: 2_000 })).text();
  for (const path of [`/claims/${slug}`, "/moderation"]) await served(page, path);
  expect(await publicText(`/claims/${slug}`)).toContain(author.name);
  expect(await publicText("/moderation")).toContain("What stewards decided");
  await open(page, steward, casePath({ verdict: verdictId }));
  await decideHere(page, "Void the verdict", "CONFLICT_OF_INTEREST", "Works for one of the parties.");
  expect(await publicText(`/claims/${slug}`)).not.toContain(author.name);
  expect(await publicText(`/claims/${slug}/history`)).toContain("A steward voided a verdict");
  const log = await publicText("/moderation");
  expect(log).toContain("A verdict was voided");
  for (const secret of [author.handle, author.name, steward.handle, steward.name, "one of the parties"])
    expect(log).not.toContain(secret);

  await open(page, author, `/desk/claims/${slug}`);
  await expect(page.getByText("A steward has voided your verdict")).toBeVisible();
  await expect(page.getByText("Works for one of the parties.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit the verdict" })).toHaveCount(0);

  await open(page, steward, `/desk/moderation/decisions?q=${author.handle}`);
  await page.getByRole("link", { name: "Take it back: reinstate the verdict" }).click();
  await decideHere(page, "Reinstate the verdict", "OTHER", "They had left that job.");
  expect(await publicText(`/claims/${slug}`)).toContain(author.name);
  expect(await publicText(`/claims/${slug}/history`)).toContain("A steward reinstated a verdict");
  expect(await publicText("/moderation")).toContain("Reversed later");
  await page.goto(`/desk/moderation/decisions?q=${author.handle}`);
  await expect(page.getByText("Taken back", { exact: true })).toBeVisible();
});

test("a hidden claim shows that it is hidden, is not indexed, and leaves the lists; restored, it is back", async ({
  page,
}) => {
  const { slug, steward } = await createScene();
  const words = `Somebody said something on ${slug}.`;
  await open(page, steward, casePath({ claim: slug }));
  await decideHere(page, "Hide it", "PERSONAL_DATA", "It names a street.");
  for (const path of [`/claims/${slug}`, `/claims/${slug}/history`, `/desk/claims/${slug}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A steward has hidden this claim");
    await expect(page.getByText("Private data")).toBeVisible();
    expect(await page.content()).not.toContain(words);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  }
  await page.goto(`/claims?q=${slug}`);
  await expect(page.getByRole("main")).not.toContainText(words);
  await page.goto(casePath({ claim: slug }));
  await decideHere(page, "Restore it", "OTHER", "It is a public square.");
  await page.goto(`/claims/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
});

test("who is suspended is out at once, and does not come in again until that is lifted", async ({
  page,
  browser,
}) => {
  const { author, steward } = await createScene();
  const email = `${author.handle}@people.example`;
  const theirs = await browser.newPage();
  await open(theirs, author, "/desk");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Desk");
  await open(page, steward, casePath({ person: author.id }));
  await decideHere(page, "Suspend the account", "SPAM", "Sells verdicts.");
  await theirs.goto("/desk");
  await expect(theirs).toHaveURL("/sign-in?next=%2Fdesk");
  const follow = async () => {
    await theirs.goto("/sign-in?next=/desk");
    await theirs.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await theirs.getByRole("button", { name: "Send me a link" }).click();
    await theirs.getByRole("link", { name: "development mailbox" }).click();
    await theirs.getByRole("listitem").filter({ hasText: email }).getByRole("link").first().click();
    await theirs.getByRole("button", { name: "Sign in" }).click();
  };
  await follow();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("This account is suspended");
  await page.goto(casePath({ person: author.id }));
  await decideHere(page, "Lift the suspension", "OTHER", "It was somebody else.");
  await follow();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Desk");
  await theirs.close();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a decision is made; one that came too late comes back with what was typed", async ({
    page,
    browser,
  }) => {
    const { slug, steward, verdictId } = await createScene();
    const second = await createPerson({ isSteward: true });
    const other = await browser.newPage({ javaScriptEnabled: false });
    await open(page, steward, casePath({ verdict: verdictId }));
    await open(other, second, casePath({ verdict: verdictId }));
    await decideHere(page, "Void the verdict", "SPAM", "The first decision.");
    await other.getByRole("radio", { name: /^Void/ }).check();
    await other.getByLabel("Category").selectOption("HARASSMENT");
    await other.getByLabel("Why").fill("The second decision, typed at length.");
    await other.getByRole("button", { name: "Record the decision" }).click();
    await expect(other.getByText("another steward has decided on it")).toBeVisible();
    await expect(other.getByLabel("Why")).toHaveValue("The second decision, typed at length.");
    await expect(other.getByText("The first decision.")).toBeVisible();
    expect(await (await page.request.get(`/claims/${slug}/history`)).text()).toContain(
      "A steward voided a verdict",
    );
    await other.close();
  });
});
