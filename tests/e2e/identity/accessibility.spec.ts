import { expectGoodLooks } from "@/tests/support/looks";
import { askForLink, expect, newAddress, test } from "./instance";

test("every page of sign-in and account can be used by everybody", async ({ page, instance }) => {
  const link = await askForLink(page, instance, newAddress("axe"), "/account");
  await expectGoodLooks(page);
  for (const path of ["/sign-in", "/sign-in?done=everywhere", "/sign-in/error?error=Verification", link]) {
    await page.goto(path);
    await expectGoodLooks(page);
  }
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/account?welcome*");
  await expectGoodLooks(page);
  await page.getByRole("textbox", { name: "Handle" }).fill("-");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByText("At least 3 characters.")).toBeVisible();
  await expectGoodLooks(page);
  for (const path of ["/account?done=saved", "/account/sessions?done=ended"]) {
    await page.goto(path);
    await expectGoodLooks(page);
  }
});
