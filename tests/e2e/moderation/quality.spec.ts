import { expect, test } from "@playwright/test";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { expectGoodLooks } from "@/tests/support/looks";
import { createScene, decideNow, type Scene } from "@/tests/support/moderation";
import { open } from "./scene";

const HOSTILE = [
  "<script>window.pwned = 1</script>",
  '"><img src=x onerror="window.pwned = 1">',
  "</textarea></script><svg onload=window.pwned=1>",
  "👩‍⚖️ e\u0301 \u05D0\u05D1\u05D2 {{7*7}}",
  `https://long.example/${"x".repeat(300)}`,
].join("\n");

let scene: Scene;
let hidden: Scene;
test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  [scene, hidden] = [await createScene(), await createScene()];
  const subject = { kind: "verdict", verdictId: scene.verdictId } as const;
  await raiseFlag(scene.reader, subject, { reason: "SPAM", detail: HOSTILE });
  await decideNow(scene.steward, subject, "DISMISS", { note: HOSTILE });
  await raiseFlag(scene.reader, subject, { reason: "HARASSMENT", detail: HOSTILE });
  await decideNow(hidden.steward, { kind: "claim", slug: hidden.slug }, "HIDE", { note: HOSTILE });
});
test.afterAll(() => closeDb());

const PAGES: [string, () => string][] = [
  ["the report form", () => `/report?verdict=${scene.verdictId}`],
  ["the queue", () => "/desk/moderation"],
  ["a case", () => `/desk/moderation/case?verdict=${scene.verdictId}`],
  ["an account's case", () => `/desk/moderation/case?person=${scene.author.id}`],
  ["the decisions", () => "/desk/moderation/decisions"],
  ["a hidden claim", () => `/claims/${hidden.slug}`],
];

for (const [what, path] of PAGES)
  test(`axe finds nothing on ${what}, and it fits`, async ({ page }) => {
    await open(page, scene.steward, path());
    await expectGoodLooks(page);
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(await page.locator("main img, main svg[onload]").count()).toBe(0);
  });
