import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { deafen } from "@/tests/support/deafen";
import { expectAccessible } from "@/tests/support/looks";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

let newsroom: Awaited<ReturnType<typeof createNewsroom>>;
let editor: Person;
let reviewer: Person;
let colleague: Person;
let observer: Person;

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  newsroom = await createNewsroom(["EDITOR", "REVIEWER", "REVIEWER", "OBSERVER"]);
  [editor, reviewer, colleague, observer] = newsroom.members as [Person, Person, Person, Person];
  await db().newsroom.update({ where: { id: newsroom.id }, data: { signOffRequired: true } });
});

test.afterAll(() => closeDb());

async function openAs(browser: Browser, person: Person, path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const panel = (page: Page) => page.locator("#desk");
const stateOf = (page: Page) => panel(page).locator("dd").first();

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
}

async function fillVerdict(page: Page, rating: string, explanation: string) {
  await page.getByRole("radio", { name: new RegExp(`^${rating}`) }).check();
  await page.getByLabel("Explanation").fill(explanation);
  await page.getByLabel("Add a source").fill("https://documents.example/treaty");
  await page.getByRole("button", { name: "Add source" }).click();
  await page.getByLabel("What it does for the claim").selectOption("Refutes the claim");
}

async function publicText(page: Page, slug: string) {
  return (await page.request.get(`/claims/${slug}`)).text();
}

test("a reviewer's shift: taken, judged, returned with a note, revised, signed off, public", async ({
  browser,
}) => {
  test.slow();
  const { slug } = await createClaim();
  const mine = await openAs(browser, reviewer, `/desk/claims/${slug}`);
  await expect(stateOf(mine)).toHaveText("Inbox");
  await press(mine, "Take it");
  await expect(stateOf(mine)).toHaveText("Assigned");
  await press(mine, "Start the review");
  await expect(stateOf(mine)).toHaveText("In review");
  await fillVerdict(mine, "False", "The treaty says otherwise, on one of its pages.");
  await press(mine, "Submit the verdict");
  await expect(mine.getByText("It counts once an editor of your newsroom has signed it off.")).toBeVisible();
  await expect(mine.getByText("It waits for an editor of your newsroom")).toBeVisible();
  await expect(stateOf(mine)).toHaveText("Awaiting sign-off");
  expect(await publicText(mine, slug)).toContain("Not reviewed yet");

  const theirs = await openAs(browser, editor, `/desk/claims/${slug}`);
  const box = theirs.locator("#sign-off");
  await expect(box.getByText("The treaty says otherwise, on one of its pages.")).toBeVisible();
  await expectAccessible(theirs);
  await box.getByText("Return it with a note", { exact: true }).click();
  await box.getByLabel("What is to be changed?").fill("Name the page.");
  await press(theirs, "Return to its author");
  await expect(theirs.getByText("Returned. Its author is told what is to be changed.")).toBeVisible();
  await expect(stateOf(theirs)).toHaveText("In review");

  await mine.goto(`/desk/claims/${slug}`);
  await expect(mine.getByText(`${editor.name} returned it on`)).toBeVisible();
  await expect(mine.getByText("Name the page.")).toBeVisible();
  await expectAccessible(mine);
  const revise = async (text: string, revision: number) => {
    await mine.getByLabel("Explanation").fill(text);
    await mine.getByLabel(/^What changed/).fill("The page is named.");
    await press(mine, "Submit the revision");
    await expect(mine.getByText(`revision ${revision}.`)).toBeVisible();
  };
  await revise("The treaty says otherwise, on page 4.", 2);
  await deafen(theirs.context());
  await theirs.goto(`/desk/claims/${slug}`);
  await revise("The treaty says otherwise, on page 5.", 3);
  // The editor still reads page 4.
  await press(theirs, "Sign off");
  const conflict = theirs.getByText(`${reviewer.name} has revised this verdict meanwhile.`).first();
  await expect(conflict).toBeVisible();
  await expect(box.getByText("on page 5.")).toBeVisible();
  expect(await publicText(mine, slug)).toContain("Not reviewed yet");
  await press(theirs, "Sign off");
  await expect(theirs.getByText("Signed off: the verdict counts from now on.")).toBeVisible();
  await expect(stateOf(theirs)).toHaveText("Signed off");
  const answer = await mine.request.get(`/claims/${slug}`, { timeout: 2_000 });
  expect(await answer.text()).toContain("Under review");
  const activity = theirs.getByRole("listitem").filter({ hasText: "signed a verdict off" });
  await expect(activity).toContainText(editor.name);
  await mine.goto(`/desk/claims/${slug}`);
  await expect(mine.getByText(`${editor.name} signed it off on`)).toBeVisible();
  for (const page of [mine, theirs]) await page.context().close();
});

for (const javaScriptEnabled of [true, false])
  test(`an editor assigns, hands over, dates, labels, declines and reopens, scripts ${javaScriptEnabled}`, async ({
    browser,
  }) => {
    test.slow();
    const { slug } = await createClaim();
    const awayUntil = new Date(Date.now() + 5 * 86_400_000);
    await db().user.update({ where: { id: colleague.id }, data: { awayUntil } });
    const page = await openAs(browser, editor, `/desk/claims/${slug}`, { javaScriptEnabled });
    const desk = panel(page);

    await desk.getByText("Assign", { exact: true }).first().click();
    const away = desk.getByLabel("Reviewer", { exact: true }).locator("option", { hasText: colleague.name });
    await expect(away).toContainText("away until");
    await desk.getByLabel("Reviewer", { exact: true }).selectOption(reviewer.id);
    await desk.getByLabel("Second reviewer").selectOption(reviewer.id);
    await desk.getByLabel("Note, if any").fill("Ask Paris first.");
    await press(page, "Assign");
    await expect(desk.getByText("Choose two different people.")).toBeVisible();
    await expect(desk.getByLabel("Note, if any")).toHaveValue("Ask Paris first.");
    await desk.getByLabel("Second reviewer").selectOption("");
    await press(page, "Assign");
    await expect(stateOf(page)).toHaveText("Assigned");
    await expect(desk.getByText("Ask Paris first.").first()).toBeVisible();

    await desk.getByText("Hand over", { exact: true }).first().click();
    await desk.getByLabel("Colleague who takes over").selectOption(colleague.id);
    await desk.getByLabel("What your colleague needs to know").fill("The archive is closed on Mondays.");
    await press(page, "Hand over");
    await expect(desk.getByRole("listitem").filter({ hasText: colleague.name })).toContainText("Away until");

    await desk.getByText("Change the due date", { exact: true }).click();
    await desk.getByLabel("Due on").fill("2024-02-29");
    await press(page, "Set the date");
    await expect(desk.getByText("Overdue")).toBeVisible();

    await desk.getByText("Change the labels", { exact: true }).click();
    await desk
      .getByLabel("Labels", { exact: true })
      .fill("Aid, a label that is far too long to be one label");
    await press(page, "Save the labels");
    await expect(desk.getByLabel("Labels", { exact: true })).toHaveAccessibleDescription(
      /At most 30 characters/,
    );
    await desk.getByLabel("Labels", { exact: true }).fill("NATO, Aid, nato");
    await press(page, "Save the labels");
    await expect(desk.locator("dd").last()).toHaveText("aidnato");

    await desk.getByText("Decline this claim", { exact: true }).click();
    await desk.getByLabel("Why is it declined?").fill("Not our field.");
    await press(page, "Decline");
    await expect(stateOf(page)).toContainText("Declined");
    await expect(stateOf(page)).toContainText("Not our field.");
    if (javaScriptEnabled) await expectAccessible(page);
    await press(page, "Reopen");
    await expect(stateOf(page)).toHaveText("Assigned");
    await page.context().close();
  });

test("a move that came too late says what the claim is now", async ({ browser }) => {
  const { slug } = await createClaim();
  const page = await openAs(browser, reviewer, "/desk");
  await deafen(page.context());
  await page.goto(`/desk/claims/${slug}`);
  const other = await openAs(browser, colleague, `/desk/claims/${slug}`);
  await press(other, "Take it");
  await expect(stateOf(other)).toHaveText("Assigned");
  await press(page, "Take it");
  const words = `${colleague.name} changed this claim meanwhile: it is now “Assigned”, assigned to ${colleague.name}.`;
  await expect(page.getByText(words)).toBeVisible();
  await press(page, "Take it");
  await expect(panel(page).getByRole("listitem")).toHaveCount(2);
  for (const one of [page, other]) await one.context().close();
});

test("what is being typed survives a move that is made at the same moment", async ({ browser }) => {
  const { slug } = await createClaim();
  const page = await openAs(browser, reviewer, `/desk/claims/${slug}`);
  await page.getByLabel("Explanation").fill("Typed in the same breath");
  await press(page, "Take it");
  await expect(stateOf(page)).toHaveText(/Assigned|In review/);
  await expect(page.getByLabel("Explanation")).toHaveValue("Typed in the same breath");
  await page.reload();
  await expect(page.getByLabel("Explanation")).toHaveValue("Typed in the same breath");
  await page.context().close();
});

test("writing starts the review of who is assigned", async ({ browser }) => {
  const { slug } = await createClaim();
  const page = await openAs(browser, reviewer, `/desk/claims/${slug}`);
  await press(page, "Take it");
  await expect(stateOf(page)).toHaveText("Assigned");
  await page.getByLabel("Explanation").fill("A first thought");
  await expect(page.getByText(/Draft saved at/)).toBeVisible();
  await page.reload();
  await expect(stateOf(page)).toHaveText("In review");
  await page.context().close();
});

test("an observer reads the desk and moves nothing; a stranger sees none", async ({ browser }) => {
  const { slug } = await createClaim();
  const page = await openAs(browser, observer, `/desk/claims/${slug}`);
  await expect(stateOf(page)).toHaveText("Inbox");
  await expect(panel(page).getByRole("button")).toHaveCount(0);
  const stranger = await openAs(
    browser,
    await createPerson(),
    `/desk/claims/${slug}?newsroom=${newsroom.slug}`,
  );
  await expect(stranger.getByRole("heading", { name: "Your verdict" })).toBeVisible();
  await expect(panel(stranger)).toHaveCount(0);
  await expect(stranger.getByText(newsroom.name)).toHaveCount(0);
  for (const one of [page, stranger]) await one.context().close();
});

test("an absence is said on one's account, with and without a day that can be", async ({ browser }) => {
  const page = await openAs(browser, colleague, "/account", { javaScriptEnabled: false });
  await page.getByLabel("Away until").fill("2020-01-01");
  await press(page, "Save the absence");
  await expect(page.getByLabel("Away until")).toHaveAccessibleDescription(/This day has passed/);
  await page.getByLabel("Away until").fill("");
  await press(page, "Save the absence");
  await expect(page.getByText("Saved: your colleagues see it.")).toBeVisible();
  const seen = await openAs(browser, colleague, "/account");
  await expectAccessible(seen);
  for (const one of [page, seen]) await one.context().close();
});
