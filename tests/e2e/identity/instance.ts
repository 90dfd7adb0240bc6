import { test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { type App, startApp } from "@/tests/support/app";
import { CLIENT, startIdentityProvider } from "@/tests/support/identity-provider";
import { linkIn, startMailServer } from "@/tests/support/mail-server";

type Instance = App & {
  mail: Awaited<ReturnType<typeof startMailServer>>;
  /** Runs SQL in the instance's database. */
  sql: (text: string, values?: unknown[]) => Promise<pg.QueryResult>;
};

/** What the identity provider says of whom, by login. */
export const PEOPLE = {
  olga: { name: "Olga Provider", email: "Olga@News.example", email_verified: true },
  paul: { name: "Paul Provider", email: "paul@news.example", email_verified: true },
  quentin: { name: "Quentin Provider", email: "quentin@news.example", email_verified: false },
};

/** Tests on an instance of their own, with a real mail server and a real identity provider. */
export const test = base.extend<object, { instance: Instance }>({
  instance: [
    // biome-ignore lint: playwright wants the pattern
    async ({}, use) => {
      const mail = await startMailServer();
      const provider = await startIdentityProvider(PEOPLE);
      const app = await startApp(() => ({
        SMTP_URL: mail.url,
        MAIL_FROM: "Touchstone <no-reply@touchstone.example>",
        OIDC_ISSUER: provider.issuer,
        OIDC_NAME: "News SSO",
        ...CLIENT,
      }));
      provider.serve(app.url);
      const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 2 });
      await use({ ...app, mail, sql: (text, values) => pool.query(text, values) });
      await pool.end();
      await app.stop();
      await provider.stop();
      await mail.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ instance }, use) => use(instance.url),
});
