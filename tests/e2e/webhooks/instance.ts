import { test as base, expect, type Page } from "@playwright/test";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { ownDatabase } from "@/tests/e2e/identity/own-database";
import { createNewsroom, type Person } from "@/tests/support/scenario";
import { type App, SECRET, startApp } from "@/tests/support/server";
import { sessionCookie } from "@/tests/support/session";
import { type Receiver, startReceiver } from "@/tests/support/webhook-receiver";

type Instance = App & { receiver: Receiver };

/** Tests on an instance of the app of their own that may reach a real receiver; `db()` is its database. */
export const test = base.extend<object, { instance: Instance }>({
  instance: [
    async ({ playwright: _ }, use) => {
      const receiver = await startReceiver();
      const url = await ownDatabase();
      process.env.NEXTAUTH_SECRET = SECRET;
      const reachable = `127.0.0.1:${receiver.port}`;
      const app = await startApp(url, undefined, { TOUCHSTONE_OUTGOING_TEST_HOSTS: reachable });
      await pointDbAt(url, 4);
      await use({ ...app, receiver });
      await closeDb();
      await app.stop();
      await receiver.stop();
    },
    // Starting takes longer than a test may where the machine is busy.
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ instance }, use) => use(instance.url),
});

export { expect };

/** Signs the owner of a new newsroom in. @returns the newsroom's slug */
export async function asOwner(page: Page, { url }: App): Promise<string> {
  const { slug, members } = await createNewsroom(["OWNER"]);
  const [owner] = members as [Person];
  const [name = "", value = ""] = (await sessionCookie(owner.id)).split("=");
  await page.context().addCookies([{ name, value, url }]);
  return slug;
}
