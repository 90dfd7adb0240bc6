import { expect, it } from "vitest";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { queueMail } from "@/lib/notifications/queue-mail";
import { sendOutbox } from "@/lib/notifications/send-outbox";
import { db, inTransaction } from "@/lib/platform/db";
import { ATTEMPTS, waitAfter } from "@/lib/platform/retries";
import { headerOf } from "@/tests/support/mail-server";
import { createNewsroom, createPerson } from "@/tests/support/scenario";
import { addressOf, onMailingInstance, tell } from "./setup";

const { mail } = onMailingInstance();

const MAIL = { userId: null, subject: "Hello", text: "Text", html: "<p>Text</p>" };
const queue = (to: string, change = {}) =>
  inTransaction((tx) => queueMail(tx, { ...MAIL, to, once: to, ...change }));
const rowTo = (to: string) => db().outboxMail.findFirstOrThrow({ where: { to } });
const refusal = (responseCode: number) => Object.assign(new Error("refused"), { responseCode });

it("a mail of a transaction that is rolled back is not sent", async () => {
  const failed = inTransaction(async (tx) => {
    await queueMail(tx, { ...MAIL, to: "nobody@people.example", once: "rolled back" });
    throw new Error("rolled back");
  });
  await expect(failed).rejects.toThrow("rolled back");
  await sendOutbox();
  expect(mail().mails).toEqual([]);
});

it("a mail that is queued twice is sent once, and what it said is forgotten", async () => {
  expect(
    await queue("one@people.example", { unsubscribe: "https://check.example/api/unsubscribe?token=x" }),
  ).toBe(true);
  expect(await queue("one@people.example")).toBe(false);
  await sendOutbox();
  await sendOutbox();
  expect(mail().mails).toHaveLength(1);
  const [arrived] = mail().mails;
  const row = await rowTo("one@people.example");
  expect(headerOf(arrived as never, "Message-ID")).toBe(`<${row.id}@check.example>`);
  expect(headerOf(arrived as never, "List-Unsubscribe")).toBe(
    "<https://check.example/api/unsubscribe?token=x>",
  );
  expect(headerOf(arrived as never, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  expect(row).toMatchObject({ text: "", html: "", unsubscribe: null, attempts: 1 });
  expect(row.sentAt).not.toBeNull();
});

it("an address that is refused for good is given up, and stops no other", async () => {
  for (const to of ["a@people.example", "b@people.example", "c@people.example"]) await queue(to);
  mail().at.recipient = async (address) => {
    if (address.startsWith("b")) throw refusal(550);
  };
  await sendOutbox();
  expect(mail().mails.map(({ to }) => to)).toEqual([["a@people.example"], ["c@people.example"]]);
  const row = await rowTo("b@people.example");
  expect(row).toMatchObject({ attempts: 1, sentAt: null, lastError: expect.stringContaining("550") });
  expect(row.failedAt).not.toBeNull();
});

it("a mail that is not taken is tried again, each time twice as late, and at last given up", async () => {
  await queue("late@people.example");
  mail().at.recipient = async () => {
    throw refusal(450);
  };
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    const before = Date.now();
    await sendOutbox();
    await sendOutbox();
    const { attempts, dueAt, failedAt } = await rowTo("late@people.example");
    expect({ attempts, failedAt }).toEqual({ attempts: attempt, failedAt: null });
    expect(dueAt.getTime()).toBeGreaterThanOrEqual(before + waitAfter(attempt));
    await db().outboxMail.updateMany({ data: { dueAt: new Date() } });
  }
  await sendOutbox();
  const row = await rowTo("late@people.example");
  expect(row.attempts).toBe(ATTEMPTS);
  expect(row.failedAt).not.toBeNull();
  mail().at = {};
  await db().outboxMail.updateMany({ data: { dueAt: new Date() } });
  await sendOutbox();
  expect(mail().mails).toEqual([]);
});

it("the waits add up to about three days", () => {
  const waits = Array.from({ length: ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1));
  expect(waits.slice(0, 3)).toEqual([60_000, 120_000, 240_000]);
  const days = waits.reduce((sum, wait) => sum + wait) / 86_400_000;
  expect(days).toBeGreaterThan(2.5);
  expect(days).toBeLessThan(3.5);
});

it("a mail whose mail server fails for a while arrives once it works", async () => {
  await queue("patient@people.example");
  mail().refuse = true;
  await sendOutbox();
  mail().refuse = false;
  await sendOutbox();
  expect(mail().mails).toEqual([]);
  await db().outboxMail.updateMany({ data: { dueAt: new Date() } });
  await sendOutbox();
  expect(mail().mails).toHaveLength(1);
});

it("where no mail server answers, a run leaves off and spares the others an attempt", async () => {
  for (const to of ["a@people.example", "b@people.example"]) await queue(to);
  mail().at.connected = async () => {
    throw refusal(421);
  };
  await sendOutbox();
  const attempts = (await db().outboxMail.findMany()).map((one) => one.attempts);
  expect(attempts.sort()).toEqual([0, 1]);
  mail().at = {};
  await db().outboxMail.updateMany({ data: { dueAt: new Date() } });
  await sendOutbox();
  expect(mail().mails).toHaveLength(2);
});

it("hostile text stays text: no header, no tag and no second recipient comes of it", async () => {
  const { id } = await createPerson();
  await tell(id, {
    particulars: {
      by: "Eve\r\nBcc: spy@evil.example\r\n\r\n<script>alert(1)</script>",
      claim: '"><img src=x onerror=alert(1)>',
      note: "</blockquote><a href='https://evil.example'>here</a>",
    },
  });
  await queue("one@people.example, two@evil.example", { subject: "Hi\r\nBcc: spy@evil.example" });
  await deliverMail();
  const [told] = mail().mailsTo(await addressOf(id));
  if (!told) throw new Error("no mail arrived");
  expect(headerOf(told, "Bcc")).toBe("");
  expect(told.to).toEqual([await addressOf(id)]);
  const [, html = ""] = told.raw.replace(/=\r\n/g, "").split(/^Content-Type: text\/html/m);
  expect(html).not.toMatch(/<(script|img|a href=3D'https:\/\/evil)/);
  expect(html).toContain("&#60;script&#62;");
  expect(mail().mails.flatMap(({ to }) => to)).not.toContain("two@evil.example");
  expect(mail().mails.flatMap(({ to }) => to)).not.toContain("spy@evil.example");
  for (const one of mail().mails) expect(headerOf(one, "Bcc")).toBe("");
});

it("who leaves a newsroom before a mail goes out does not get it", async () => {
  const { id: newsroomId, members } = await createNewsroom(["REVIEWER", "EDITOR"]);
  const [left, stays] = members.map(({ id }) => id) as [string, string];
  for (const id of [left, stays]) await tell(id, { newsroomId });
  mail().refuse = true;
  await deliverMail();
  mail().refuse = false;
  expect(await db().outboxMail.count()).toBe(2);
  await db().membership.deleteMany({ where: { userId: left } });
  await db().outboxMail.updateMany({ data: { dueAt: new Date() } });
  await deliverMail();
  expect(mail().mails.flatMap(({ to }) => to)).toEqual([await addressOf(stays)]);
  expect(await db().outboxMail.count({ where: { userId: left } })).toBe(0);
});
