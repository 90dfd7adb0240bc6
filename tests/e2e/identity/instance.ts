import { test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { CLIENT, startIdentityProvider } from "@/tests/support/identity-provider";
import { linkIn, startMailServer } from "@/tests/support/mail-server";
import { type App, startApp } from "@/tests/support/server";
import { ownDatabase } from "./own-database";

type Instance = App & {
  mail: Awaited<ReturnType<typeof startMailServer>>;
  /** Runs SQL in the instance's database. @returns the rows */
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
};

/** What the identity provider says of whom, by login. */
const PEOPLE = {
  olga: { name: "Olga Provider", email: "Olga@News.example", email_verified: true },
  paul: { name: "Paul Provider", email: "paul@news.example", email_verified: true },
  quentin: { name: "Quentin Provider", email: "quentin@news.example", email_verified: false },
};

/** Tests on an instance of the app of their own, with a real mail server and a real identity provider. */
export const test = base.extend<object, { instance: Instance }>({
  instance: [
    async ({ playwright: _ }, use) => {
      const mail = await startMailServer();
      const provider = await startIdentityProvider(PEOPLE);
      const databaseUrl = await ownDatabase();
      const app = await startApp(databaseUrl, undefined, {
        SMTP_URL: mail.url,
        OIDC_ISSUER: provider.issuer,
        OIDC_NAME: "News SSO",
        TOUCHSTONE_TRUSTED_PROXIES: "1",
        ...CLIENT,
      });
      provider.serve(app.url);
      const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
      await use({ ...app, mail, sql: async (text, values) => (await pool.query(text, values)).rows });
      await pool.end();
      await app.stop();
      await provider.stop();
      await mail.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ instance }, use) => use(instance.url),
  // Each test comes from a network of its own: the limits on attempts count them apart.
  extraHTTPHeaders: ({ instance: _ }, use) =>
    use({ "x-forwarded-for": `10.1.${newNumber() >> 8}.${newNumber() & 255}` }),
});

export { expect };

let numbers = 0;
const newNumber = () => ++numbers;

/** An address that no other test of this worker uses. */
export function newAddress(name: string): string {
  return `${name}-${newNumber()}@news.example`;
}

/** Asks for a link on the sign-in page. @returns the link, out of the mail that arrives */
export async function askForLink(
  page: Page,
  { mail }: Instance,
  email: string,
  next?: string,
): Promise<string> {
  await page.goto(next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in");
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mail");
  const arrived = mail.mailsTo(email.trim().toLowerCase()).at(-1);
  if (!arrived) throw new Error(`no mail to ${email}`);
  return linkIn(arrived);
}

/** Signs in by link and ends up on one's account page. */
export async function signInByMail(page: Page, instance: Instance, email: string): Promise<void> {
  await page.goto(await askForLink(page, instance, email, "/account"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/account*");
}

/** Fills in the identity provider's pages. Their style sheet would come from another host. */
export async function signInAtProvider(page: Page, login: string): Promise<void> {
  await page.context().route(/googleapis\.com/, (route) => route.abort());
  await page.getByRole("button", { name: "Continue with News SSO" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

/** The names of the cookies that hold a session in this page's browser. */
export async function sessionCookies(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  return cookies
    .filter(({ name, value }) => name.endsWith("touchstone-session") && value)
    .map(({ name }) => name);
}
