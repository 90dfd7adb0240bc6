import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { ownDatabase } from "@/tests/e2e/identity/own-database";
import { type NewsServer, newsServer } from "@/tests/support/news-server";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { type App, SECRET, startApp } from "@/tests/support/server";
import { pageOf } from "@/tests/support/signed-in";

type Instance = App & { news: NewsServer };

/** Tests on an instance of the app of their own that may fetch from a real news site; `db()` is its database. */
export const test = base.extend<object, { instance: Instance }>({
  instance: [
    async ({ playwright: _ }, use) => {
      const news = await newsServer();
      const url = await ownDatabase();
      process.env.NEXTAUTH_SECRET = SECRET;
      const app = await startApp(url, undefined, { TOUCHSTONE_OUTGOING_TEST_HOSTS: news.host });
      await pointDbAt(url, 4);
      await use({ ...app, news });
      await closeDb();
      await app.stop();
      await news.stop();
    },
    // Starting takes longer than a test may where the machine is busy.
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ instance }, use) => use(instance.url),
});

export { expect };

/** A page in which a new reviewer of a verified newsroom is signed in. */
export async function asReviewer(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; reviewer: Person }> {
  const reviewer = (await createNewsroom(["REVIEWER"])).members[0] as Person;
  return { page: await pageOf(browser, reviewer, options), reviewer };
}
