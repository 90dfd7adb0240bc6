import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { ATTEMPTS, waitAfter } from "@/lib/platform/retries";
import { DELIVERY, deliver } from "@/lib/webhooks/deliver";
import { replay } from "@/lib/webhooks/replay";
import { rotateSecret } from "@/lib/webhooks/rotate-secret";
import { sendDeliveries } from "@/lib/webhooks/send-deliveries";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchWebhook } from "@/lib/webhooks/switch-webhook";
import type { Arrived } from "@/tests/support/webhook-receiver";
import { createHook, deliveriesTo, makeDue, onReceivingInstance, tellOfClaim } from "./setup";

const { receiver } = onReceivingInstance();

const idsOf = (arrived: Arrived[]) => arrived.map(({ headers }) => headers["webhook-id"]);
const verified = (secret: string, { body, headers }: Arrived) => new Webhook(secret).verify(body, headers);
const status = (code: number, headers = {}) => {
  receiver().answer = (_, response) => response.writeHead(code, headers).end();
};

describe("what is sent", () => {
  it("arrives signed as Standard Webhooks says, and is logged", async () => {
    const hook = await createHook(receiver().url);
    const { slug } = await tellOfClaim();
    await sendDeliveries();
    await sendDeliveries();
    expect(receiver().arrived).toHaveLength(1);
    const [arrived] = receiver().arrived as [Arrived];
    expect(verified(hook.secret, arrived)).toEqual({
      type: "claim.opened",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      data: {
        claim: {
          slug,
          url: `https://check.example/claims/${slug}`,
          text: `Somebody said something on ${slug}.`,
        },
        state: "OPEN",
      },
    });
    expect(arrived.headers).toMatchObject({
      "content-type": "application/json",
      "user-agent": "Touchstone (+https://check.example)",
    });
    const [delivery] = await deliveriesTo(hook.id);
    expect(delivery).toMatchObject({
      attempts: 1,
      failedAt: null,
      log: [{ attempt: 1, status: 204, error: "" }],
    });
    expect(delivery?.deliveredAt).not.toBeNull();
    expect(arrived.headers["webhook-id"]).toBe(delivery?.messageId);
  });

  it("is refused by a receiver when it was changed, signed by another secret, or is old", async () => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    await sendDeliveries();
    const [arrived] = receiver().arrived as [Arrived];
    const changed = { ...arrived, body: arrived.body.replace("OPEN", "RETRACTED") };
    const old = { ...arrived, headers: { ...arrived.headers, "webhook-timestamp": "1700000000" } };
    const { secret: other } = await createHook(receiver().url);
    expect(() => verified(hook.secret, changed)).toThrow();
    expect(() => verified(hook.secret, old)).toThrow();
    expect(() => verified(other, arrived)).toThrow();
  });

  it("is signed by the new secret alone once it has one", async () => {
    const hook = await createHook(receiver().url);
    const renewed = await rotateSecret(hook.owner, hook);
    await tellOfClaim();
    await sendDeliveries();
    const [arrived] = receiver().arrived as [Arrived];
    expect(verified(renewed, arrived)).toMatchObject({ type: "claim.opened" });
    expect(() => verified(hook.secret, arrived)).toThrow();
  });

  it("goes to everyone who asked for it, and to nobody else", async () => {
    const hooks = [
      await createHook(`${receiver().url}/all`),
      await createHook(`${receiver().url}/opened`, ["claim.opened"]),
      await createHook(`${receiver().url}/closed`, ["claim.closed", "consensus.changed"]),
      await createHook(`${receiver().url}/off`),
    ];
    const [, , , off] = hooks;
    if (off) await switchWebhook(off.owner, { ...off, on: false });
    await tellOfClaim();
    await sendDeliveries();
    expect(
      receiver()
        .arrived.map(({ path }) => path)
        .sort(),
    ).toEqual(["/hook/all", "/hook/opened"]);
    expect(new Set(idsOf(receiver().arrived)).size).toBe(1);
  });
});

describe("what is not taken", () => {
  it("is tried again, with the same id and another time, and arrives", async () => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    status(500);
    const before = Date.now();
    await sendDeliveries();
    await sendDeliveries();
    const [waiting] = await deliveriesTo(hook.id);
    expect(waiting).toMatchObject({ attempts: 1, deliveredAt: null, failedAt: null });
    expect(waiting?.log).toMatchObject([{ status: 500, error: "It answered 500." }]);
    expect(waiting?.dueAt.getTime()).toBeGreaterThanOrEqual(before + 0.8 * waitAfter(1));
    status(200);
    await makeDue();
    await sendDeliveries();
    const [delivery] = await deliveriesTo(hook.id);
    expect(delivery?.log.map((one) => one.status)).toEqual([500, 200]);
    expect(delivery?.deliveredAt).not.toBeNull();
    const [first, second] = receiver().arrived as [Arrived, Arrived];
    expect(first.headers["webhook-id"]).toBe(second.headers["webhook-id"]);
    expect(verified(hook.secret, second)).toEqual(verified(hook.secret, first));
  });

  it.each([
    [
      "a redirect",
      () => status(302, { location: "/elsewhere" }),
      302,
      "It answered with a redirect (302), which is not followed.",
    ],
    [
      "a broken connection",
      () => (receiver().answer = (_, { socket }) => socket?.destroy()),
      null,
      "The connection was broken off.",
    ],
    [
      "what is no HTTP",
      () => (receiver().answer = (_, { socket }) => socket?.end("hello")),
      null,
      "Its answer is no HTTP.",
    ],
  ] as const)("%s is a failure and goes no further", async (_, set, code, error) => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    set();
    await sendDeliveries();
    const [delivery] = await deliveriesTo(hook.id);
    expect(delivery?.log).toMatchObject([{ status: code, error }]);
    expect(delivery).toMatchObject({ deliveredAt: null, failedAt: null });
    expect(receiver().arrived.map(({ path }) => path)).toEqual(["/hook"]);
  });

  it("a receiver that says nothing is not waited for any longer than is allowed", async () => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    receiver().answer = () => undefined;
    const delivery = await db().webhookDelivery.findFirstOrThrow({
      where: { webhookId: hook.id },
      include: DELIVERY,
    });
    expect(await deliver(delivery, 200)).toMatchObject({
      status: null,
      error: "No whole answer within 0.2 seconds.",
    });
    expect(receiver().arrived).toHaveLength(1);
  });

  it("is not tried where its name leads to this machine, or its address has become one of it", async () => {
    const hook = await createHook("https://check.example/hook");
    const { port } = receiver();
    for (const url of [
      `http://127.0.0.2:${port}/hook`,
      "http://localhost.localdomain/hook",
      "http://[::1]/hook",
    ]) {
      await db().webhook.update({ where: { id: hook.id }, data: { url } });
      await tellOfClaim();
      await makeDue();
      await sendDeliveries();
    }
    expect(receiver().arrived).toEqual([]);
    const errors = (await deliveriesTo(hook.id)).flatMap(({ log }) => log.map(({ error }) => error));
    expect(errors).toHaveLength(3);
    for (const error of errors)
      expect(error).toMatch(/open internet|host is not known|could not be looked up/);
  });

  it("is tried for about three days; then its webhook is switched off, and its owners are told", async () => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    status(503);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      expect((await deliveriesTo(hook.id))[0]?.failedAt).toBeNull();
      await makeDue();
      await sendDeliveries();
    }
    const [delivery] = await deliveriesTo(hook.id);
    expect(delivery?.attempts).toBe(ATTEMPTS);
    expect(delivery?.failedAt).not.toBeNull();
    const { disabledReason } = await db().webhook.findUniqueOrThrow({ where: { id: hook.id } });
    expect(disabledReason).toBe("Nothing reached it for three days. It answered 503.");
    const told = await db().notification.findMany();
    expect(told).toMatchObject([
      {
        kind: "WEBHOOK_FAILING",
        userId: hook.owner.id,
        particulars: { what: `127.0.0.1:${receiver().port}`, note: disabledReason },
        path: `/desk/newsrooms/${hook.slug}/webhooks/${hook.id}`,
      },
    ]);
    const events = await db().auditEvent.findMany({ where: { newsroomId: hook.newsroomId, actorId: null } });
    expect(events).toMatchObject([{ type: "webhook.changed", payload: { fields: ["switched off"] } }]);
  });

  it("leaves a webhook on that took other things meanwhile", async () => {
    const hook = await createHook(receiver().url);
    const { slug } = await tellOfClaim();
    receiver().answer = ({ body }, response) => response.writeHead(body.includes(slug) ? 500 : 200).end();
    await sendDeliveries();
    await tellOfClaim();
    await sendDeliveries();
    await db().webhookDelivery.updateMany({ where: { deliveredAt: null }, data: { attempts: ATTEMPTS - 1 } });
    await makeDue();
    await sendDeliveries();
    const [refused, taken] = await deliveriesTo(hook.id);
    expect(refused?.failedAt).not.toBeNull();
    expect(taken?.deliveredAt).not.toBeNull();
    expect(await db().webhook.findUnique({ where: { id: hook.id } })).toMatchObject({ disabledAt: null });
    expect(await db().notification.count()).toBe(0);
  });

  it("410 switches the webhook off at once, and gives up what waits", async () => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    await tellOfClaim();
    status(410);
    await sendDeliveries();
    expect(receiver().arrived).toHaveLength(1);
    const deliveries = await deliveriesTo(hook.id);
    expect(deliveries.map(({ failedAt }) => failedAt !== null)).toEqual([true, true]);
    const webhook = await db().webhook.findUniqueOrThrow({ where: { id: hook.id } });
    expect(webhook.disabledReason).toBe("It answered 410: gone.");
    expect(await db().notification.count()).toBe(1);
  });

  it("does not hold up the others", async () => {
    const slow = await createHook(`${receiver().url}/slow`);
    const alive = await createHook(`${receiver().url}/alive`);
    await tellOfClaim();
    const { promise: delivered, resolve } = Promise.withResolvers<void>();
    receiver().answer = async ({ path }, response) => {
      if (path.endsWith("/alive")) resolve();
      else await delivered;
      response.writeHead(200).end();
    };
    await sendDeliveries();
    for (const { id } of [slow, alive]) expect((await deliveriesTo(id))[0]?.deliveredAt).not.toBeNull();
  });

  it("a secret that no longer opens is said, and nothing is sent", async () => {
    const hook = await createHook(receiver().url);
    const { secret } = await db().webhook.findUniqueOrThrow({ where: { id: hook.id } });
    const other = await createHook(receiver().url, ["claim.closed"]);
    // Moved into another newsroom's row it opens as little as one that was changed.
    await db().webhook.update({ where: { id: other.id }, data: { secret, topics: ["claim.opened"] } });
    await db().webhook.update({ where: { id: hook.id }, data: { secret: `A${secret.slice(1)}x` } });
    await tellOfClaim();
    await sendDeliveries();
    expect(receiver().arrived).toEqual([]);
    for (const { id } of [hook, other])
      expect((await deliveriesTo(id))[0]?.log).toMatchObject([
        { status: null, error: "Its secret cannot be read any more: give it a new one." },
      ]);
  });
});

describe("what may not be sent any more", () => {
  it("a claim that a steward hides meanwhile", async () => {
    const hook = await createHook(receiver().url);
    const { id } = await tellOfClaim();
    await db().claim.update({ where: { id }, data: { hiddenAt: new Date() } });
    await sendDeliveries();
    expect(receiver().arrived).toEqual([]);
    const [delivery] = await deliveriesTo(hook.id);
    expect(delivery?.log).toMatchObject([{ error: "Not sent: a steward has hidden the claim." }]);
    expect(delivery?.failedAt).not.toBeNull();
    await replay(hook.owner, { ...hook, delivery: delivery?.id ?? "" });
    await sendDeliveries();
    expect(receiver().arrived).toEqual([]);
    expect(await db().webhook.findUnique({ where: { id: hook.id } })).toMatchObject({ disabledAt: null });
  });

  it("what waits for a webhook that is switched off", async () => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    await switchWebhook(hook.owner, { ...hook, on: false });
    await switchWebhook(hook.owner, { ...hook, on: true });
    await sendDeliveries();
    expect(receiver().arrived).toEqual([]);
  });
});

describe("by hand", () => {
  it("a replay is another delivery of the same message", async () => {
    const hook = await createHook(receiver().url);
    await tellOfClaim();
    await sendDeliveries();
    const [delivery] = await deliveriesTo(hook.id);
    await replay(hook.owner, { ...hook, delivery: delivery?.id ?? "" });
    await sendDeliveries();
    const both = await deliveriesTo(hook.id);
    expect(both.map(({ deliveredAt }) => deliveredAt !== null)).toEqual([true, true]);
    expect(new Set(both.map(({ messageId }) => messageId)).size).toBe(1);
    const [first, second] = receiver().arrived as [Arrived, Arrived];
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
    expect(verified(hook.secret, second)).toEqual(verified(hook.secret, first));
  });

  it("a test is sent to one webhook, whatever it asks for, and tried once", async () => {
    const hook = await createHook(receiver().url, ["claim.closed"]);
    await createHook(`${receiver().url}/other`);
    await sendTest(hook.owner, hook);
    status(500);
    await sendDeliveries();
    const [arrived] = receiver().arrived as [Arrived];
    expect(verified(hook.secret, arrived)).toMatchObject({ type: "ping", data: { newsroom: hook.slug } });
    expect(receiver().arrived).toHaveLength(1);
    expect((await deliveriesTo(hook.id))[0]?.failedAt).not.toBeNull();
    expect(await db().webhook.findUnique({ where: { id: hook.id } })).toMatchObject({ disabledAt: null });
  });
});
