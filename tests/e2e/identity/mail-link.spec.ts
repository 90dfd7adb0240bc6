import { askForLink, expect, newAddress, sessionCookies, signInByMail, test } from "./instance";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a newcomer signs in by link, chooses a name, and comes to the page they wanted", async ({
      page,
      instance,
    }) => {
      const email = newAddress("newcomer");
      const link = await askForLink(page, instance, `  ${email.toUpperCase()} `, "/account/sessions");
      await expect(page.getByText(email.toUpperCase())).toBeVisible();
      await page.goto(link);
      await expect(page.getByText(`You are about to sign in as ${email}.`)).toBeVisible();
      expect(await sessionCookies(page)).toEqual([]);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome to Touchstone");

      const name = page.getByRole("textbox", { name: "Name" });
      await expect(name).toHaveValue(/^Reviewer [a-z2-9]{4}$/);
      await name.fill("Nora Newcomer");
      await page.getByRole("textbox", { name: "Handle" }).fill("not a handle");
      await page.getByRole("button", { name: "Save and go on" }).click();
      await expect(page.getByText("Only letters a to z and digits")).toBeVisible();
      await expect(name).toHaveValue("Nora Newcomer");
      await page.getByRole("textbox", { name: "Handle" }).fill(`nora-${javaScriptEnabled}`);
      await page.getByRole("button", { name: "Save and go on" }).click();
      await expect(page).toHaveURL("/account/sessions");
      await expect(page.getByRole("banner").getByRole("link", { name: "Nora Newcomer" })).toBeVisible();
    });

    test("a link works once", async ({ page, browser, instance }) => {
      const email = newAddress("once");
      const link = await askForLink(page, instance, email);
      await page.goto(link);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL("**/account*");
      const other = await browser.newPage({ javaScriptEnabled });
      await other.goto(link);
      await other.getByRole("button", { name: "Sign in" }).click();
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
      expect(await sessionCookies(other)).toEqual([]);
      await other.close();
    });

    test("what is wrong with an address stands beside it, with what was typed", async ({
      page,
      instance,
    }) => {
      await page.goto("/sign-in?next=/account");
      const field = page.getByRole("textbox", { name: "E-mail address" });
      await field.fill("nobody@nowhere");
      await page.getByRole("button", { name: "Send me a link" }).click();
      await expect(page).toHaveURL("/sign-in?problem=link&next=%2Faccount");
      await expect(field).toHaveValue("nobody@nowhere");
      await expect(field).toHaveAccessibleDescription(/Write an address such as name@newsroom\.example\./);
      expect(instance.mail.mailsTo("nobody@nowhere")).toEqual([]);
      await page.goto("/sign-in");
      await expect(field).toHaveValue("");
    });
  });
}

test("following a link, as mail scanners do, does not use it up", async ({ page, request, instance }) => {
  const link = await askForLink(page, instance, newAddress("scanned"));
  for (let visit = 0; visit < 3; visit++) expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome to Touchstone");
});

test("a link does not work after 15 minutes", async ({ page, instance }) => {
  const email = newAddress("late");
  const link = await askForLink(page, instance, email);
  await instance.sql(
    `UPDATE "VerificationToken" SET expires = now() - interval '1 second' WHERE identifier = $1`,
    [email],
  );
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  await page.getByRole("link", { name: "Back to sign-in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});

test("the answer is the same for an address that is known and one that is not", async ({
  page,
  browser,
  instance,
}) => {
  const [known, unknown] = [newAddress("known"), newAddress("unkno")];
  await signInByMail(page, instance, known);
  const answer = async (email: string) => {
    const visitor = await browser.newPage({ javaScriptEnabled: false });
    await askForLink(visitor, instance, email);
    const text = (await visitor.getByRole("main").textContent()) ?? "";
    const { pathname, search } = new URL(visitor.url());
    const mail = instance.mail
      .mailsTo(email)
      .at(-1)
      ?.text.replace(/token=\w+/, "");
    await visitor.close();
    return {
      page: pathname + search,
      text: text.replace(email, ""),
      mail: mail?.replaceAll(encodeURIComponent(email), ""),
    };
  };
  expect(await answer(known)).toEqual(await answer(unknown));
});

test("a mail server that takes nothing is told beside the field", async ({ page, instance }) => {
  instance.mail.refuse = true;
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "E-mail address" }).fill(newAddress("refused"));
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("The mail could not be sent. Try again in a few minutes.")).toBeVisible();
  instance.mail.refuse = false;
});

test("the sixth link to one address is refused, with the wait in words", async ({ page, instance }) => {
  const email = newAddress("often");
  for (let link = 0; link < 5; link++) await askForLink(page, instance, email);
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Too many attempts. Try again in 15 minutes.")).toBeVisible();
  expect(instance.mail.mailsTo(email)).toHaveLength(5);
});
