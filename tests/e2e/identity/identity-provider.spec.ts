import { expect, sessionCookies, signInAtProvider, signInByMail, test } from "./instance";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("signs in at an OpenID provider, under the name it gives", async ({ page, instance }) => {
      await instance.sql(`DELETE FROM "Account"`);
      await instance.sql(
        `UPDATE "User" SET email = id || '@gone.example', handle = 'gone-' || id WHERE email = 'olga@news.example'`,
      );
      await page.goto("/sign-in?next=/account/sessions");
      await signInAtProvider(page, "olga");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome to Touchstone");
      await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Olga Provider");
      await expect(page.getByRole("textbox", { name: "Handle" })).toHaveValue("olga-provider");
      await page.getByRole("button", { name: "Save and go on" }).click();
      await expect(page).toHaveURL("/account/sessions");
      const [account] = await instance.sql(`SELECT * FROM "Account"`);
      expect(account).toMatchObject({
        provider: "oidc",
        providerAccountId: "olga",
        access_token: null,
        id_token: null,
      });
    });
  });
}

test("opens the account that was made by link, when the instance's own provider has verified the address", async ({
  page,
  instance,
}) => {
  await signInByMail(page, instance, "paul@news.example");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL("/");
  await page.goto("/sign-in?next=/account");
  await signInAtProvider(page, "paul");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Welcome|Your account/);
  const rows = await instance.sql(
    `SELECT email, (SELECT count(*) FROM "Account" a WHERE a."userId" = u.id)::int AS accounts FROM "User" u WHERE email = 'paul@news.example'`,
  );
  expect(rows).toEqual([{ email: "paul@news.example", accounts: 1 }]);
});

test("refuses an address that the provider has not verified", async ({ page, instance }) => {
  await page.goto("/sign-in");
  await signInAtProvider(page, "quentin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your address is not confirmed");
  expect(await sessionCookies(page)).toEqual([]);
  expect(await instance.sql(`SELECT id FROM "User" WHERE email LIKE 'quentin%'`)).toEqual([]);
});

test("refuses somebody who is suspended, whether the provider's sign-in is joined to the account or not", async ({
  page,
  instance,
}) => {
  for (const joined of [false, true]) {
    await page.context().clearCookies();
    if (!joined) await signInByMail(page, instance, "paul@news.example");
    else {
      await instance.sql(`UPDATE "User" SET "suspendedAt" = NULL`);
      await page.goto("/sign-in?next=/account");
      await signInAtProvider(page, "paul");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Welcome|Your account/);
    }
    await page.context().clearCookies();
    await instance.sql(`UPDATE "User" SET "suspendedAt" = now() WHERE email = 'paul@news.example'`);
    await page.goto("/sign-in");
    await signInAtProvider(page, "paul");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This account is suspended");
    expect(await sessionCookies(page)).toEqual([]);
  }
  await instance.sql(`UPDATE "User" SET "suspendedAt" = NULL`);
});

test("says so when somebody turns back at the provider", async ({ page }) => {
  await page.context().route(/googleapis\.com/, (route) => route.abort());
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with News SSO" }).click();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You did not sign in");
});

test("refuses an answer that it did not ask for", async ({ page }) => {
  await page.goto("/api/auth/callback/oidc?code=stolen&state=guessed");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign-in was not completed");
  expect(await sessionCookies(page)).toEqual([]);
});
