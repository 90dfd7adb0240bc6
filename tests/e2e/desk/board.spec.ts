import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
  test,
} from "@playwright/test";
import { assignClaim } from "@/lib/desk/assign-claim";
import { setDue } from "@/lib/desk/set-due";
import { takeClaim } from "@/lib/desk/take-claim";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { deafen } from "@/tests/support/deafen";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

type Newsroom = Awaited<ReturnType<typeof createNewsroom>>;
let newsroom: Newsroom;
let editor: Person;
let reviewer: Person;
let absent: Person;
let observer: Person;

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  newsroom = await createNewsroom(["EDITOR", "REVIEWER", "REVIEWER", "OBSERVER"]);
  [editor, reviewer, absent, observer] = newsroom.members as [Person, Person, Person, Person];
  await db().user.update({
    where: { id: absent.id },
    data: { awayUntil: new Date(Date.now() + 12 * 86_400_000) },
  });
});

test.afterAll(() => closeDb());

async function openAs(browser: Browser, person: Person, search: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await deafen(context);
  const page = await context.newPage();
  await page.goto(`/desk/newsrooms/${newsroom.slug}/board?${search}`);
  return page;
}

/** Claims that no other test has. @returns the word that finds them, and their slugs */
async function someClaims(word: string, count: number) {
  const slugs: string[] = [];
  for (let made = 1; made <= count; made++)
    slugs.push((await createClaim({ statement: `${word} number ${made} was said.` })).slug);
  return {
    q: `q=${word}&sort=statement`,
    slugs,
    on: (at: number, seen = 0) => onDesk(slugs[at] ?? "", seen),
  };
}

const onDesk = (slug: string, seen: number) => ({ newsroomId: newsroom.id, slug, seen });
/** Waits until scripts have taken the page over: before that, a card is no more than text and links. */
const ready = (page: Page) => expect(page.getByText("0 selected")).toBeVisible();

const column = (page: Page, state: string) => page.locator(`[data-column="${state}"]`);
const cards = (page: Page, state: string) => column(page, state).locator("[data-claim]");

// High enough for filters and board together.
const TALL = { viewport: { width: 1280, height: 1200 } };

/** Drags as a hand does: over the way between, not at one bound. */
async function drag(page: Page, card: Locator, to: Locator) {
  await card.scrollIntoViewIfNeeded();
  const [from, onto] = [await card.boundingBox(), await to.boundingBox()];
  if (!from || !onto) throw new Error("nothing to drag, or nowhere to");
  await page.mouse.move(from.x + from.width / 2, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 15, from.y + 15, { steps: 3 });
  await page.mouse.move(onto.x + onto.width / 2, onto.y + 40, { steps: 8 });
  await expect(to).toHaveAttribute("data-drop", /./);
  await page.mouse.up();
}

test("a card is dragged: a move that needs nothing is made, one that asks opens its form, one that is not allowed says why", async ({
  browser,
}) => {
  const { q, on } = await someClaims("Dragwort", 2);
  await takeClaim(reviewer, on(0));
  const page = await openAs(browser, reviewer, q, TALL);
  await ready(page);
  const mine = cards(page, "ASSIGNED");
  await drag(page, mine, column(page, "IN_REVIEW"));
  await expect(cards(page, "IN_REVIEW")).toHaveCount(1);
  await expect(page.getByText("The review has started.")).toBeVisible();
  await drag(page, cards(page, "IN_REVIEW"), column(page, "DECLINED"));
  await expect(cards(page, "IN_REVIEW").getByRole("alert")).toHaveText(/“Decline” is not open to you here\./);
  await drag(page, cards(page, "IN_REVIEW"), column(page, "SIGNED_OFF"));
  await expect(cards(page, "IN_REVIEW").getByRole("alert")).toHaveText(/by its verdicts/);

  const theirs = await openAs(browser, editor, q, TALL);
  await ready(theirs);
  await drag(theirs, cards(theirs, "INBOX"), column(theirs, "DECLINED"));
  const dialog = theirs.getByRole("dialog");
  await expect(dialog.getByLabel("Why is it declined?")).toBeFocused();
  await dialog.getByRole("button", { name: "Decline" }).click();
  await expect(dialog.getByLabel("Why is it declined?")).toHaveAccessibleDescription(/Say why/);
  await dialog.getByLabel("Why is it declined?").fill("Not our field.");
  await dialog.getByRole("button", { name: "Decline" }).click();
  await expect(cards(theirs, "DECLINED")).toHaveCount(1);
  await drag(theirs, cards(theirs, "DECLINED"), column(theirs, "INBOX"));
  await expect(cards(theirs, "INBOX")).toHaveCount(1);
  for (const one of [page, theirs]) await one.context().close();
});

test("what comes too late is refused where it was asked for, and can be asked for again", async ({
  browser,
}) => {
  const { q, on } = await someClaims("Latewort", 1);
  await takeClaim(reviewer, on(0));
  const page = await openAs(browser, reviewer, q, TALL);
  await ready(page);
  await setDue(editor, { ...on(0, 1), dueOn: "2030-01-31" });
  await drag(page, cards(page, "ASSIGNED"), column(page, "IN_REVIEW"));
  await expect(cards(page, "ASSIGNED").getByRole("alert")).toContainText("changed this claim meanwhile");
  await expect(cards(page, "ASSIGNED")).toContainText("Due 31 Jan 2030");
  // The same in the dialog: whoever has read what it is now goes on from there.
  await page.getByRole("link", { name: /^Move…/ }).click();
  await setDue(editor, { ...on(0, 2), dueOn: "2030-02-28" });
  const start = page.getByRole("dialog").getByRole("button", { name: "Start the review" });
  await start.click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("changed this claim meanwhile");
  await start.click();
  await expect(cards(page, "IN_REVIEW")).toContainText("Due 28 Feb 2030");
  await page.context().close();
});

for (const javaScriptEnabled of [true, false])
  test(`a claim is handed over to a colleague who is seen to be away, scripts ${javaScriptEnabled}`, async ({
    browser,
  }) => {
    const word = `Handwort${javaScriptEnabled}`;
    const { q, on } = await someClaims(word, 1);
    await takeClaim(reviewer, on(0));
    const page = await openAs(browser, reviewer, q, { javaScriptEnabled });
    if (javaScriptEnabled) await ready(page);
    await page.getByRole("link", { name: /^Move…/ }).click();
    const panel = page.locator(javaScriptEnabled ? "dialog" : "#move");
    await panel.getByText("Hand over…").click();
    const to = panel.getByLabel("To", { exact: true });
    await expect(to.locator("option", { hasText: absent.name })).toContainText("(away until");
    await to.selectOption(absent.id);
    await panel.getByRole("button", { name: "Hand over" }).click();
    const note = panel.getByLabel("What your colleague needs to know");
    await expect(note).toHaveAccessibleDescription(/Say what your colleague needs to know/);
    await expect(to).toHaveValue(absent.id);
    await note.fill("The archive answers on Mondays.");
    await panel.getByRole("button", { name: "Hand over" }).click();
    await expect(page.getByText("It is handed over.")).toBeVisible();
    await expect(cards(page, "ASSIGNED")).toContainText(`${absent.name} (away until`);
    await page.context().close();
  });

test("without scripts: filtered, all selected, changed at once with what failed row by row, a view saved and deleted", async ({
  browser,
}) => {
  const { q, on } = await someClaims("Plainwort", 3);
  const page = await openAs(browser, editor, "", { javaScriptEnabled: false });
  await page.getByText("Filter and sort").click();
  await page.getByLabel("Text").fill("plainwort");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(cards(page, "INBOX")).toHaveCount(3);
  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page.getByRole("row")).toHaveCount(4);
  await page.getByRole("link", { name: "Select all shown" }).click();
  await expect(page.getByRole("checkbox", { name: /^Plainwort/, checked: true })).toHaveCount(3);
  await takeClaim(reviewer, on(1));
  await page.getByRole("radio", { name: "Decline" }).check();
  await page.getByRole("button", { name: "Decline the selected claims" }).click();
  await expect(page.getByText("Say why, for your colleagues.")).toBeVisible();
  await page.getByRole("link", { name: "Select all shown" }).click();
  // The version that the page shows is of now: a colleague changes it once more.
  await setDue(editor, { ...on(1, 1), dueOn: "2030-01-31" });
  await page.getByRole("radio", { name: "Decline" }).check();
  await page.getByLabel("Why are they declined?").fill("Not our field.");
  await page.getByRole("button", { name: "Decline the selected claims" }).click();
  await expect(page.getByText("2 claims changed, 1 not. Those are still selected.")).toBeVisible();
  await expect(page.locator("#bulk").getByRole("listitem")).toContainText("changed this claim meanwhile");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveAccessibleName(
    "Plainwort number 2 was said.",
  );
  await expect(page.getByLabel("Why are they declined?")).toHaveValue("Not our field.");
  await page.getByRole("button", { name: "Decline the selected claims" }).click();
  await expect(page.getByText("1 claim changed.")).toBeVisible();

  await page.getByText("Save this view…").click();
  await page.getByLabel("Name", { exact: true }).fill("Plain ones");
  await page.getByLabel("Shared with the newsroom").check();
  await page.getByRole("button", { name: "Save the view" }).click();
  await expect(page.getByText("The view is saved.")).toBeVisible();
  const theirs = await openAs(browser, observer, "");
  await theirs.getByRole("link", { name: /^Plain ones/ }).click();
  await expect(theirs).toHaveURL(/q=plainwort/);
  await expect(theirs.getByRole("checkbox")).toHaveCount(0);
  await expect(theirs.getByRole("link", { name: /^Move/ })).toHaveCount(0);
  await theirs.getByText("Save this view…").click();
  await expect(theirs.getByLabel("Shared with the newsroom")).toHaveCount(0);
  await page.getByText("Change views…").click();
  await page.getByLabel("Name of “Plain ones”").fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Name of “Plain ones”")).toHaveAccessibleDescription(/Give the view a name/);
  await page.getByRole("button", { name: "Delete the view “Plain ones”" }).click();
  await expect(page.getByText("The view is deleted.")).toBeVisible();
  expect(q).toContain("Plainwort");
  for (const one of [page, theirs]) await one.context().close();
});

test("rows are selected one by one, all between two, all that are shown, and none", async ({ browser }) => {
  const { q } = await someClaims("Tickwort", 4);
  const page = await openAs(browser, reviewer, `${q}&view=list`);
  await ready(page);
  const box = (number: number) => page.getByRole("checkbox", { name: `Tickwort number ${number} was said.` });
  await box(2).check();
  await box(4).click({ modifiers: ["Shift"] });
  await expect(page.getByText("3 selected")).toBeVisible();
  await expect(box(1)).not.toBeChecked();
  await page.getByRole("link", { name: "Select all shown" }).click();
  await expect(page.getByText("4 selected")).toBeVisible();
  await page.getByRole("button", { name: "Select none" }).click();
  await expect(page.getByText("0 selected")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(1);
  await page.context().close();
});

test("my work says what is overdue, in words, and leads to the claim", async ({ browser }) => {
  const { slugs, on } = await someClaims("Duewort", 1);
  await assignClaim(editor, { ...on(0), userIds: [reviewer.id], note: "Please begin with the figures." });
  await setDue(editor, { ...on(0, 1), dueOn: "2026-01-05" });
  const page = await openAs(browser, reviewer, "assignee=me&due=overdue");
  await expect(cards(page, "ASSIGNED").filter({ hasText: "Duewort" })).toContainText("Overdue: 5 Jan");
  await page.goto("/desk");
  await page.getByRole("link", { name: "My work" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Duewort" });
  await expect(row).toContainText("Overdue: 5 Jan");
  await expect(row).toContainText(`assigned by ${editor.name}`);
  await expect(row).toContainText("Please begin with the figures.");
  await row.getByRole("link", { name: /^Duewort/ }).click();
  await expect(page).toHaveURL(`/desk/claims/${slugs[0]}?newsroom=${newsroom.slug}`);
  await page.context().close();
});

test("an address that asks for what is unknown says so and shows the rest", async ({ browser }) => {
  const page = await openAs(browser, editor, "state=sold&due=never&q=nothing-has-this-word&page=x");
  await expect(
    page.getByText("The address asks for an unknown “state”; that part was left out."),
  ).toBeVisible();
  await expect(page.getByText("Nothing here.")).toHaveCount(6);
  await page.context().close();
});

test("axe finds nothing on the board, the list, the forms and my work", async ({ browser }) => {
  test.slow();
  const { on } = await someClaims("Axewort", 2);
  await assignClaim(editor, { ...on(0), userIds: [reviewer.id, absent.id], note: "Axe." });
  await setDue(editor, { ...on(0, 1), dueOn: "2026-01-05" });
  const page = await openAs(browser, editor, "q=Axewort");
  for (const kind of ["Assign", "Label"]) {
    await page.getByRole("radio", { name: kind }).check();
    await expectGoodLooks(page);
  }
  await page.locator("a[data-move]").last().click();
  await page.getByRole("dialog").getByText("Hand over…").click();
  await expectGoodLooks(page);
  await page.goto(`/desk/newsrooms/${newsroom.slug}/board?view=list&q=Axewort`);
  await expectGoodLooks(page);
  await page.goto("/desk/work");
  await expectGoodLooks(page);
  await page.context().close();
});
