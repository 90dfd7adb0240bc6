import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Person } from "./scenario";
import { sessionCookie } from "./session";

/** A page of a browser of its own in which a person is signed in. */
export async function pageOf(
  browser: Browser,
  person: Person,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
  return context.newPage();
}
