import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { record } from "@/lib/audit";
import { closeDb, inTransaction, pointDbAt } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { parseCsv } from "@/tests/support/csv";
import { expectGoodLooks } from "@/tests/support/looks";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

let newsroom: Awaited<ReturnType<typeof createNewsroom>>;
let [owner, editor, reviewer]: Person[] = [];
let claim: { id: string; slug: string };

const LABELS = ["=1+1", '<img src=x onerror="window.pwned=1">'];

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  newsroom = await createNewsroom(["OWNER", "EDITOR", "REVIEWER"]);
  [owner, editor, reviewer] = newsroom.members;
  claim = await createClaim();
  const about = { actorId: editor?.id, newsroomId: newsroom.id, claimId: claim.id };
  await inTransaction((tx) => record(tx, { type: "desk.labelled", labels: LABELS }, about));
  await castVerdict(reviewer ?? null, { slug: claim.slug, seen: 0, verdict: verdict() });
  for (let index = 0; index < 60; index++)
    await inTransaction((tx) => record(tx, { type: "desk.due_set", dueOn: null }, about));
});

test.afterAll(() => closeDb());

async function open(page: Page, person: Person | undefined, query = "") {
  const [name = "", value = ""] = (await sessionCookie(person?.id ?? "")).split("=");
  await page.context().addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await page.goto(`/desk/newsrooms/${newsroom.slug}/audit${query}`);
}

const events = (page: Page) => page.getByRole("region", { name: "Events" }).getByRole("listitem");

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("an owner filters the audit, leafs through it, and downloads what they see", async ({ page }) => {
      await open(page, owner);
      await expect(events(page)).toHaveCount(50);
      await page.getByRole("link", { name: "Next page" }).click();
      await expect(events(page)).toHaveCount(13);
      await page.getByRole("link", { name: "First page" }).click();
      await page.getByLabel("Person").selectOption(reviewer?.handle ?? "");
      await page.getByRole("button", { name: "Show these events" }).click();
      await expect(events(page)).toHaveCount(2);
      await expect(events(page).last()).toContainText(`${reviewer?.name} submitted a verdict, blind`);
      await expect(events(page).last()).toContainText("No. 2");
      await page.getByLabel("Person").selectOption("");
      await page.getByLabel("Kind").selectOption("The desk");
      await page.getByLabel("Claim’s address").fill(`http://localhost/claims/${claim.slug}`);
      await page.getByRole("button", { name: "Show these events" }).click();
      await expect(events(page)).toHaveCount(50);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download these events (CSV)" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^audit-${newsroom.slug}-\\d{4}-\\d\\d-\\d\\d\\.csv$`),
      );
      const [head, first, ...rest] = parseCsv(await readFile(await download.path(), "utf8"));
      expect(head).toHaveLength(8);
      expect(first?.slice(2, 5)).toEqual([editor?.handle, "desk.labelled", claim.slug]);
      expect(JSON.parse(first?.[5] ?? "")).toEqual({ labels: LABELS });
      expect(rest).toHaveLength(61);
    });
  });

test("hostile text shows as text, and filters that cannot be say so", async ({ page }) => {
  await open(page, editor, "?before=2");
  await expect(events(page)).toContainText(LABELS[1] ?? "");
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  await open(page, editor, "?kind=nonsense&from=2025-02-30&claim=%00");
  await expect(page.getByText("There is no such kind; that filter was left out.")).toBeVisible();
  await expect(page.getByText("There is no such first day; that filter was left out.")).toBeVisible();
  await expect(events(page)).toHaveCount(50);
  await open(page, editor, "?to=2020-01-01");
  await expect(page.getByText("Nothing was recorded that fits.")).toBeVisible();
});

test("the file says what it is, is kept by nobody on the way, and is refused to a reviewer", async ({
  baseURL,
}) => {
  const get = async (person: Person | undefined) =>
    fetch(`${baseURL}/desk/newsrooms/${newsroom.slug}/audit/export`, {
      redirect: "manual",
      headers: { cookie: await sessionCookie(person?.id ?? "") },
    });
  const answer = await get(owner);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(parseCsv(await answer.text())).toHaveLength(64);
  const refused = await get(reviewer);
  expect(refused.status).toBe(403);
  expect(await refused.text()).not.toContain("desk.");
});

test("axe finds nothing, and nothing is wider than the page", async ({ page }) => {
  await open(page, owner);
  await expectGoodLooks(page);
});
