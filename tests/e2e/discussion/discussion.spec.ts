import { expect, test } from "@playwright/test";
import { openThread } from "@/lib/discussion/open-thread";
import { resolveThread } from "@/lib/discussion/resolve-thread";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";
import { pageOf } from "@/tests/support/signed-in";

let writer: Person;
let colleague: Person;
let observer: Person;
let foreigner: Person;
let newsroomId: string;
let path: string;
let slug: string;

const HOSTILE = [
  "> <script>window.pwned = 1</script>",
  '"><img src=x onerror="window.pwned = 1"> </textarea><svg onload=window.pwned=1>',
  "[a](javascript:window.pwned=1) javascript:window.pwned=1 https://bank.example@evil.example/",
  "@nobody 👩‍⚖️ e\u0301 \u05D0\u05D1\u05D2 {{7*7}}",
].join("\n");

test.beforeAll(async () => {
  const url = process.env.E2E_DATABASE_URL ?? "";
  await pointDbAt(url, 4);
  process.env.DATABASE_URL = url;
  const ours = await createNewsroom(["REVIEWER", "EDITOR", "OBSERVER"]);
  [writer, colleague, observer] = ours.members as [Person, Person, Person];
  [foreigner] = (await createNewsroom(["OWNER"])).members as [Person];
  newsroomId = ours.id;
  await db().user.update({
    where: { id: colleague.id },
    data: { name: "Zoë Away", awayUntil: new Date("2999-12-03") },
  });
});

test.beforeEach(async () => {
  slug = (await createClaim()).slug;
  path = `/desk/claims/${slug}`;
});

test.afterAll(() => closeDb());

const open = (who: Person, text: string) => openThread(who, { newsroomId, slug, text });

test("a thread is opened with a mention completed by keyboard, answered, changed and resolved", async ({
  browser,
}) => {
  const page = await pageOf(browser, writer);
  await page.goto(path);
  const field = page.getByLabel("Open a new thread");
  await field.focus();
  await page.keyboard.type("What does @zo");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText(
    /Zoë Away@.*away until 3 December 2999/,
  );
  await page.keyboard.press("Enter");
  await page.keyboard.type("think of https://documents.example/treaty?");
  await expect(field).toHaveValue(
    `What does @${colleague.handle} think of https://documents.example/treaty?`,
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Posted.")).toBeVisible();
  await expect(field).toHaveValue("");
  await expect(page.getByRole("link", { name: "https://documents.example/treaty" })).toHaveAttribute(
    "rel",
    "nofollow noopener noreferrer",
  );
  await expect(page.locator("strong", { hasText: `@${colleague.handle}` }).first()).toBeVisible();
  expect(await db().notification.count({ where: { userId: colleague.id, kind: "MENTIONED" } })).toBe(1);

  await page.getByLabel("Answer", { exact: true }).fill("> What does it say?\nNothing of the kind.");
  await page.getByRole("button", { name: "Post the answer" }).click();
  await expect(page.locator("[aria-labelledby=discussion] blockquote")).toHaveText("What does it say?");

  await page
    .locator("summary", { hasText: /^Edit$/ })
    .last()
    .press("Enter");
  const edited = page.getByLabel("Your comment").last();
  await expect(edited).toHaveValue("> What does it say?\nNothing of the kind.");
  await edited.fill("Nothing at all.");
  await page.getByRole("button", { name: "Save the change" }).last().press("Enter");
  await expect(page.getByText("Nothing at all.", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("edited", { exact: true })).toBeVisible();
  await page.getByText("Its first wording").click();
  await expect(page.getByText("Nothing of the kind.")).toBeVisible();

  await page.getByRole("button", { name: "Resolve this thread" }).click();
  await expect(page.getByText(`Resolved by ${writer.name}`)).toBeVisible();
  await expect(page.locator("p", { hasText: "Nothing at all." })).toBeHidden();
  await page.getByText(`Resolved by ${writer.name}`).press("Enter");
  await page.getByRole("button", { name: "Reopen this thread" }).click();
  await expect(page.getByRole("button", { name: "Post the answer" })).toBeVisible();
  await page.context().close();
});

test("what cannot be posted says why and stays: refused text, and a dead line", async ({ browser }) => {
  const page = await pageOf(browser, writer);
  await page.goto(path);
  const field = page.getByLabel("Open a new thread");
  await field.fill("abc\u202Edef");
  await page.getByRole("button", { name: "Open the thread" }).click();
  await expect(field).toHaveAccessibleDescription(/reading order/);
  await expect(field).toHaveValue("abc\u202Edef");
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await field.fill("Written while the line was dead");
  await page.getByRole("button", { name: "Open the thread" }).click();
  await expect(field).toHaveAccessibleDescription(/cannot be reached/);
  await page.unroute("**/*");
  await page.getByRole("button", { name: "Open the thread" }).click();
  await expect(page.getByText("Posted.")).toBeVisible();
  await page.context().close();
});

test("without scripts: opens, answers, changes, resolves, and what was refused comes back", async ({
  browser,
}) => {
  const page = await pageOf(browser, writer, { javaScriptEnabled: false });
  await page.goto(path);
  await page.getByLabel("Open a new thread").fill(`@${colleague.handle} look`);
  await page.getByRole("button", { name: "Open the thread" }).click();
  await expect(page.locator("li p", { hasText: `@${colleague.handle} look` })).toBeVisible();
  await expect(page).toHaveURL(/#comment-/);
  // As long as a comment may be, and of characters that hardly pack: it comes back whole.
  const long = Array.from({ length: 1_999 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * 7_919) % 20_000)),
  );
  const refused = `${long.join("")}\u202E`;
  await page.getByLabel("Answer", { exact: true }).fill(refused);
  await page.getByRole("button", { name: "Post the answer" }).click();
  await expect(page.getByLabel("Answer", { exact: true })).toHaveAccessibleDescription(/reading order/);
  await expect(page.getByLabel("Answer", { exact: true })).toHaveValue(refused);
  await page.getByLabel("Answer", { exact: true }).fill("abcdef");
  await page.getByRole("button", { name: "Post the answer" }).click();
  await page
    .locator("summary", { hasText: /^Edit$/ })
    .last()
    .click();
  await page.getByLabel("Your comment").last().fill("ghijkl");
  await page.getByRole("button", { name: "Save the change" }).last().click();
  await expect(page.locator("li p", { hasText: "ghijkl" })).toBeVisible();
  await page.getByRole("button", { name: "Resolve this thread" }).click();
  await expect(page.getByText(`Resolved by ${writer.name}`)).toBeVisible();
  await page.context().close();
});

test("hostile text shows as text, a hidden comment not at all, and another newsroom sees nothing", async ({
  browser,
}) => {
  await open(writer, HOSTILE);
  const { commentId } = await open(writer, "Something unkind");
  await db().comment.update({ where: { id: commentId }, data: { hiddenAt: new Date() } });
  for (const person of [writer, observer]) {
    const page = await pageOf(browser, person);
    await page.goto(path);
    await expect(page.getByText("<script>window.pwned = 1</script>").first()).toBeVisible();
    await expect(page.getByText("Hidden by a steward.")).toBeVisible();
    expect(await page.content()).not.toContain("Something unkind");
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(
      await page.locator("main img, main svg[onload], main a[href^='javascript'], a[href*='@']").count(),
    ).toBe(0);
    if (person === observer)
      await expect(page.getByRole("button", { name: "Open the thread" })).toHaveCount(0);
    await page.context().close();
  }
  const page = await pageOf(browser, foreigner);
  await page.goto(`${path}?newsroom=${writer.memberships[0]?.slug}`);
  await expect(page.getByRole("heading", { name: "Discussion" })).toBeVisible();
  const text = await page.content();
  for (const secret of ["pwned", "Hidden by a steward", commentId, writer.handle])
    expect(text).not.toContain(secret);
  await page.context().close();
});

test("axe finds nothing on a discussion", async ({ browser }) => {
  await open(colleague, `> Quoted\n@${writer.handle} see https://documents.example/${"long".repeat(40)}`);
  await resolveThread(colleague, { threadId: (await open(writer, "Settled")).threadId });
  const page = await pageOf(browser, writer);
  await page.goto(path);
  await page.getByText("Quotations, links and whom to mention").click();
  await page.locator("summary", { hasText: "Resolved by" }).click();
  await page.locator("summary", { hasText: /^Edit$/ }).click();
  await page.getByLabel("Open a new thread").pressSequentially("Ask @");
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectGoodLooks(page);
  await page.context().close();
});
