import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";
import { expectGoodLooks } from "@/tests/support/looks";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

let owner: Person;
let observer: Person;
let steward: Person;
let guest: Person;
let slug: string;
const token = randomUUID();

const HOSTILE = `"><img src=x onerror="window.pwned = 1"> אבג ${"long".repeat(12)}`;

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  const newsroom = await createNewsroom(["OWNER", "EDITOR", "REVIEWER", "OBSERVER"], { verified: false });
  [owner, , , observer] = newsroom.members as [Person, Person, Person, Person];
  [steward, guest] = [await createPerson({ isSteward: true }), await createPerson()];
  slug = newsroom.slug;
  const expiresAt = new Date(Date.now() + 3_600_000);
  const about = { newsroomId: newsroom.id, invitedById: owner.id, role: "EDITOR", expiresAt } as const;
  await db().invitation.createMany({
    data: [
      { ...about, email: `${guest.handle}@people.example`, tokenHash: hashToken(token) },
      { ...about, email: `${"a".repeat(60)}@people.example`, tokenHash: slug, expiresAt: new Date() },
    ],
  });
  await db().newsroom.update({
    where: { slug },
    data: { name: HOSTILE.slice(0, 80), description: HOSTILE, admissionNote: HOSTILE, admission: "PENDING" },
  });
  await db().user.update({
    where: { id: observer.id },
    data: { name: HOSTILE.slice(0, 80), awayUntil: new Date("2999-01-01") },
  });
});

test.afterAll(() => closeDb());

async function open(page: Page, person: Person, path: string) {
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await page.context().addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await page.goto(path);
}

const PAGES: [string, () => Person, () => string][] = [
  ["founding a newsroom", () => guest, () => "/desk/newsrooms/new"],
  ["people, for an owner", () => owner, () => `/desk/newsrooms/${slug}`],
  ["people, for an observer", () => observer, () => `/desk/newsrooms/${slug}`],
  ["settings", () => owner, () => `/desk/newsrooms/${slug}/settings`],
  ["admissions", () => steward, () => "/desk/admissions"],
  ["an invitation", () => guest, () => `/invitations/${token}`],
  ["an invitation for somebody else", () => owner, () => `/invitations/${token}`],
  ["the desk of a steward", () => steward, () => "/desk"],
];

for (const [what, who, path] of PAGES)
  test(`axe finds nothing on ${what}, nothing is wider than the page, and text stays text`, async ({
    page,
  }) => {
    await open(page, who(), path());
    await page.locator("main details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    // The newsrooms that other tests have founded are many and alike.
    await expectGoodLooks(page, "main ul > li:nth-child(n + 4)");
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  });

test("axe finds nothing on forms that came back", async ({ page }) => {
  await open(page, guest, "/desk/newsrooms/new");
  await page.getByLabel("Name", { exact: true }).fill("123");
  await page.getByLabel("Its site").fill("x");
  await page.getByLabel("Country").selectOption("Chad");
  await page.getByLabel("Languages").fill("Klingonese");
  await page.getByRole("button", { name: "Found the newsroom" }).click();
  await expect(page.getByLabel("Languages")).toHaveAccessibleDescription(/no language that is known/);
  await expectGoodLooks(page);
  await open(page, owner, `/desk/newsrooms/${slug}`);
  await page.getByLabel("E-mail address").fill("nobody");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/Write an address/);
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody");
  await expectGoodLooks(page);
});

test("a form stays as it is while the server cannot be reached, and goes on when it can", async ({
  page,
}) => {
  await open(page, owner, `/desk/newsrooms/${slug}`);
  const field = page.getByLabel("E-mail address");
  await field.fill("somebody@people.example");
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("What you entered is still here")).toBeVisible();
  await expect(field).toHaveValue("somebody@people.example");
  await page.unroute("**/*");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expect(field).toHaveValue("");
});
