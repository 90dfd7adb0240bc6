import { expect, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";
import { receiveReport } from "@/lib/reports/receive-report";
import { open } from "@/tests/e2e/moderation/scene";
import { correctNow } from "@/tests/support/corrections";
import { expectGoodLooks } from "@/tests/support/looks";
import { createScene, type Scene } from "@/tests/support/moderation";

const HOSTILE = [
  "<script>window.pwned = 1</script>",
  '"><img src=x onerror="window.pwned = 1">',
  "👩‍⚖️ e\u0301 \u05D0\u05D1\u05D2 {{7*7}}",
  `https://long.example/${"x".repeat(300)}`,
].join(" ");

let scene: Scene;
let token: string;
let reportId: string;
test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  scene = await createScene();
  token = await receiveReport({ slug: scene.slug, text: HOSTILE, source: "https://a.example/?q=<b>" });
  reportId = (await db().errorReport.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } })).id;
  await correctNow(scene.steward, scene.slug, { statement: HOSTILE, why: HOSTILE });
});
test.afterAll(() => closeDb());

const PAGES: [string, () => string][] = [
  ["the claim's page", () => `/claims/${scene.slug}`],
  ["the list", () => "/corrections"],
  ["the form for a report", () => `/error-reports/new?claim=${scene.slug}`],
  ["a report's private page", () => `/error-reports/${token}?done=1`],
  ["the queue", () => "/desk/error-reports"],
  ["a report on the desk", () => `/desk/error-reports/${reportId}`],
  ["the form for a correction", () => `/desk/claims/${scene.slug}/correct`],
  ["the claim on the desk", () => `/desk/claims/${scene.slug}`],
];

for (const [what, path] of PAGES)
  test(`axe finds nothing on ${what}, and it fits`, async ({ page }) => {
    await open(page, scene.colleague, path());
    await expectGoodLooks(page);
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(await page.locator("main img").count()).toBe(0);
  });
