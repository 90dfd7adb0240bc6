import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Notice, notify } from "@/lib/notifications/notify";
import { closeDb, db, inTransaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { createDatabase } from "@/tests/support/database";
import { startMailServer } from "@/tests/support/mail-server";

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** Gives the calling test file a database and a mail server of its own, both without mails before each test. */
export function onMailingInstance(): { mail: () => MailServer } {
  let server: MailServer;
  let drop = async () => {};
  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    server = await startMailServer();
    log.level = "silent";
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      SMTP_URL: server.url,
      NEXTAUTH_SECRET: "a secret of the tests, long enough for the schema",
      TOUCHSTONE_URL: "https://check.example",
    });
  });
  beforeEach(async () => {
    await db().outboxMail.deleteMany();
    await db().notification.deleteMany();
    server.mails.length = 0;
    server.at = {};
  });
  afterAll(async () => {
    await closeDb();
    await drop();
    await server.stop();
  });
  return { mail: () => server };
}

/** Tells somebody something, as a command would. @returns the notification's id, null when they are not told */
export async function tell(userId: string, notice: Partial<Notice> = {}): Promise<string | null> {
  const once = randomUUID();
  await inTransaction((tx) =>
    notify(tx, {
      kind: "ASSIGNED",
      userIds: [userId],
      particulars: { by: "Ada", claim: "The sky is green.", note: "By Monday, please." },
      path: "/desk",
      once,
      ...notice,
    }),
  );
  const row = await db().notification.findUnique({ where: { once: `${notice.once ?? once}/${userId}` } });
  return row?.id ?? null;
}

/** Makes a notification older than it is, so that today's digest tells it. */
export async function age(id: string | null, hours = 25): Promise<void> {
  const createdAt = new Date(Date.now() - hours * 3_600_000);
  await db().notification.update({ where: { id: id ?? "" }, data: { createdAt } });
}

/** A person's address. */
export async function addressOf(id: string): Promise<string> {
  return (await db().user.findUniqueOrThrow({ where: { id } })).email;
}
