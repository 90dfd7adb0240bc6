import { expect, type Page, test } from "@playwright/test";
import { recordContact } from "@/lib/desk/record-contact";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

const PARTY = "The press office <b>of the ministry</b>";
const ANSWER = "We have nothing to add.\n<script>window.pwned = 1</script>";

let newsroom: string;
let reviewer: Person;
let colleague: Person;
let others: Person[];
let claim: string;

test.beforeAll(() => pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4));
test.afterAll(() => closeDb());

test.beforeEach(async () => {
  const ours = await createNewsroom(["REVIEWER", "EDITOR"]);
  [reviewer, colleague] = ours.members as [Person, Person];
  newsroom = ours.slug;
  others = (await createNewsroom(["REVIEWER", "REVIEWER"])).members;
  claim = (await createClaim()).slug;
});

async function open(page: Page, person: Person) {
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await page.context().addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await page.goto(`/desk/claims/${claim}`);
}

const section = (page: Page) => page.getByRole("region", { name: "Right of reply" });

/** The form to record whom one asked. */
const form = (page: Page) => page.locator("#contact");

async function fill(page: Page, day = "2025-04-03") {
  await form(page).getByText("Record whom you asked").click();
  await form(page).getByLabel("Whom you asked").fill(PARTY);
  await form(page).getByLabel("How").selectOption("Phone");
  await form(page).getByLabel("Asked on").fill(day);
  await form(page).getByLabel("Deadline, if any").fill("2025-04-05");
}

const record = (page: Page) => page.getByRole("button", { name: "Record it" }).click();
const judge = (person: Person) => castVerdict(person, { slug: claim, seen: 0, verdict: verdict() });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a contact is recorded, is public with the verdict, and its answer once a colleague wrote it down", async ({
      page,
    }) => {
      await open(page, reviewer);
      await fill(page);
      await record(page);
      await expect(section(page).getByText("It is recorded.")).toBeVisible();
      const entry = section(page).getByRole("listitem");
      await expect(entry).toContainText(`Asked ${PARTY} by phone on 3 April 2025`);
      await expect(entry).toContainText("No answer by the deadline.");
      await expect(entry).toContainText(`Recorded by ${reviewer.name}`);

      await page.goto(`/claims/${claim}`);
      await expect(page.getByRole("heading", { name: "Where it was said" })).toBeVisible();
      await expect(section(page)).toHaveCount(0);
      expect(await page.content()).not.toContain("press office");
      for (const person of [reviewer, ...others]) await judge(person);

      await open(page, colleague);
      await entry.getByText("Write down the answer").click();
      await entry.getByLabel("Answered on").fill("2025-04-06");
      await entry.getByLabel("Their answer").fill(ANSWER);
      await entry.getByRole("button", { name: "Save the changes" }).click();
      await expect(section(page).getByText("The changes are saved.")).toBeVisible();
      await expect(entry).toContainText("Answered on 6 April 2025, after the deadline:");

      await page.goto(`/claims/${claim}`);
      await expect(section(page).getByRole("listitem")).toContainText(`asked ${PARTY} by phone`);
      await expect(section(page).locator("blockquote")).toHaveText(ANSWER);
      expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    });

    test("what cannot be is said beside its field, and nothing typed is lost", async ({ page }) => {
      await open(page, reviewer);
      await fill(page, "2025-04-06");
      await form(page).getByLabel("Their answer").fill(ANSWER);
      await record(page);
      await expect(form(page).getByLabel("Deadline, if any")).toHaveAccessibleDescription(/before the day/);
      await expect(form(page).getByLabel("Answered on")).toHaveAccessibleDescription(
        /which day they answered/,
      );
      await expect(form(page).getByLabel("Whom you asked")).toHaveValue(PARTY);
      await expect(form(page).getByLabel("How")).toHaveValue("PHONE");
      await expect(form(page).getByLabel("Their answer")).toHaveValue(ANSWER);
      expect(await db().contact.count({ where: { claim: { slug: claim } } })).toBe(0);
      await form(page).getByLabel("Asked on").fill("2025-04-03");
      await form(page).getByLabel("Answered on").fill("2025-04-04");
      await record(page);
      await expect(section(page).locator("blockquote")).toHaveText(ANSWER);
      await form(page).getByText("Record whom you asked").click();
      await expect(form(page).getByLabel("Whom you asked")).toHaveValue("");
    });

    test("who saves over a colleague's change is told, and keeps what they typed", async ({ page }) => {
      const fields = { party: "An office", method: "EMAIL", askedOn: "2025-04-03", deadline: "" };
      await recordContact(reviewer, { newsroom, claim, fields: { ...fields, answeredOn: "", answer: "" } });
      await open(page, reviewer);
      const entry = section(page).getByRole("listitem");
      await entry.getByText("Write down the answer").click();
      await entry.getByLabel("Answered on").fill("2025-04-06");
      await db().contact.updateMany({
        where: { claim: { slug: claim } },
        data: { version: 2, answeredOn: new Date("2025-04-05") },
      });
      await entry.getByRole("button", { name: "Save the changes" }).click();
      await expect(entry.getByText("This was changed since you opened the page")).toBeVisible();
      await expect(entry).toContainText("Answered on 5 April 2025.");
      await expect(entry.getByLabel("Answered on")).toHaveValue("2025-04-06");
      await entry.getByRole("button", { name: "Save the changes" }).click();
      await expect(entry).toContainText("Answered on 6 April 2025.");
    });
  });

test("who is of another newsroom, or of none, sees nothing of it", async ({ page }) => {
  const fields = { party: PARTY, method: "EMAIL", askedOn: "2025-04-03", deadline: "" };
  await recordContact(reviewer, { newsroom, claim, fields: { ...fields, answeredOn: "", answer: "" } });
  await open(page, others[0] as Person);
  await page.goto(`/desk/claims/${claim}?newsroom=${newsroom}`);
  await expect(section(page)).toBeVisible();
  expect(await page.content()).not.toContain("press office");
  expect(await page.content()).not.toContain(`Newsroom ${newsroom}`);
});

test("axe finds nothing on the desk's section unfolded, with messages, nor on the public one", async ({
  page,
}) => {
  const fields = { party: PARTY, method: "EMAIL", askedOn: "2025-04-03", deadline: "2025-04-05" };
  const answer = { answeredOn: "2025-04-04", answer: ANSWER };
  await recordContact(reviewer, { newsroom, claim, fields: { ...fields, ...answer } });
  for (const person of [reviewer, ...others]) await judge(person);
  await open(page, reviewer);
  await form(page).getByText("Record whom you asked").click();
  await record(page);
  await expect(form(page).getByLabel("Whom you asked")).toHaveAccessibleDescription(/whom you asked/);
  await section(page).getByText("Correct this").click();
  for (const path of [null, `/claims/${claim}`]) {
    if (path) await page.goto(path);
    await expect(section(page)).toBeVisible();
    await expectGoodLooks(page);
  }
});
