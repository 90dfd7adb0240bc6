import { expect, test } from "@playwright/test";
import { queueMail } from "@/lib/notifications/queue-mail";
import { closeDb, inTransaction, pointDbAt } from "@/lib/platform/db";
import { startJobs, wake } from "@/lib/platform/jobs";
import { ownDatabase } from "@/tests/e2e/identity/own-database";
import { type App, startApp } from "@/tests/support/server";
import { signIn, tell } from "./instance";

let app: App;
let jobs: ReturnType<typeof startJobs>;
test.beforeAll(async () => {
  const url = await ownDatabase();
  app = await startApp(url);
  await pointDbAt(url, 4);
  jobs = startJobs(url, []);
  await jobs.started;
});
test.afterAll(async () => {
  await jobs.stop();
  await closeDb();
  await app.stop();
});

test("in the demonstration, what would be mailed stands in the mailbox", async ({ page }) => {
  const person = await signIn(page, app);
  await inTransaction((tx) =>
    queueMail(tx, {
      userId: null,
      to: "guest@people.example",
      subject: "An invitation",
      text: "Come in",
      html: "",
      once: "invitation",
    }),
  );
  await tell(person);
  await wake("mail");
  const mails = page.getByRole("main").getByRole("listitem");
  await expect(async () => {
    await page.goto(`${app.url}/sign-in/mailbox`);
    await expect(mails).toHaveCount(2, { timeout: 500 });
  }).toPass();
  await expect(mails.filter({ hasText: "guest@people.example" })).toContainText("An invitation");
  const told = mails.filter({ hasText: "Ada Lovelace assigned" });
  await told.getByRole("link").first().click();
  await expect(page).toHaveURL(`${app.url}/desk?view=mine`);
});
