import { beforeEach, expect, it } from "vitest";
import { answerOnce, forgetAnswers, ReusedKey } from "@/lib/keys/answer-once";
import { findKey } from "@/lib/keys/find-key";
import { makeKey } from "@/lib/keys/make-key";
import { db } from "@/lib/platform/db";
import { onInstance } from "@/tests/integration/identity/setup";
import { createNewsroom, type Person } from "@/tests/support/scenario";

onInstance();

let apiKeyId: string;

async function newKeyId(): Promise<string> {
  const { slug, members } = await createNewsroom(["OWNER"]);
  const asked = { slug, name: "Key", scopes: ["verdicts:write"], days: "30" };
  return (await findKey(`Bearer ${await makeKey(members[0] as Person, asked)}`)).id;
}

beforeEach(async () => {
  apiKeyId = await newKeyId();
});

const ANSWER = { status: 201, body: '{"done":true}', etag: '"1"' };
const request = (parts = ["PUT", "/x", "{}"], key = "once") => ({ apiKeyId, key, parts });
const rows = () => db().idempotentAnswer.findMany({ where: { apiKeyId } });

it("does the work once and gives the same answer again", async () => {
  let done = 0;
  const work = async () => {
    done += 1;
    return ANSWER;
  };
  expect(await answerOnce(request(), work)).toEqual({ ...ANSWER, replayed: false });
  expect(await answerOnce(request(), work)).toEqual({ ...ANSWER, replayed: true });
  expect(done).toBe(1);
  await answerOnce(request(undefined, "another"), work);
  const theirs = { ...request(), apiKeyId: await newKeyId() };
  await answerOnce(theirs, work);
  expect(done).toBe(3);
});

it("refuses another request under the same key", async () => {
  await answerOnce(request(), async () => ANSWER);
  const other = answerOnce(request(["PUT", "/x", "[]"]), async () => ANSWER);
  await expect(other).rejects.toBeInstanceOf(ReusedKey);
  // What is joined would be the same in both.
  const shifted = answerOnce(request(["PUT", "/x{", "}"]), async () => ANSWER);
  await expect(shifted).rejects.toBeInstanceOf(ReusedKey);
});

it("refuses while the first is under way, and answers when it has ended", async () => {
  const started = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const first = answerOnce(request(), async () => {
    started.resolve();
    await mayEnd.promise;
    return ANSWER;
  });
  await started.promise;
  await expect(answerOnce(request(), async () => ANSWER)).rejects.toMatchObject({ code: "conflict" });
  mayEnd.resolve();
  expect((await first).replayed).toBe(false);
  expect((await answerOnce(request(), async () => ANSWER)).replayed).toBe(true);
});

it("keeps nothing of work that failed", async () => {
  const failing = answerOnce(request(), async () => {
    throw new Error("away");
  });
  await expect(failing).rejects.toThrow("away");
  expect(await rows()).toEqual([]);
  expect((await answerOnce(request(), async () => ANSWER)).replayed).toBe(false);
});

it("lets a request be done again whose process died, after a minute", async () => {
  await answerOnce(request(), async () => ANSWER);
  const under = { status: null, body: "", etag: null };
  await db().idempotentAnswer.updateMany({ where: { apiKeyId }, data: under });
  await expect(answerOnce(request(), async () => ANSWER)).rejects.toMatchObject({ code: "conflict" });
  const earlier = new Date(Date.now() - 61_000);
  await db().idempotentAnswer.updateMany({ where: { apiKeyId }, data: { createdAt: earlier } });
  expect((await answerOnce(request(), async () => ANSWER)).replayed).toBe(false);
  expect(await rows()).toMatchObject([{ status: 201 }]);
});

it("forgets answers after a day, and none before", async () => {
  await answerOnce(request(), async () => ANSWER);
  const hours = (many: number) => new Date(Date.now() + many * 3_600_000);
  await forgetAnswers(hours(23.9));
  expect(await rows()).toHaveLength(1);
  expect(await forgetAnswers(hours(24.1))).toBeGreaterThan(0);
  expect(await rows()).toEqual([]);
});
