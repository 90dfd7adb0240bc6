import { randomUUID } from "node:crypto";
import { expect, sessionCookies, test } from "./instance";

const real = { id: randomUUID(), handle: "a-real-person" };

test.beforeAll(async ({ instance }) => {
  const [demo, newsroom] = [randomUUID(), randomUUID()];
  const user = `INSERT INTO "User" (id, email, name, handle, "isDemo") VALUES ($1, $2, $3, $4, $5)`;
  await instance.sql(user, [demo, "demo-editor@demo.example", "Demo Editor", "demo-editor", true]);
  await instance.sql(user, [real.id, "real@news.example", "A Real Person", real.handle, false]);
  await instance.sql(
    `WITH newsroom AS (INSERT INTO "Newsroom" (id, slug, name, "isDemo") VALUES ($1, 'demo-newsroom', 'Demo Newsroom', true) RETURNING id)
     INSERT INTO "Membership" ("userId", "newsroomId", role) SELECT $2, id, 'OWNER' FROM newsroom`,
    [newsroom, demo],
  );
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("one click signs in as a demonstration reviewer", async ({ page }) => {
      await page.goto("/sign-in?next=/account");
      const newsroom = page.getByRole("group", { name: "Demo Newsroom" });
      await newsroom.getByRole("button", { name: "Demo Editor Owner" }).click();
      await expect(page).toHaveURL("/account");
      await expect(page.getByText("You are Demo Editor, a demonstration reviewer")).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "Demo Newsroom" })).toContainText("Owner");
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await page.waitForURL("/");
      expect(await sessionCookies(page)).toEqual([]);
    });
  });
}

test("nobody else is to be had by one click", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "A Real Person" })).toHaveCount(0);
  const button = page.getByRole("button", { name: "Demo Editor Owner" });
  await button.evaluate((element, id) => element.setAttribute("value", id), real.id);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await button.click();
  expect((await answer).status()).toBe(404);
  expect(await sessionCookies(page)).toEqual([]);
});

test("the mailbox is closed where mail is sent", async ({ page }) => {
  const response = await page.goto("/sign-in/mailbox");
  expect(response?.status()).toBe(404);
});
