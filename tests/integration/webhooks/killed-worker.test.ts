import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { sendDeliveries } from "@/lib/webhooks/send-deliveries";
import { type Child, startNode } from "@/scripts/support/child";
import { createHook, deliveriesTo, makeDue, onReceivingInstance, tellOfClaim } from "./setup";

const { receiver } = onReceivingInstance();

const children: Child[] = [];
afterEach(() => Promise.all(children.splice(0).map((child) => child.stop(0))));

function startWorker(): Child {
  const child = startNode(["--import", "tsx", "tests/support/webhook-worker.ts"], {
    env: process.env,
    stdio: "inherit",
  });
  children.push(child);
  return child;
}

/** Ends a worker as a crash would. */
async function kill({ process: child }: Child): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Lets the receiver say when a delivery has arrived, and answer only when the test lets it. */
function holdAnswers() {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: allowed, resolve: answer } = Promise.withResolvers<void>();
  receiver().answer = async (_, response) => {
    reach();
    await allowed;
    response.writeHead(200).end();
  };
  return { reached, answer };
}

const ids = () => receiver().arrived.map(({ headers }) => headers["webhook-id"]);

it("a worker killed after the receiver took a delivery and before its own note: it comes again, as the same one", async () => {
  const hook = await createHook(receiver().url);
  await tellOfClaim();
  const { reached, answer } = holdAnswers();
  const worker = startWorker();
  await reached;
  await kill(worker);
  answer();
  expect(await deliveriesTo(hook.id)).toMatchObject([{ attempts: 0, deliveredAt: null, log: [] }]);
  await expect
    .poll(
      async () => {
        await sendDeliveries();
        return db().webhookDelivery.count({ where: { deliveredAt: null } });
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  expect(ids()).toHaveLength(2);
  expect(new Set(ids()).size).toBe(1);
  expect(await deliveriesTo(hook.id)).toMatchObject([{ attempts: 1 }]);
});

it("what one worker is sending, another does not send", async () => {
  await createHook(receiver().url);
  await tellOfClaim();
  await tellOfClaim();
  const { reached, answer } = holdAnswers();
  const first = sendDeliveries();
  await reached;
  await makeDue();
  // Neither the delivery under way nor the next to the same receiver.
  await Promise.all([sendDeliveries(), sendDeliveries()]);
  expect(ids()).toHaveLength(1);
  answer();
  await first;
  expect(ids()).toHaveLength(2);
  expect(new Set(ids()).size).toBe(2);
});

it("many workers at once send each delivery once", async () => {
  for (const path of ["a", "b", "c"]) await createHook(`${receiver().url}/${path}`);
  for (let claim = 0; claim < 5; claim++) await tellOfClaim();
  await Promise.all(Array.from({ length: 4 }, () => sendDeliveries()));
  await sendDeliveries();
  const seen = receiver().arrived.map(({ path, headers }) => `${path} ${headers["webhook-id"]}`);
  expect(seen).toHaveLength(15);
  expect(new Set(seen).size).toBe(15);
});

it("a webhook is deleted while its receiver is waited for: nothing waits for that, and nothing of it stays", async () => {
  const hook = await createHook(receiver().url);
  await tellOfClaim();
  const { reached, answer } = holdAnswers();
  const sending = sendDeliveries();
  await reached;
  await deleteWebhook(hook.owner, { ...hook, confirmed: true });
  answer();
  await sending;
  expect(await db().webhookDelivery.count()).toBe(0);
  expect(await db().webhookAttempt.count()).toBe(0);
});
