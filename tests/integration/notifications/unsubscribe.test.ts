import { expect, it } from "vitest";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { deliveriesOf } from "@/lib/notifications/queries";
import { queueDigests } from "@/lib/notifications/queue-digests";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { endingOf, unsubscribe } from "@/lib/notifications/unsubscribe";
import { readUnsubscribeToken, unsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { db } from "@/lib/platform/db";
import { type ArrivedMail, headerOf } from "@/tests/support/mail-server";
import { createPerson } from "@/tests/support/scenario";
import { addressOf, age, onMailingInstance, tell } from "./setup";

const { mail } = onMailingInstance();
const tokenIn = (arrived: ArrivedMail | undefined) =>
  new URL(headerOf(arrived as ArrivedMail, "List-Unsubscribe").slice(1, -1)).searchParams.get("token");

it("the link in a mail ends its kind, and nothing else; used again it changes nothing", async () => {
  const person = await createPerson();
  await tell(person.id);
  await deliverMail();
  const token = tokenIn(mail().mailsTo(await addressOf(person.id))[0]);
  expect(await endingOf(token)).toEqual({ what: "ASSIGNED", ended: false });
  expect((await deliveriesOf(person.id)).ASSIGNED).toBe("AT_ONCE");
  await unsubscribe(token);
  await unsubscribe(token);
  const { ASSIGNED, ...others } = await deliveriesOf(person.id);
  expect(ASSIGNED).toBe("OFF");
  expect(Object.values(others)).not.toContain("OFF");
  expect(await endingOf(token)).toEqual({ what: "ASSIGNED", ended: true });
  expect(await tell(person.id)).toBeNull();
});

it("the link in a digest ends all that it tells", async () => {
  const person = await createPerson();
  await savePreferences(person, { ASSIGNED: "DIGEST", REPLIED: "AT_ONCE" });
  await age(await tell(person.id));
  const waiting = await tell(person.id, { kind: "SIGNED_OFF" });
  await queueDigests();
  await deliverMail();
  const token = tokenIn(mail().mailsTo(await addressOf(person.id))[0]);
  expect(await endingOf(token)).toEqual({ what: "DIGEST", ended: false });
  await unsubscribe(token);
  const deliveries = await deliveriesOf(person.id);
  expect(Object.values(deliveries)).not.toContain("DIGEST");
  expect(deliveries).toMatchObject({
    ASSIGNED: "OFF",
    SIGNED_OFF: "OFF",
    REPLIED: "AT_ONCE",
    MENTIONED: "AT_ONCE",
  });
  expect(await db().notification.findUnique({ where: { id: waiting ?? "" } })).toMatchObject({
    delivery: "OFF",
  });
});

it("a token that is forged, cut or changed is none", async () => {
  const [one, other] = await Promise.all([createPerson(), createPerson()]);
  const token = unsubscribeToken({ userId: one.id, what: "ASSIGNED" });
  const [, , signature = ""] = token.split(".");
  const forged = [
    token.slice(0, -1),
    `${token}x`,
    `${other.id}.ASSIGNED.${signature}`,
    `${one.id}.DIGEST.${signature}`,
    `${one.id}.ASSIGNED.${"A".repeat(signature.length)}`,
    `${one.id}.ASSIGNED.`,
    "",
    "a.b.c",
    "x".repeat(100_000),
    ["a"],
    null,
  ];
  for (const wrong of forged) {
    expect(readUnsubscribeToken(wrong)).toBeNull();
    expect(await endingOf(wrong)).toBeNull();
    await expect(unsubscribe(wrong)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await db().notificationPreference.count({ where: { userId: { in: [one.id, other.id] } } })).toBe(0);
});

it("a token of somebody who is gone is none", async () => {
  const { id } = await createPerson();
  const token = unsubscribeToken({ userId: id, what: "ASSIGNED" });
  await db().user.delete({ where: { id } });
  await expect(unsubscribe(token)).rejects.toMatchObject({ code: "not_found" });
});
