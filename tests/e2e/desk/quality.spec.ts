import { expect, type Page, test } from "@playwright/test";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

let reviewer: Person;
let late: Person;
let claim: string;
let newsroom: string;

const HOSTILE = [
  "<script>window.pwned = 1</script>",
  '"><img src=x onerror="window.pwned = 1">',
  "</textarea></script><svg onload=window.pwned=1>",
  "👩‍⚖️ e\u0301 \u05D0\u05D1\u05D2 {{7*7}}",
].join("\n");

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  const [ours, theirs] = [await createNewsroom(["REVIEWER", "EDITOR"]), await createNewsroom(["REVIEWER"])];
  const [first, second, third, fourth] = [...ours.members.slice(0, 2), ...theirs.members] as [
    Person,
    Person,
    Person,
    Person,
  ];
  [reviewer, late, newsroom] = [first, fourth, ours.slug];
  claim = (await createClaim()).slug;
  const [source] = verdict().sources;
  if (!source) throw new Error("the verdict has a source");
  const line = HOSTILE.replaceAll("\n", " ");
  const hostile = verdict({
    explanation: HOSTILE,
    searchNote: HOSTILE,
    sources: [{ ...source, title: line, publisher: line, quote: HOSTILE, note: HOSTILE }],
  });
  for (const person of [first, second, third])
    await castVerdict(person, { slug: claim, seen: 0, verdict: hostile });
});

test.afterAll(() => closeDb());

async function open(page: Page, person: Person, path: string) {
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await page.context().addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await page.goto(path);
}

for (const [what, path] of [
  ["the desk", () => "/desk"],
  ["a claim that one has judged", () => `/desk/claims/${claim}`],
  ["a newsroom", () => `/desk/newsrooms/${newsroom}`],
] as const)
  test(`axe finds nothing on ${what}`, async ({ page }) => {
    await open(page, reviewer, path());
    await expectGoodLooks(page);
  });

test("axe finds nothing on a form with messages, sources and every part unfolded", async ({ page }) => {
  await open(page, late, `/desk/claims/${(await createClaim()).slug}`);
  await page.getByLabel("Add a source").fill("not an address");
  await page.getByRole("button", { name: "Add source" }).click();
  await page.getByText("Recuse yourself", { exact: true }).click();
  await page.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(page.getByLabel("Address")).toHaveAccessibleDescription(/not a web address/);
  await expectGoodLooks(page);
});

test("hostile text in a verdict and its sources shows as text, on the desk and to the public", async ({
  page,
}) => {
  for (const path of [`/claims/${claim}`, `/claims/${claim}/history`, `/desk/claims/${claim}`]) {
    await open(page, reviewer, path);
    if (!path.endsWith("history")) await expect(page.getByText("window.pwned = 1").first()).toBeVisible();
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(await page.locator("main img, main svg[onload]").count()).toBe(0);
  }
});

test("hostile text is refused where it is typed: nothing that reorders, no 100,000 characters", async ({
  page,
}) => {
  await open(page, late, `/desk/claims/${claim}`);
  const explanation = page.getByLabel("Explanation");
  for (const [typed, message] of [
    ["abc\u202Edef", /reading order/],
    ["x".repeat(100_000), /this has 100,000/],
  ] as const) {
    await explanation.fill(typed);
    await page.getByRole("button", { name: "Submit the verdict" }).click();
    await expect(explanation).toHaveAccessibleDescription(message);
    await expect(explanation).toHaveValue(typed);
  }
});

test("a form that carries a null character is refused or made storable, never an error page", async ({
  page,
}) => {
  await open(page, late, `/desk/claims/${(await createClaim()).slug}`);
  await page.getByLabel("Explanation").evaluate((field: HTMLTextAreaElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    set?.call(field, "a\0b");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(page.getByText(/Draft saved at/)).toBeVisible();
  await page.getByRole("button", { name: "Submit the verdict" }).click();
  await expect(page.getByLabel("Explanation")).toHaveAccessibleDescription(/control characters/);
});
