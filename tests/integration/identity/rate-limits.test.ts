import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askForLink } from "@/lib/identity/ask-for-link";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { linkIn, startMailServer } from "@/tests/support/mail-server";
import { browserWith, onInstance } from "./setup";

const mailServer = await startMailServer();
onInstance({ SMTP_URL: mailServer.url });

let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
});
afterAll(() => Promise.all([pool.end(), mailServer.stop()]));

/** How 50 attempts at the same moment end: how many pass, and the codes of those that do not. */
async function fifty(attempt: (index: number) => Promise<unknown>) {
  const settled = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => attempt(index)));
  const refused = settled.filter((one) => one.status === "rejected").map(({ reason }) => reason);
  return { passed: 50 - refused.length, codes: new Set(refused.map((reason) => reason.code)) };
}

const request = (email: string, address: string) => ({ email, address, next: "/desk" });

it("mails one address 5 links, of 50 asked for at once from everywhere", async () => {
  const ask = (index: number) =>
    askForLink(browserWith(), request("many@news.example", `203.0.113.${index}`));
  expect(await fifty(ask)).toEqual({ passed: 5, codes: new Set(["rate_limited"]) });
  const mails = mailServer.mailsTo("many@news.example");
  expect(mails).toHaveLength(5);
  expect(new Set(mails.map(linkIn)).size).toBe(5);
});

it("mails 20 links for one network, of 50 asked for at once for as many addresses", async () => {
  const ask = (index: number) =>
    askForLink(browserWith(), request(`a${index}@news.example`, `2001:db8::${index}`));
  expect(await fifty(ask)).toEqual({ passed: 20, codes: new Set(["rate_limited"]) });
});

it("says how long to wait, and counts anew after that", async () => {
  const attempt = () => limit("short", "key", { points: 1, seconds: 1 }, pool);
  await attempt();
  const refusal = await attempt().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({
    code: "rate_limited",
    message: "Too many attempts. Try again in a second.",
  });
  await db().rateLimit.updateMany({
    where: { key: { startsWith: "short:" } },
    data: { expire: Date.now() - 1 },
  });
  await attempt();
});

it("counts different things apart and keeps no address", async () => {
  const once = { points: 1, seconds: 900 };
  await limit("one-thing", "ann@news.example", once, pool);
  await limit("another-thing", "ann@news.example", once, pool);
  await limit("one-thing", "bob@news.example", once, pool);
  const wait = limit("one-thing", "ann@news.example", once, pool);
  await expect(wait).rejects.toThrow("Too many attempts. Try again in 15 minutes.");
  const keys = (await db().rateLimit.findMany()).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(3);
  for (const key of keys) expect(key).toMatch(/^[a-z-]+:[\w-]{43}$/);
});

it("lets nobody pass uncounted while the database is away", async () => {
  const nowhere = new pg.Pool({
    connectionString: "postgresql://postgres@127.0.0.1:1/none",
    connectionTimeoutMillis: 500,
  });
  const attempt = limit("away", "key", { points: 5, seconds: 60 }, nowhere);
  await expect(attempt).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await nowhere.end();
});
