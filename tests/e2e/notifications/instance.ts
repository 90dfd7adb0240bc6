import { randomUUID } from "node:crypto";
import { test as base, expect, type Page } from "@playwright/test";
import { type Notice, notify } from "@/lib/notifications/notify";
import { closeDb, inTransaction, pointDbAt } from "@/lib/platform/db";
import { startJobs, wake } from "@/lib/platform/jobs";
import { ownDatabase } from "@/tests/e2e/identity/own-database";
import { startMailServer } from "@/tests/support/mail-server";
import { createPerson, type Person } from "@/tests/support/scenario";
import { type App, startApp } from "@/tests/support/server";
import { sessionCookie } from "@/tests/support/session";

type Instance = App & { mail: Awaited<ReturnType<typeof startMailServer>> };

/** Tests on an instance of the app of their own, with a real mail server; `db()` is its database. */
export const test = base.extend<object, { instance: Instance }>({
  instance: [
    async ({ playwright: _ }, use) => {
      const mail = await startMailServer();
      const url = await ownDatabase();
      const app = await startApp(url, undefined, { SMTP_URL: mail.url });
      await pointDbAt(url, 4);
      const jobs = startJobs(url, []);
      await jobs.started;
      await use({ ...app, mail });
      await jobs.stop();
      await closeDb();
      await app.stop();
      await mail.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ instance }, use) => use(instance.url),
});

export { expect };

/** Tells somebody something as a command would, and has the instance mail it. */
export async function tell(person: Person, notice: Partial<Notice> = {}): Promise<void> {
  await inTransaction((tx) =>
    notify(tx, {
      kind: "ASSIGNED",
      userIds: [person.id],
      particulars: { by: "Ada Lovelace", claim: "The sky is green.", note: "By Monday, please." },
      path: "/desk?view=mine",
      once: randomUUID(),
      ...notice,
    }),
  );
  await wake("mail");
}

/** Signs somebody new in. */
export async function signIn(page: Page, { url }: App): Promise<Person> {
  const person = await createPerson();
  const [name = "", value = ""] = (await sessionCookie(person.id)).split("=");
  await page.context().addCookies([{ name, value, url }]);
  return person;
}

/** The first mail to somebody, once it has arrived. */
export async function mailTo({ mail }: Instance, { handle }: Person) {
  const arrived = () => mail.mailsTo(`${handle}@people.example`);
  await expect.poll(() => arrived().length).toBe(1);
  const [first] = arrived();
  if (!first) throw new Error("no mail arrived");
  return first;
}
