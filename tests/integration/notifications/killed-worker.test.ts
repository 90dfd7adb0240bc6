import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { db, inTransaction } from "@/lib/platform/db";
import { type Child, startNode } from "@/scripts/support/child";
import { headerOf } from "@/tests/support/mail-server";
import { createPerson } from "@/tests/support/scenario";
import { onMailingInstance, tell } from "./setup";

const { mail } = onMailingInstance();
const MAILS = 6;

const children: Child[] = [];
afterEach(() => Promise.all(children.splice(0).map((child) => child.stop(0))));

function startWorker(): Child {
  const child = startNode(["--import", "tsx", "tests/support/mail-worker.ts"], {
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

/** Lets another worker do the job, again while mails are still locked by the one that was killed. */
async function finish(): Promise<void> {
  await expect
    .poll(
      async () => {
        await startWorker().ended;
        return db().outboxMail.count({ where: { sentAt: null } });
      },
      { timeout: 20_000 },
    )
    .toBe(0);
}

const messageIds = () => mail().mails.map((one) => headerOf(one, "Message-ID"));

async function tellAll(): Promise<string[]> {
  const people = await Promise.all(Array.from({ length: MAILS }, () => createPerson()));
  for (const { id } of people) await tell(id);
  return people.map(({ handle }) => `${handle}@people.example`).sort();
}

/** Kills a worker at a moment of its third mail. */
async function killAt(moment: "connected" | "recipient" | "kept"): Promise<void> {
  const worker = startWorker();
  let count = 0;
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  mail().at[moment] = async () => {
    if (++count < 3) return;
    resolve();
    await worker.ended;
    throw new Error("gone");
  };
  await reached;
  await kill(worker);
  mail().at = {};
}

it.each([
  ["before the mail server greets it", "connected"],
  ["in the middle of the conversation", "recipient"],
] as const)("a worker killed %s: every mail arrives, each once", async (_, moment) => {
  const people = await tellAll();
  await killAt(moment);
  expect(mail().mails).toHaveLength(2);
  await finish();
  expect(
    mail()
      .mails.flatMap(({ to }) => to)
      .sort(),
  ).toEqual(people);
  expect(new Set(messageIds()).size).toBe(MAILS);
});

it("a worker killed between the mail server's yes and its own note: that mail comes twice, as the same one", async () => {
  const people = await tellAll();
  await killAt("kept");
  expect(mail().mails).toHaveLength(3);
  await finish();
  expect(new Set(mail().mails.flatMap(({ to }) => to))).toEqual(new Set(people));
  const [third] = messageIds().slice(2);
  expect(messageIds().filter((one) => one === third)).toHaveLength(2);
  expect(new Set(messageIds()).size).toBe(MAILS);
  expect(mail().mails).toHaveLength(MAILS + 1);
});

it("a worker killed while it writes mails into the outbox: nothing of that is left, and every mail arrives once", async () => {
  const people = await tellAll();
  await inTransaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "OutboxMail" IN SHARE MODE`;
    const worker = startWorker();
    const blocked = () =>
      db().$queryRaw`SELECT FROM pg_locks WHERE relation = '"OutboxMail"'::regclass AND NOT granted`;
    await expect.poll(blocked, { timeout: 10_000 }).toHaveLength(1);
    await kill(worker);
  });
  await finish();
  expect(
    mail()
      .mails.flatMap(({ to }) => to)
      .sort(),
  ).toEqual(people);
  expect(new Set(messageIds()).size).toBe(MAILS);
});

it("two workers at once send each mail once", async () => {
  const people = await tellAll();
  const workers = [startWorker(), startWorker()];
  expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
  await finish();
  expect(
    mail()
      .mails.flatMap(({ to }) => to)
      .sort(),
  ).toEqual(people);
});
