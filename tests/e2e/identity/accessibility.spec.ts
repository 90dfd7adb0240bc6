import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { askForLink, expect, newAddress, test } from "./instance";

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport });

      test("every page of sign-in and account can be used by everybody", async ({ page, instance }) => {
        const link = await askForLink(page, instance, newAddress("axe"), "/account");
        await expectAccessible(page);
        for (const path of [
          "/sign-in",
          "/sign-in?done=everywhere",
          "/sign-in/error?error=Verification",
          link,
        ]) {
          await page.goto(path);
          await expectAccessible(page);
        }
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.waitForURL("**/account?welcome*");
        await expectAccessible(page);
        await page.getByRole("textbox", { name: "Handle" }).fill("-");
        await page.getByRole("button", { name: "Save and go on" }).click();
        await expect(page.getByText("At least 3 characters.")).toBeVisible();
        await expectAccessible(page);
        for (const path of ["/account?done=saved", "/account/sessions?done=ended"]) {
          await page.goto(path);
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
            true,
          );
        }
      });
    });
  }
}
