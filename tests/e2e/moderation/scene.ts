import { expect, type Page } from "@playwright/test";
import type { Person } from "@/tests/support/scenario";
import { sessionCookie } from "@/tests/support/session";

/** Opens a page as somebody. */
export async function open(page: Page, person: Person, path: string) {
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await page.context().addCookies([{ name, value, domain: "localhost", path: "/" }]);
  await page.goto(path);
}

/** Waits until a public page is served: a server that has just started may take longer than a page waits for a read. */
export async function served(page: Page, path: string) {
  await expect.poll(async () => (await page.request.get(path)).status()).toBe(200);
}

/** Decides on the case that is open. */
export async function decideHere(page: Page, action: string, category: string, note: string) {
  await page.getByRole("radio", { name: new RegExp(`^${action}`) }).check();
  await page.getByLabel("Category").selectOption(category);
  await page.getByLabel("Why").fill(note);
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("The decision is recorded.")).toBeVisible();
}
