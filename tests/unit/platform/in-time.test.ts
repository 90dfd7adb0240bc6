import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { inTime } from "@/lib/platform/in-time";

test("what hangs is an error after a while", async () => {
  await expect(inTime(20, new Promise(() => undefined))).rejects.toThrow("no answer within 20 ms");
});

test("what answers is answered, and what fails fails as itself", async () => {
  await expect(inTime(60_000, Promise.resolve("here"))).resolves.toBe("here");
  await expect(inTime(60_000, Promise.reject(new Error("refused")))).rejects.toThrow("refused");
});

test("an answer that arrived while the process was busy is in time", async () => {
  const answer = inTime(200, readFile(import.meta.filename));
  for (const start = performance.now(); performance.now() - start < 400; );
  await expect(answer).resolves.toBeInstanceOf(Buffer);
});
