import type { Browser, Page } from "@playwright/test";
import { askForLink, expect, newAddress, signInByMail, test } from "../identity/instance";

type Instance = Parameters<typeof askForLink>[1];

/** A browser of somebody who signs in by mail. */
async function signedIn(browser: Browser, instance: Instance, email: string, options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: instance.url, ...options });
  const page = await context.newPage();
  await signInByMail(page, instance, email);
  return page;
}

/** The path of the link in the invitation that arrives by mail. */
async function invitationTo({ mail }: Instance, email: string): Promise<string> {
  const links = () => mail.mailsTo(email).flatMap(({ text }) => /\/invitations\/[\w-]+/.exec(text) ?? []);
  await expect.poll(links, { timeout: 20_000 }).not.toEqual([]);
  return links().at(-1) ?? "";
}

async function invite(page: Page, email: string, role: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expect(page.getByRole("button", { name: `Revoke the invitation to ${email}` })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    const extraHTTPHeaders = { "x-forwarded-for": `10.9.0.${Number(javaScriptEnabled) + 1}` };
    const options = { javaScriptEnabled, extraHTTPHeaders };

    test("a newsroom is founded, admitted, joined, and left again", async ({ browser, instance }) => {
      test.setTimeout(120_000);
      const name = `The Lantern ${javaScriptEnabled ? "One" : "Two"}`;
      const slug = name.toLowerCase().replaceAll(" ", "-");
      const owner = await signedIn(browser, instance, newAddress("founder"), options);

      await test.step("it is founded; what is wrong stands beside its field, with what was typed", async () => {
        await owner.goto("/desk");
        await owner.getByRole("link", { name: "Found a newsroom" }).click();
        await owner.getByLabel("Name", { exact: true }).fill(name);
        await owner.getByLabel("Its site").fill("lantern");
        await owner.getByLabel("Its corrections policy").fill("https://lantern.example/corrections");
        await owner.getByLabel("Country").selectOption("Ireland");
        await owner.getByLabel("Languages").fill("English, Irish");
        await owner.getByRole("button", { name: "Found the newsroom" }).click();
        await expect(owner.getByLabel("Its site")).toHaveAccessibleDescription(/not a web address/);
        await expect(owner.getByLabel("Country")).toHaveValue("IE");
        await expect(owner.getByLabel("Languages")).toHaveValue("English, Irish");
        await owner.getByLabel("Its site").fill("https://lantern.example");
        await owner.getByRole("button", { name: "Found the newsroom" }).click();
        await owner.waitForURL(`**/desk/newsrooms/${slug}?done=founded*`);
        await expect(owner.getByText("Waiting for a steward")).toBeVisible();
        expect((await owner.request.get(`/newsrooms/${slug}`)).status()).toBe(404);
      });

      await test.step("a steward reads the evidence, declines, and admits it when it applies again", async () => {
        const email = newAddress("steward");
        const steward = await signedIn(browser, instance, email, options);
        await instance.sql(`UPDATE "User" SET "isSteward" = true WHERE email = $1`, [email]);
        await steward.goto("/desk");
        await steward.getByRole("link", { name: "Admissions" }).click();
        const applicant = steward
          .getByRole("listitem")
          .filter({ has: steward.getByRole("heading", { name }) });
        await expect(applicant).toContainText("https://lantern.example/corrections");
        await expect(applicant).toContainText("Ireland");
        await expect(applicant).toContainText("English and Irish");
        await applicant.getByLabel("The reason").fill("The policy does not open.");
        await applicant.getByRole("button", { name: "Decline" }).click();
        await expect(steward.getByText("The newsroom is declined.")).toBeVisible();
        await owner.goto(`/desk/newsrooms/${slug}`);
        await expect(owner.getByText("The policy does not open.")).toBeVisible();
        await owner.getByRole("button", { name: "Apply again" }).click();
        await expect(owner.getByText("What a steward wrote last time:")).toBeVisible();
        await steward.goto("/desk/admissions");
        await applicant.getByLabel("The reason").fill("It opens now.");
        await applicant.getByRole("button", { name: "Admit" }).click();
        await expect(steward.getByText("The newsroom is admitted.")).toBeVisible();
        await steward.goto(`/newsrooms/${slug}`);
        await expect(steward.getByRole("link", { name: "Its corrections policy" })).toHaveAttribute(
          "href",
          "https://lantern.example/corrections",
        );
        await steward.context().close();
      });

      const newcomer = newAddress("newcomer");
      const colleague = newAddress("colleague");

      await test.step("somebody without an account accepts an invitation", async () => {
        await owner.goto(`/desk/newsrooms/${slug}`);
        await invite(owner, newcomer, "Reviewer");
        const path = await invitationTo(instance, newcomer);
        const page = await browser.newPage({ baseURL: instance.url, ...options });
        await page.goto(path);
        await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
        await page.goto(await askForLink(page, instance, newcomer, path));
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.getByRole("textbox", { name: "Name" }).fill(`Nora ${javaScriptEnabled}`);
        await page.getByRole("button", { name: "Save and go on" }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Join ${name}`);
        await expect(page.getByText("Gives verdicts and works on the board.")).toBeVisible();
        await page.getByRole("button", { name: "Accept the invitation" }).click();
        await expect(page.getByText("Welcome: you belong to this newsroom now.")).toBeVisible();
        await expect(page.getByLabel("E-mail address")).toHaveCount(0);
        await page.goto(path);
        await expect(page.getByText("This invitation has been accepted.")).toBeVisible();
        await expect(page.getByRole("button", { name: "Accept the invitation" })).toHaveCount(0);
        await page.context().close();
      });

      await test.step("somebody with two accounts accepts with the one that was invited", async () => {
        await owner.goto(`/desk/newsrooms/${slug}`);
        await invite(owner, colleague, "Editor");
        const path = await invitationTo(instance, colleague);
        const page = await signedIn(browser, instance, newAddress("private"), options);
        await page.goto(path);
        await expect(page.getByText("was sent to another address")).toBeVisible();
        await expect(page.getByText(name)).toHaveCount(0);
        await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
        await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
        await signInByMail(page, instance, colleague);
        await page.goto(path);
        await page.getByRole("button", { name: "Accept the invitation" }).click();
        await expect(page.getByText("Welcome: you belong to this newsroom now.")).toBeVisible();

        await owner.goto(`/desk/newsrooms/${slug}`);
        const [{ name: editor = "" } = {}] = await instance.sql(`SELECT name FROM "User" WHERE email = $1`, [
          colleague,
        ]);
        await owner.getByLabel(`Role of ${editor}`).selectOption("Observer");
        await owner.getByRole("button", { name: `Change the role of ${editor}` }).click();
        await expect(owner.getByText("The role is changed.")).toBeVisible();
        await expect(owner.getByLabel(`Role of ${editor}`)).toHaveValue("OBSERVER");

        await page.reload();
        await page.getByText("Leave this newsroom", { exact: true }).click();
        await page.getByRole("button", { name: "Leave the newsroom" }).click();
        await expect(page.getByText("Tick the box to confirm")).toBeVisible();
        await page.getByLabel("I want to leave").check();
        await page.getByRole("button", { name: "Leave the newsroom" }).click();
        await expect(page.getByText("You have left the newsroom.")).toBeVisible();
        expect((await page.request.get(`/desk/newsrooms/${slug}`)).status()).toBe(404);
        await page.context().close();
      });

      await test.step("the owner revokes an invitation, removes a member, and cannot go as the last owner", async () => {
        await owner.goto(`/desk/newsrooms/${slug}`);
        const late = newAddress("late");
        await invite(owner, late, "Observer");
        await owner.getByRole("button", { name: `Revoke the invitation to ${late}` }).click();
        await expect(owner.getByText("The invitation is revoked")).toBeVisible();
        await owner.getByText(`Remove Nora ${javaScriptEnabled}`).first().click();
        await owner.getByRole("button", { name: `Remove Nora ${javaScriptEnabled}` }).click();
        await expect(owner.getByText("They no longer belong to the newsroom.")).toBeVisible();
        await owner.getByText("Leave this newsroom", { exact: true }).click();
        await owner.getByLabel("I want to leave").check();
        await owner.getByRole("button", { name: "Leave the newsroom" }).click();
        await expect(owner.getByText("A newsroom is never without an owner.")).toBeVisible();
      });
      await owner.context().close();
    });
  });
}

test("settings are saved, a wrong number stands beside its field, and another tab's change is a conflict", async ({
  browser,
  instance,
}) => {
  const page = await signedIn(browser, instance, newAddress("settler"));
  await page.goto("/desk/newsrooms/new");
  await page.getByLabel("Name", { exact: true }).fill("The Settler");
  await page.getByLabel("Its site").fill("https://settler.example");
  await page.getByLabel("Country").selectOption("Brazil");
  await page.getByLabel("Languages").fill("pt-BR");
  await page.getByRole("button", { name: "Found the newsroom" }).click();
  await expect(page.getByText("The newsroom is founded.")).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  const other = await page.context().newPage();
  await other.goto("/desk/newsrooms/the-settler/settings");

  const signOff = page.getByLabel(/A verdict counts only once an editor has signed it off/);
  await signOff.check();
  await page.getByLabel("Days until a claim is due").fill("0");
  const overdue = page.getByRole("group", { name: "A claim is overdue" });
  await overdue.getByLabel("Reviewers").check();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByLabel("Days until a claim is due")).toHaveAccessibleDescription(/At least one day/);
  await expect(signOff).toBeChecked();
  await page.getByLabel("Days until a claim is due").fill("3");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(signOff).toBeChecked();
  await expect(overdue.getByLabel("Reviewers")).toBeChecked();
  await expect(overdue.getByLabel("Observers")).not.toBeChecked();

  await other.getByLabel("In a few words").fill("Typed in the other tab.");
  await other.getByRole("button", { name: "Save the settings" }).click();
  await expect(other.getByText("Somebody else has changed the settings")).toBeVisible();
  await expect(other.getByLabel("In a few words")).toHaveValue("Typed in the other tab.");
  await page.context().close();
});
