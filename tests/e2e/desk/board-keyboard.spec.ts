import { type Browser, expect, type Page, test } from "@playwright/test";
import { takeClaim } from "@/lib/desk/take-claim";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { deafen } from "@/tests/support/deafen";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

// Other tests put claims into the same inboxes: a word of their own keeps these apart.
const WORD = "Kelpstone";
const CLAIMS = 20;

let newsroom: Awaited<ReturnType<typeof createNewsroom>>;
let editor: Person;
let reviewer: Person;
let absent: Person;
const slugs: string[] = [];

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  newsroom = await createNewsroom(["EDITOR", "REVIEWER", "REVIEWER"]);
  [editor, reviewer, absent] = newsroom.members as [Person, Person, Person];
  await db().newsroom.update({ where: { id: newsroom.id }, data: { signOffRequired: true } });
  const names: [Person, string][] = [
    [reviewer, "Ruben Vance"],
    [absent, "Sana Okafor"],
  ];
  for (const [{ id }, name] of names) await db().user.update({ where: { id }, data: { name } });
  await db().user.update({
    where: { id: absent.id },
    data: { awayUntil: new Date(Date.now() + 12 * 86_400_000) },
  });
  for (let made = 0; made < CLAIMS; made++) {
    const number = String(made + 1).padStart(2, "0");
    slugs.push((await createClaim({ statement: `${WORD} ${number} was said.` })).slug);
  }
});

test.afterAll(() => closeDb());

async function openAs(browser: Browser, person: Person, path: string): Promise<Page> {
  const context = await browser.newContext();
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await deafen(context);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** What the focus is on, as its label or its text says. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labelled = element?.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const name = labelled.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const labels = element && "labels" in element ? (element.labels as NodeListOf<Element> | null) : null;
    return (name || (labels?.[0] ?? element)?.textContent || "").trim();
  });

async function tabTo(page: Page, name: string | RegExp, key = "Tab") {
  for (let tabs = 0; tabs < 80; tabs++) {
    await page.keyboard.press(key);
    const found = await focused(page);
    if (typeof name === "string" ? found === name : name.test(found)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

const column = (page: Page, state: string) => page.locator(`[data-column="${state}"]`);
const cards = (page: Page, state: string) => column(page, state).locator("[data-claim]");

/** Goes with the arrow keys to a claim in the inbox, from wherever on the board the focus is. */
async function arrowTo(page: Page, claim: number) {
  const name = `${WORD} ${String(claim).padStart(2, "0")} was said.`;
  const inbox = await cards(page, "INBOX").count();
  for (let column = 0; column < 5; column++) await page.keyboard.press("ArrowLeft");
  for (let row = 0; row < inbox; row++) await page.keyboard.press("ArrowUp");
  for (let row = 0; row < inbox && (await focused(page)) !== name; row++)
    await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe(name);
}

/** Goes to the form for many claims and chooses what to do. Radio buttons are one stop, arrows move among them. */
async function choose(page: Page, what: "Assign" | "Label" | "Set due" | "Decline") {
  await page.keyboard.press("b");
  const order = ["Assign", "Label", "Set due", "Decline"];
  await expect.poll(() => focused(page)).toBe("Assign");
  await page.keyboard.press("Space");
  for (let step = 0; step < order.indexOf(what); step++) await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: what })).toBeChecked();
}

test("an editor's morning with the keyboard alone: twenty claims sorted, one signed off", async ({
  browser,
}) => {
  test.slow();
  const page = await openAs(browser, editor, `/desk/newsrooms/${newsroom.slug}/board`);
  const keys = page.keyboard;
  const status = page.locator("#bulk");

  await expect(status.getByText("0 selected")).toBeVisible();

  // Finds the new claims.
  await tabTo(page, /^Filter and sort/);
  await keys.press("Enter");
  await tabTo(page, "Text");
  await keys.type(WORD.toLowerCase());
  await tabTo(page, "Order");
  await keys.type("By the alphabet");
  await tabTo(page, "Show");
  await keys.press("Enter");
  await expect(page).toHaveURL(/q=kelpstone/);
  await expect(cards(page, "INBOX")).toHaveCount(CLAIMS);

  await expect(status.getByText("0 selected")).toBeVisible();

  // Selects the first eight and assigns them, seeing who is away.
  await tabTo(page, "Skip to the claims");
  await keys.press("Enter");
  await tabTo(page, /^Kelpstone 01/);
  await keys.press("x");
  for (let step = 0; step < 7; step++) await keys.press("ArrowDown");
  await keys.press("Shift+X");
  await expect(status.getByText("8 selected")).toBeVisible();
  await choose(page, "Assign");
  await tabTo(page, "Assign to");
  const first = page.getByLabel("Assign to");
  await expect(first.locator("option", { hasText: "Sana Okafor" })).toHaveText(/\(away until \d+ \w+/);
  await keys.type("Ruben");
  await expect(first).toHaveValue(reviewer.id);
  await tabTo(page, "Assign the selected claims");
  await keys.press("Enter");
  await expect(status.getByText("8 claims changed.")).toBeVisible();
  await expect(cards(page, "ASSIGNED")).toHaveCount(8);
  await expect(cards(page, "ASSIGNED").first()).toContainText("Ruben Vance");
  await expect(status.getByText("0 selected")).toBeVisible();

  // Declines four: without a reason nothing happens, and nothing is lost.
  await arrowTo(page, 9);
  await keys.press("x");
  for (let step = 0; step < 3; step++) await keys.press("ArrowDown");
  await keys.press("Shift+X");
  await expect(status.getByText("4 selected")).toBeVisible();
  await choose(page, "Decline");
  await tabTo(page, "Decline the selected claims");
  await keys.press("Enter");
  await expect(status.getByRole("alert")).toContainText("Say why, for your colleagues.");
  await expect(status.getByText("4 selected")).toBeVisible();
  await tabTo(page, "Why are they declined?", "Shift+Tab");
  await keys.type("Not our field.");
  await tabTo(page, "Decline the selected claims");
  await keys.press("Enter");
  await expect(status.getByText("4 claims changed.")).toBeVisible();
  await expect(cards(page, "DECLINED")).toHaveCount(4);

  // Dates three; a colleague has taken one of them meanwhile, which is said beside it.
  await arrowTo(page, 13);
  await keys.press("x");
  for (let step = 0; step < 2; step++) await keys.press("ArrowDown");
  await keys.press("Shift+X");
  await expect(status.getByText("3 selected")).toBeVisible();
  await takeClaim(reviewer, { newsroomId: newsroom.id, slug: slugs[13] ?? "", seen: 0 });
  await choose(page, "Set due");
  await tabTo(page, /^Due on/);
  await keys.type("12312030");
  await tabTo(page, "Set the due date");
  await keys.press("Enter");
  await expect(status.getByText("2 claims changed, 1 not. Those are still selected.")).toBeVisible();
  const failed = status.getByRole("listitem").filter({ hasText: `${WORD} 14` });
  await expect(failed).toContainText(
    "changed this claim meanwhile: it is now “Assigned”, assigned to Ruben Vance",
  );
  await expect(cards(page, "INBOX").filter({ hasText: "Due 31 Dec 2030" })).toHaveCount(2);
  await expect(status.getByText("1 selected")).toBeVisible();
  await expect(page.getByLabel(/^Due on/)).toHaveValue("2030-12-31");
  // Having looked, the editor sends it again.
  await expect.poll(() => focused(page)).toBe("Set the due date");
  await keys.press("Enter");
  await expect(status.getByText("1 claim changed.")).toBeVisible();

  // Labels two.
  await arrowTo(page, 16);
  await keys.press("x");
  await keys.press("ArrowDown");
  await keys.press("x");
  await choose(page, "Label");
  await tabTo(page, /^Add labels/);
  await keys.type("Energy, harbour");
  await keys.press("Enter");
  await expect(status.getByText("2 claims changed.")).toBeVisible();
  await expect(cards(page, "INBOX").filter({ hasText: "energy" })).toHaveCount(2);

  // Moves one by itself: taken, then its review started; the focus stays with the claim.
  await arrowTo(page, 18);
  await keys.press("m");
  await expect(page.getByRole("dialog")).toBeVisible();
  await tabTo(page, "Take it");
  await keys.press("Enter");
  await expect(status.getByText("It is yours now.")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(cards(page, "ASSIGNED").filter({ hasText: `${WORD} 18` })).toHaveCount(1);
  await expect.poll(() => focused(page)).toContain(`${WORD} 18`);

  // A colleague's verdict waits: found across the columns, read, signed off.
  await castVerdict(reviewer, {
    slug: slugs[0] ?? "",
    seen: 0,
    verdict: verdict({ newsroomId: newsroom.id }),
  });
  await page.reload();
  await expect(status.getByText("0 selected")).toBeVisible();
  await expect(cards(page, "AWAITING_SIGN_OFF")).toHaveCount(1);
  await expect(cards(page, "AWAITING_SIGN_OFF")).toContainText("Waits for an editor’s sign-off");
  await tabTo(page, "Skip to the claims");
  await keys.press("Enter");
  await tabTo(page, new RegExp(`^${WORD}`));
  await keys.press("ArrowRight");
  await keys.press("ArrowRight");
  await expect.poll(() => focused(page)).toBe(`${WORD} 01 was said.`);
  await keys.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/desk/claims/${slugs[0]}`));
  await tabTo(page, "Sign off");
  await keys.press("Enter");
  await expect(page.getByText("Signed off: the verdict counts from now on.")).toBeVisible();
  await page.goto(`/desk/newsrooms/${newsroom.slug}/board?q=${WORD}`);
  await expect(cards(page, "SIGNED_OFF")).toHaveCount(1);
  const counts = await Promise.all(
    ["INBOX", "ASSIGNED", "IN_REVIEW", "AWAITING_SIGN_OFF", "SIGNED_OFF", "DECLINED"].map((state) =>
      cards(page, state).count(),
    ),
  );
  expect(counts).toEqual([6, 9, 0, 0, 1, 4]);
  await page.context().close();
});
