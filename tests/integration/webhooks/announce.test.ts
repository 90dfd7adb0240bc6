import { describe, expect, it } from "vitest";
import { retractClaim } from "@/lib/claims/close-claim";
import { db, inTransaction } from "@/lib/platform/db";
import { openListener } from "@/lib/platform/listen";
import { claim as claimShape } from "@/lib/publishing/api/shapes";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { announce } from "@/lib/webhooks/announce";
import { WAITING_CHANNEL } from "@/lib/webhooks/model";
import { createBench, judge, wordsOn } from "@/tests/support/agreed";
import { createClaim, createPerson, verdict } from "@/tests/support/scenario";
import { createHook, deliveriesTo, onReceivingInstance } from "./setup";

const { receiver } = onReceivingInstance();

type Told = { claim: { slug: string }; previousStatus: string; consensus: Record<string, unknown> };
const toldTo = async (id: string) =>
  (await deliveriesTo(id)).map(({ message }) => ({ topic: message.topic, data: message.data as Told }));

it("where no webhook asks, nothing is written", async () => {
  await createHook(receiver().url, ["claim.closed"]);
  await createClaim();
  expect(await db().webhookMessage.count()).toBe(0);
});

it("what is rolled back is told to nobody", async () => {
  const hook = await createHook(receiver().url);
  const { id } = await createClaim();
  const failing = inTransaction(async (tx) => {
    await announce(tx, "correction.published", id, {});
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  expect((await toldTo(hook.id)).map(({ topic }) => topic)).toEqual(["claim.opened"]);
});

it("of a claim that is hidden nothing is told", async () => {
  const hook = await createHook(receiver().url, ["correction.published"]);
  const { id } = await createClaim();
  await db().claim.update({ where: { id }, data: { hiddenAt: new Date() } });
  await inTransaction((tx) => announce(tx, "correction.published", id, {}));
  expect(await toldTo(hook.id)).toEqual([]);
});

it("a webhook that is being deleted holds nobody up, and is left out", async () => {
  const [going, staying] = [await createHook(receiver().url), await createHook(receiver().url)];
  const told = await inTransaction(async (tx) => {
    await tx.webhook.delete({ where: { id: going.id } });
    await createClaim();
    return toldTo(staying.id);
  });
  expect(told).toHaveLength(1);
});

it("who sends is told at the commit", async () => {
  await createHook(receiver().url);
  let heard = 0;
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  const listener = openListener(process.env.DATABASE_URL ?? "");
  listener.listen({ channel: WAITING_CHANNEL, hear: () => heard++, begun: resolve });
  await begun;
  await createClaim();
  await expect.poll(() => heard).toBe(1);
  await listener.stop();
});

it("closing a claim is told with what its page says", async () => {
  const hook = await createHook(receiver().url, ["claim.closed"]);
  const { slug } = await createClaim();
  await retractClaim(await createPerson({ isSteward: true }), { slug, reason: "Nobody said it." });
  expect(await toldTo(hook.id)).toMatchObject([
    { topic: "claim.closed", data: { claim: { slug }, state: "RETRACTED", note: "Nobody said it." } },
  ]);
});

describe("a claim on its way to a consensus", () => {
  it("is told with every change of the outcome, in the shape of the API, and before quorum with no more than it shows", async () => {
    const hook = await createHook(receiver().url, ["consensus.changed"]);
    const { slug } = await createClaim();
    const people = await createBench();
    await judge(slug, people);
    const told = await toldTo(hook.id);
    expect(told.map(({ data }) => [data.previousStatus, data.consensus.status])).toEqual([
      ["UNREVIEWED", "UNDER_REVIEW"],
      ["UNDER_REVIEW", "PROVISIONAL"],
      ["PROVISIONAL", "CONSENSUS"],
    ]);
    for (const { data } of told) claimShape.shape.consensus.parse(data.consensus);
    const [before, ...after] = told.map(({ data }) => data.consensus);
    expect(before).toMatchObject({ tier: null, reason: null, label: [], range90: null, agreement: null });
    expect(before?.quorumMissing).not.toBeNull();
    for (const one of after) expect(one).toMatchObject({ label: ["False"], agreement: 1 });
  });

  it("nothing of a verdict leaves", async () => {
    const hook = await createHook(receiver().url);
    const { slug } = await createClaim();
    const [first, second] = await createBench();
    if (first && second) await judge(slug, [first, second]);
    const text = JSON.stringify(await toldTo(hook.id));
    expect(text).toContain("UNDER_REVIEW");
    const secrets = [...Object.values(wordsOn(slug)), "FALSE", "False", first?.handle, first?.name];
    const rooms = [first, second].flatMap((one) => one?.memberships.map(({ slug: room }) => room) ?? []);
    for (const secret of [...secrets, ...rooms]) expect(text).not.toContain(secret);
  });

  it("a verdict that changes nothing is not told", async () => {
    const hook = await createHook(receiver().url, ["consensus.changed"]);
    const { slug } = await createClaim();
    const [first, second] = await createBench();
    for (const person of [first, second])
      if (person) await castVerdict(person, { slug, seen: 0, verdict: verdict() });
    expect(await toldTo(hook.id)).toHaveLength(1);
  });
});
