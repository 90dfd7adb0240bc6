import { openClaims } from "@/tests/support/open-claims";
import { asReviewer, expect, test } from "./instance";

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
