import { db } from "@/lib/platform/db";
import { STORY } from "@/tests/support/news-page";
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
