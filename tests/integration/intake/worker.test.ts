import { expect, it } from "vitest";
import { readInWorker } from "@/lib/intake/read/in-worker";
import { Unread } from "@/lib/intake/read/job";
import { READING_MILLISECONDS } from "@/lib/intake/read/thread";

const WORDS = "The ministry of the example republic said on Monday that exports had risen by 12 percent.";
const html = (text: string) =>
  ({ kind: "html", bytes: Buffer.from(`<html><body>${text}</body></html>`), url: null }) as const;

/** A page's text, or why there is none. */
const outcomeOf = (page: string) =>
  readInWorker(html(page)).then(
    ({ text }) => text,
    (error) => {
      expect(error).toBeInstanceOf(Unread);
      return (error as Unread).reason;
    },
  );

it("50,000 elements within each other are read or given up, and meanwhile everything else goes on", async () => {
  // Both threads have started.
  await Promise.all([outcomeOf(WORDS), outcomeOf(WORDS)]);
  const done: string[] = [];
  let turns = 0;
  const turn = () => {
    turns++;
    if (!done.includes("nested")) setImmediate(turn);
  };
  turn();
  const nested = outcomeOf(`${"<div>".repeat(50_000)}<p>${WORDS}</p>${"</div>".repeat(50_000)}`).finally(() =>
    done.push("nested"),
  );
  const other = outcomeOf(`<p>${WORDS}</p>`).finally(() => done.push("other"));
  expect([WORDS, "too_long"]).toContain(await nested);
  expect(await other).toBe(WORDS);
  expect(done).toEqual(["other", "nested"]);
  // Were it read here, this thread would have turned a few times.
  expect(turns).toBeGreaterThan(200);
  expect(READING_MILLISECONDS).toBeLessThanOrEqual(3_000);
});

it("what is read without end is ended, and the next is read", async () => {
  const endless = `${"<div>".repeat(100)}${"<p>a, b, c".repeat(280_000)}`;
  expect(["too_long", "too_big"]).toContain(await outcomeOf(endless));
  expect(await outcomeOf(`<p>${WORDS}</p>`)).toBe(WORDS);
});

it("one document leaves nothing to the next", async () => {
  const first = await outcomeOf(`<title>Title of the first page</title><p>${WORDS}</p>`);
  const second = await readInWorker(
    html("<p>Other words, which say something else than the first page does.</p>"),
  );
  expect(first).toBe(WORDS);
  expect(second).toMatchObject({ facts: {}, text: expect.stringMatching(/^Other words/) });
});
