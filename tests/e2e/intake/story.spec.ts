import { db } from "@/lib/platform/db";
import { STORY } from "@/tests/support/news-page";
import { openClaims } from "@/tests/support/open-claims";
import { asReviewer, expect, test } from "./instance";
import { keysWork } from "./room";

test("from the address of an article to five claims on the desk", async ({ browser, instance }) => {
  const { page, reviewer } = await asReviewer(browser);
  await page.goto("/desk/articles/new");
  await page.getByLabel("Its address").fill(instance.news.story);
  await page.getByRole("button", { name: "Find its claims" }).click();
  await page.waitForURL(/\/desk\/articles\/[a-z0-9-]+\?done=/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(STORY.headline);
  await keysWork(page);
  const { id: articleId } = await db().article.findFirstOrThrow({ where: { headline: STORY.headline } });
  const opened = () => db().appearance.count({ where: { snapshot: { articleId } } });

  await page.keyboard.press("a");
  await expect(page.getByText("A claim is public as soon as it is opened.")).toBeVisible();
  for (let claims = 1; claims <= 5; claims++) {
    await page.keyboard.press("a");
    await expect.poll(opened).toBe(claims);
  }
  const events = { actorId: reviewer.id, type: "claim.opened" };
  const claims = await db().claim.findMany({
    where: { events: { some: events } },
    select: { statement: true },
  });
  expect(claims).toHaveLength(5);
  await page.getByText("Claims (5)").click();
  for (const { statement } of claims)
    await expect(page.getByRole("link", { name: statement, exact: true })).toBeVisible();
  await page.context().close();
});

// After the story above: both are about the one article that the news site has.
test("an article is fetched again after its page was edited", async ({ browser, instance }) => {
  test.slow();
  const { page } = await asReviewer(browser);
  await page.goto("/desk/articles/new");
  await page.getByLabel("Its address").fill(instance.news.story);
  await page.getByRole("button", { name: "Find its claims" }).click();
  await page.waitForURL(/\?done=(added|known)$/);
  const slug = /\/desk\/articles\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? "";
  await openClaims(slug, ["Repairs will cost 96 million crowns"]);

  await page.goto(`/desk/articles/${slug}/versions`);
  await page.getByRole("button", { name: "Fetch again" }).click();
  await expect(page.getByText("Nothing has changed.")).toBeVisible();
  instance.news.edited = true;
  await page.getByRole("button", { name: "Fetch again" }).click();
  await expect(page.getByText("The newer text is stored.")).toBeVisible();
  const claims = page.getByRole("region", { name: "Its claims in the newest text" });
  await expect(claims).toContainText("Stands there in other words");
  await expect(claims).toContainText("Repairs will cost 98 million crowns");
  instance.news.edited = false;
});
