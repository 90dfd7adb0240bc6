import { expect, test } from "@playwright/test";
import { type App, startApp } from "@/tests/support/server";
import { ownDatabase } from "./own-database";

let app: App;
test.beforeAll(async () => {
  app = await startApp(await ownDatabase());
});
test.afterAll(() => app.stop());

for (const javaScriptEnabled of [true, false]) {
  test(`without a mail server the link stands in the mailbox, scripts ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled, baseURL: app.url });
    const email = `reader-${javaScriptEnabled}@news.example`;
    await page.goto("/sign-in");
    await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByRole("link", { name: "development mailbox" }).click();
    await page.getByRole("listitem").filter({ hasText: email }).getByRole("link").click();
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome to Touchstone");
    await page.close();
  });
}
