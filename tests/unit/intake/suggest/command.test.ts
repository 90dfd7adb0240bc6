import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
/** Made up, and as damaged as files are: a byte order mark, Windows line ends, a stray "Â". */
const TEXT =
  "\uFEFFHarbour Minister Ilsa Varn said the canal carries 40 barges a day.Â \r\n\r\n“No lock has failed,” she added.Â ";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "suggest-"));
  await writeFile(path.join(folder, "article.txt"), TEXT);
  await writeFile(path.join(folder, "latin.txt"), Buffer.from([0x41, 0xe9, 0x42]));
});
afterAll(() => rm(folder, { recursive: true }));

function suggest(file: string) {
  return run(process.execPath, ["--import", "tsx", "scripts/suggest.ts", path.join(folder, file)]);
}

test("the command prints a line of JSON for each suggestion, with places in the file's own text", async () => {
  const { stdout, stderr } = await suggest("article.txt");
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(stderr).toBe("");
  for (const { exact, start, end } of lines) expect(TEXT.slice(start, end)).toBe(exact);
  expect(lines.map(({ rank, exact, claimant }) => [rank, exact, claimant])).toEqual([
    [1, "the canal carries 40 barges a day", "Ilsa Varn"],
    [2, "No lock has failed", "Ilsa Varn"],
  ]);
  expect(Object.keys(lines[0])).toEqual(["rank", "score", "exact", "start", "end", "claimant", "reasons"]);
  expect(lines[0].reasons).toContain("figure");
});

test.each([
  ["none.txt", "there is no such file"],
  ["latin.txt", "is not text in UTF-8"],
])("what cannot be read (%s) costs one line and exit code 1", async (file, message) => {
  const failure = await suggest(file).then(
    () => null,
    (error) => error,
  );
  expect(failure).toMatchObject({ code: 1, stdout: "" });
  expect(failure.stderr.trim().split("\n")).toEqual([expect.stringContaining(message)]);
});
