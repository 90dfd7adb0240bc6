import { expect, newAddress, sessionCookies, signInByMail, test } from "./instance";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("signs out here, and stays signed in elsewhere", async ({ page, browser, instance }) => {
      const email = newAddress("two-browsers");
      const elsewhere = await browser.newPage({ javaScriptEnabled, baseURL: instance.url });
      await signInByMail(elsewhere, instance, email);
      await signInByMail(page, instance, email);
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await page.waitForURL("/");
      expect(await sessionCookies(page)).toEqual([]);
      await page.goBack();
      await expect(page).toHaveURL("/sign-in?next=%2Faccount");
      await page.goto("/account");
      await expect(page).toHaveURL("/sign-in?next=%2Faccount");
      await elsewhere.goto("/account/sessions");
      await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
      await elsewhere.close();
    });

    test("lists one's sessions and ends one of them", async ({ page, browser, instance }) => {
      const email = newAddress("lister");
      const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
      const elsewhere = await browser.newPage({ javaScriptEnabled, userAgent, baseURL: instance.url });
      await signInByMail(elsewhere, instance, email);
      await signInByMail(page, instance, email);
      await page.goto("/account/sessions");
      const sessions = page.getByRole("main").getByRole("listitem");
      await expect(sessions).toHaveText([
        /Chrome on .*This browser.*Sign out here/,
        /Firefox on Windows.*End this session/,
      ]);
      await sessions.nth(1).getByRole("button").click();
      await expect(page.getByText("That session has ended.")).toBeVisible();
      await expect(sessions).toHaveCount(1);
      await elsewhere.goto("/account");
      await expect(elsewhere).toHaveURL("/sign-in?next=%2Faccount");
      await elsewhere.close();
    });

    test("signs out everywhere, in both browsers at once", async ({ page, browser, instance }) => {
      const email = newAddress("everywhere");
      const elsewhere = await browser.newPage({ javaScriptEnabled, baseURL: instance.url });
      await signInByMail(elsewhere, instance, email);
      await signInByMail(page, instance, email);
      await page.goto("/account");
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await expect(page.getByText("You are signed out everywhere.")).toBeVisible();
      for (const one of [page, elsewhere]) {
        await one.goto("/account");
        await expect(one).toHaveURL("/sign-in?next=%2Faccount");
      }
      await elsewhere.close();
    });
  });
}

test("who is signed in already goes on from the sign-in page", async ({ page, instance }) => {
  await signInByMail(page, instance, newAddress("again"));
  await page.goto("/sign-in?next=/account/sessions");
  await expect(page).toHaveURL("/account/sessions");
});
