import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import type { TestArticle } from "@/tests/support/lifting";

/** The card of the current suggestion. */
export const cardOf = (page: Page) => page.getByRole("region", { name: /^(Suggestion|Words of)/ });

/** Goes to an article's room, and waits until its keys work. */
export async function enterRoom(page: Page, article: TestArticle): Promise<void> {
  await page.goto(`/desk/articles/${article.slug}`);
  await keysWork(page);
}

/** Waits until the keys of the room work: pressing ? unfolds what they are. */
export async function keysWork(page: Page): Promise<void> {
  const help = page.locator("details").filter({ has: page.getByText("Keyboard", { exact: true }) });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toHaveAttribute("open", "", { timeout: 500 });
  }).toPass();
  await page.getByText("Keyboard", { exact: true }).press("Enter");
  await expect(help).not.toHaveAttribute("open");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** The claims of an article's text, in its order, with the words that they are tied to. */
export async function claimsOf(article: TestArticle) {
  const rows = await db().appearance.findMany({
    where: { snapshotId: article.snapshotId },
    select: { exact: true, claim: { select: { slug: true, statement: true } } },
    orderBy: [{ start: "asc" }, { end: "asc" }],
  });
  return rows.map(({ exact, claim }) => ({ exact, ...claim }));
}

/** How many of an article's suggestions were accepted, or dismissed. */
export function decided({ snapshotId }: TestArticle, state: "ACCEPTED" | "DISMISSED"): Promise<number> {
  return db().suggestion.count({ where: { snapshotId, state } });
}

/** Waits until everything that was decided has been answered: before that the browser asks whoever leaves the page. */
export async function sent(page: Page): Promise<void> {
  await expect(page.getByText(/on the way/)).toHaveCount(0);
}
