import { unsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { expectGoodLooks } from "@/tests/support/looks";
import { SECRET } from "@/tests/support/server";
import { expect, signIn, tell, test } from "./instance";

process.env.NEXTAUTH_SECRET = SECRET;

const HOSTILE = `<script>window.pwned = 1</script> "><img src=x onerror="window.pwned = 1"> \u05D0\u05D1 👩‍⚖️`;

test("every page on notifications can be used by everybody", async ({ page, instance }) => {
  const person = await signIn(page, instance);
  await page.goto("/notifications");
  await expectGoodLooks(page);
  for (let count = 0; count < 30; count++) await tell(person, { kind: "REPLIED" });
  await tell(person, {
    kind: "MENTIONED",
    particulars: { by: HOSTILE, claim: HOSTILE, quote: HOSTILE.repeat(9) },
  });
  const token = unsubscribeToken({ userId: person.id, what: "DIGEST" });
  for (const path of [
    "/notifications",
    "/account/notifications?done=saved",
    `/unsubscribe?token=${token}`,
    "/unsubscribe",
  ]) {
    await page.goto(path);
    await expectGoodLooks(page);
  }
  await page.goto("/notifications");
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(6);
  await expectGoodLooks(page);
});

test("hostile words show as text", async ({ page, instance }) => {
  const person = await signIn(page, instance);
  await tell(person, {
    particulars: { by: HOSTILE, claim: HOSTILE, note: HOSTILE },
    path: "//evil.example/",
  });
  await page.goto("/notifications");
  await expect(page.getByText("window.pwned = 1").first()).toBeVisible();
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  expect(await page.locator("main img, main script:not([nonce])").count()).toBe(0);
  await page.getByRole("main").getByRole("listitem").getByRole("link").click();
  await expect(page).toHaveURL("/desk");
});
