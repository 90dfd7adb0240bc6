import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { changeWebhook } from "@/lib/webhooks/change-webhook";
import { createWebhook, MOST_WEBHOOKS } from "@/lib/webhooks/create-webhook";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { webhooksOf, webhookWithLog } from "@/lib/webhooks/queries";
import { replay } from "@/lib/webhooks/replay";
import { rotateSecret } from "@/lib/webhooks/rotate-secret";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchWebhook } from "@/lib/webhooks/switch-webhook";
import type { Person } from "@/tests/support/scenario";
import { createNewsroom, createPerson } from "@/tests/support/scenario";
import { createHook, deliveriesTo, type Hook, onReceivingInstance } from "./setup";

onReceivingInstance();

const URL = "https://hooks.check.example/in";
const TOPICS = ["claim.opened", "claim.closed"];
const typed = { url: URL, topics: TOPICS };

const seenBy = async ({ owner, slug, id }: Hook) => {
  const { webhook } = (await webhookWithLog(owner, slug, id)) ?? {};
  if (!webhook) throw new Error("not seen");
  return webhook;
};
const eventsOf = async ({ newsroomId }: Hook) => {
  const events = await db().auditEvent.findMany({ where: { newsroomId }, orderBy: { id: "asc" } });
  return events.map(({ type, payload }) => [type, (payload as { fields?: string[] }).fields]);
};

describe("a webhook", () => {
  it("is kept with its secret sealed, and shown without", async () => {
    const hook = await createHook(URL, ["claim.closed", "claim.opened", "claim.closed"]);
    expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const row = await db().webhook.findUniqueOrThrow({ where: { id: hook.id } });
    expect(row).toMatchObject({ url: URL, topics: ["claim.opened", "claim.closed"], disabledAt: null });
    const bytes = Buffer.from(row.secret, "base64url").toString("latin1");
    for (const form of [row.secret, bytes]) expect(form).not.toContain(hook.secret.slice(6));
    const shown = JSON.stringify([await seenBy(hook), await webhooksOf(hook.owner, hook.slug)]);
    for (const secret of [hook.secret, row.secret]) expect(shown).not.toContain(secret);
  });

  it("is changed, switched, given another secret and deleted, and the log says so", async () => {
    const hook = await createHook(URL, TOPICS);
    const { version: seen } = await seenBy(hook);
    await changeWebhook(hook.owner, { ...hook, seen, typed });
    await changeWebhook(hook.owner, { ...hook, seen, typed: { url: `${URL}/2`, topics: ["claim.opened"] } });
    await switchWebhook(hook.owner, { ...hook, on: false });
    await switchWebhook(hook.owner, { ...hook, on: false });
    expect(await seenBy(hook)).toMatchObject({ url: `${URL}/2`, disabledReason: "Switched off by hand." });
    await switchWebhook(hook.owner, { ...hook, on: true });
    expect(await rotateSecret(hook.owner, hook)).not.toBe(hook.secret);
    await deleteWebhook(hook.owner, { ...hook, confirmed: true });
    expect(await db().webhook.count()).toBe(0);
    expect(await eventsOf(hook)).toEqual([
      ["webhook.created", undefined],
      ["webhook.changed", ["address", "topics"]],
      ["webhook.changed", ["switched off"]],
      ["webhook.changed", ["switched on"]],
      ["webhook.changed", ["secret"]],
      ["webhook.deleted", undefined],
    ]);
  });

  it("is not changed over somebody else's change, nor deleted by mistake", async () => {
    const hook = await createHook(URL, TOPICS);
    const { version: seen } = await seenBy(hook);
    await changeWebhook(hook.owner, { ...hook, seen, typed: { ...typed, topics: ["claim.opened"] } });
    const late = changeWebhook(hook.owner, { ...hook, seen, typed: { ...typed, url: `${URL}/late` } });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    await expect(deleteWebhook(hook.owner, { ...hook, confirmed: false })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await seenBy(hook)).toMatchObject({ url: URL, topics: ["claim.opened"] });
  });

  it.each([
    ["", TOPICS, "url", "Enter the address to which deliveries are sent."],
    ["check.example", TOPICS, "url", "This is not a web address. It should begin with https://"],
    ["ftp://check.example/", TOPICS, "url", "Only http and https addresses can be used."],
    [
      "https://me:secret@check.example/",
      TOPICS,
      "url",
      "Remove the user name and password from the address.",
    ],
    [
      "https://check.example:8443/",
      TOPICS,
      "url",
      "Only the usual ports can be used: 443 for https, 80 for http.",
    ],
    ["http://169.254.169.254/latest", TOPICS, "url", "This address is not one of the open internet."],
    ["http://0x7f.1/", TOPICS, "url", "This address is not one of the open internet."],
    [URL, [], "topics", "Choose at least one topic."],
    [URL, ["ping", "claim"], "topics", "Choose at least one topic."],
  ])("refuses %j with the topics %j", async (url, topics, field, message) => {
    const { slug, members } = await createNewsroom(["OWNER"]);
    const creating = createWebhook(members[0] ?? null, { slug, typed: { url, topics } });
    await expect(creating).rejects.toMatchObject({ code: "invalid", fields: { [field]: message } });
    expect(await db().webhook.count()).toBe(0);
  });

  it("has only so many beside it", async () => {
    const { owner, slug } = await createHook(URL);
    for (let more = 1; more < MOST_WEBHOOKS; more++) await createWebhook(owner, { slug, typed });
    await expect(createWebhook(owner, { slug, typed })).rejects.toMatchObject({ code: "conflict" });
  });

  it("that is switched off is sent nothing by hand", async () => {
    const hook = await createHook(URL);
    await sendTest(hook.owner, hook);
    const [{ id = "" } = {}] = await deliveriesTo(hook.id);
    await expect(replay(hook.owner, { ...hook, delivery: id })).rejects.toMatchObject({ code: "conflict" });
    await switchWebhook(hook.owner, { ...hook, on: false });
    await expect(sendTest(hook.owner, hook)).rejects.toMatchObject({ code: "conflict" });
    await expect(replay(hook.owner, { ...hook, delivery: id })).rejects.toMatchObject({ code: "conflict" });
    expect(await deliveriesTo(hook.id)).toHaveLength(1);
  });

  it("is sent by hand only so often", async () => {
    const hook = await createHook(URL);
    for (let turn = 0; turn < 60; turn++) await sendTest(hook.owner, hook);
    await expect(sendTest(hook.owner, hook)).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("who may do so", () => {
  let mine: Hook;
  let other: Hook;
  let steward: Person;
  beforeAll(async () => {
    steward = await createPerson({ isSteward: true });
  });

  const commands: [string, (who: Person | null, hook: Hook) => Promise<unknown>][] = [
    ["create", (who, { slug }) => createWebhook(who, { slug, typed })],
    ["change", (who, hook) => changeWebhook(who, { ...hook, seen: "", typed })],
    ["switch", (who, hook) => switchWebhook(who, { ...hook, on: false })],
    ["rotate", (who, hook) => rotateSecret(who, hook)],
    ["delete", (who, hook) => deleteWebhook(who, { ...hook, confirmed: true })],
    ["test", (who, hook) => sendTest(who, hook)],
    ["replay", (who, hook) => replay(who, { ...hook, delivery: hook.id })],
  ];

  it.each(commands)("%s: its owners alone", async (_, command) => {
    [mine, other] = [await createHook(URL), await createHook(URL)];
    await expect(command(null, mine)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(command(mine.editor, mine)).rejects.toMatchObject({ code: "forbidden" });
    await expect(command(steward, mine)).rejects.toMatchObject({ code: "forbidden" });
    await expect(command(other.owner, mine)).rejects.toMatchObject({ code: "not_found" });
    expect(await db().webhook.count({ where: { disabledAt: null } })).toBe(2);
  });

  it.each(commands.slice(1))("%s: not another newsroom's under one's own name", async (_, command) => {
    [mine, other] = [await createHook(URL), await createHook(URL)];
    for (const id of [other.id, "no id", "0198c0de-0000-7000-8000-000000000000"])
      await expect(command(mine.owner, { ...mine, id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("read: others find nothing, members and stewards no more than the newsroom", async () => {
    [mine, other] = [await createHook(URL), await createHook(URL)];
    expect(await webhooksOf(other.owner, mine.slug)).toBeNull();
    expect(await webhookWithLog(other.owner, mine.slug, mine.id)).toBeNull();
    expect(await webhookWithLog(mine.owner, mine.slug, other.id)).toBeNull();
    expect(await webhooksOf(mine.editor, mine.slug)).toMatchObject({ webhooks: null });
    expect(await webhookWithLog(steward, mine.slug, mine.id)).toMatchObject({ webhook: null });
  });

  it("a delivery of another webhook is not replayed", async () => {
    [mine, other] = [await createHook(URL), await createHook(URL)];
    await sendTest(other.owner, other);
    await db().webhookDelivery.updateMany({ data: { failedAt: new Date() } });
    const [{ id = "" } = {}] = await deliveriesTo(other.id);
    await expect(replay(mine.owner, { ...mine, delivery: id })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("the log is read in pages, the newest first", async () => {
  const hook = await createHook(URL);
  for (let turn = 0; turn < 45; turn++) await sendTest(hook.owner, hook);
  const sizes: number[] = [];
  const ids: string[] = [];
  let next: string | null | undefined;
  do {
    const page = await webhookWithLog(hook.owner, hook.slug, hook.id, next ?? undefined);
    sizes.push(page?.webhook?.deliveries.length ?? 0);
    ids.push(...(page?.webhook?.deliveries.map(({ id }) => id) ?? []));
    next = page?.webhook?.next;
  } while (next);
  expect(sizes).toEqual([20, 20, 5]);
  expect(ids).toEqual((await deliveriesTo(hook.id)).map(({ id }) => id).reverse());
});
