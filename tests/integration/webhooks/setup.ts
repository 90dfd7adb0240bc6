import { afterAll, beforeAll, beforeEach } from "vitest";
import { closeDb, db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { TOPIC_NAMES } from "@/lib/webhooks/model";
import { createDatabase } from "@/tests/support/database";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";
import { type Receiver, startReceiver } from "@/tests/support/webhook-receiver";

/** Gives the calling test file a database and a receiver of its own, both empty before each test. */
export function onReceivingInstance(): { receiver: () => Receiver } {
  let receiver: Receiver;
  let drop = async () => {};
  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    receiver = await startReceiver();
    log.level = "silent";
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      NEXTAUTH_SECRET: "a secret of the tests, long enough for the schema",
      TOUCHSTONE_URL: "https://check.example",
      TOUCHSTONE_OUTGOING_TEST_HOSTS: `127.0.0.1:${receiver.port}`,
    });
  });
  beforeEach(async () => {
    await db().webhook.deleteMany();
    await db().webhookMessage.deleteMany();
    await db().notification.deleteMany();
    receiver.reset();
  });
  afterAll(async () => {
    await closeDb();
    await drop();
    await receiver.stop();
  });
  return { receiver: () => receiver };
}

/** A newsroom's webhook, and its owner. */
export type Hook = {
  id: string;
  slug: string;
  newsroomId: string;
  secret: string;
  owner: Person;
  editor: Person;
};

/** A newsroom with a webhook that asks for everything. */
export async function createHook(url: string, topics: string[] = TOPIC_NAMES): Promise<Hook> {
  const { id: newsroomId, slug, members } = await createNewsroom(["OWNER", "EDITOR"]);
  const [owner, editor] = members as [Person, Person];
  const { id, secret } = await createWebhook(owner, { slug, typed: { url, topics } });
  return { id, slug, newsroomId, secret, owner, editor };
}

/** Opens a claim, of which every webhook that asks for it is told. */
export const tellOfClaim = () => createClaim();

/** Lets every waiting delivery be due now. */
export async function makeDue(): Promise<void> {
  await db().webhookDelivery.updateMany({ data: { dueAt: new Date() } });
}

/** The deliveries to a webhook with their attempts, the oldest first. */
export function deliveriesTo(webhookId: string) {
  return db().webhookDelivery.findMany({
    where: { webhookId },
    orderBy: { id: "asc" },
    include: { log: { orderBy: { attempt: "asc" } }, message: true },
  });
}
