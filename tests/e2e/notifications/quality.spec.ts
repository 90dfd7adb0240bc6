import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { unsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { SECRET } from "@/tests/support/server";
import { widthsIn } from "@/tests/support/widths";
import { expect, signIn, tell, test } from "./instance";

process.env.NEXTAUTH_SECRET = SECRET;

const HOSTILE = `<script>window.pwned = 1</script> "><img src=x onerror="window.pwned = 1"> \u05D0\u05D1 👩‍⚖️`;

async function expectAccessible(page: Page, colorScheme: "light" | "dark") {
  for (const width of widthsIn(colorScheme)) {
    await page.setViewportSize({ width, height: 900 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test("every page on notifications can be used by everybody", async ({ page, instance }) => {
      const person = await signIn(page, instance);
      await page.goto("/notifications");
      await expectAccessible(page, colorScheme);
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
        await expectAccessible(page, colorScheme);
      }
      await page.goto("/notifications");
      await page.getByRole("link", { name: "Next page" }).click();
      await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(6);
      await expectAccessible(page, colorScheme);
    });
  });
}

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
