import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { recordedClaims } from "@/lib/publishing/dump";
import { jsonLinesOf } from "@/lib/publishing/dump-formats";
import { headLinesNow } from "@/lib/publishing/head-lines";
import { checkLine } from "@/lib/publishing/recount/check-line";
import { seedDemonstration } from "@/prisma/seed/load";
import { writeRecountProgram } from "@/scripts/support/recount-program";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let folder: string;
let dump: string;
let heads: string;

async function text(pieces: AsyncGenerator<string>): Promise<string> {
  let all = "";
  for await (const piece of pieces) all += piece;
  return all;
}

/** Runs a recount on files of the folder, without a database or any other configuration. */
function run(program: string[], ...files: string[]) {
  const options = { cwd: folder, env: { NODE_ENV: "production" as const, INIT_CWD: folder } };
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [...program, ...files], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
}

const program = () => [path.join(folder, "recount.mjs")];

beforeAll(async () => {
  await seedDemonstration(db());
  folder = await mkdtemp(path.join(tmpdir(), "recount-"));
  dump = await text(jsonLinesOf(recordedClaims()));
  heads = await text(headLinesNow());
  await writeFile(path.join(folder, "claims.jsonl"), dump);
  await writeFile(path.join(folder, "heads.txt"), heads);
  await writeRecountProgram(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe("the dump of the demonstration data", { timeout: 60_000 }, () => {
  it("agrees with its records and with the heads, by the program that readers download", async () => {
    const { code, said } = await run(program(), "claims.jsonl", "heads.txt");
    expect(said).toMatch(
      /^The digest of these heads.*: [0-9a-f]{64}\n\d+ claims \(\d+ sealed\), \d+ entries: each agrees with its record\. [\d.]+ s\.\n$/,
    );
    expect(code).toBe(0);
  });

  it("is found out by one flipped byte", async () => {
    const at = dump.indexOf('"rating":"FALSE"') + 10;
    await writeFile(path.join(folder, "flipped.jsonl"), `${dump.slice(0, at)}T${dump.slice(at + 1)}`);
    const { code, said } = await run(program(), "flipped.jsonl");
    expect(code).toBe(1);
    const line = dump.slice(0, at).split("\n").length;
    expect(said).toMatch(new RegExp(`^line ${line}, claim [a-z0-9-]+: was changed`, "m"));
    expect(said).toMatch(/\d+ differences\. [\d.]+ s\.\n$/);
  });

  it("is found out by a record whose end was cut off, if the heads are at hand", async () => {
    await writeFile(
      path.join(folder, "longer.txt"),
      heads.replace(/ (\d+) ([0-9a-f]{64})\n/, (_, seq, hash) => ` ${Number(seq) + 1} ${hash}\n`),
    );
    const { code, said } = await run(program(), "claims.jsonl", "longer.txt");
    expect(code).toBe(1);
    expect(said).toMatch(
      /^line 1, claim [a-z0-9-]+: ends at entry \d+, but its published head is entry \d+/m,
    );
  });

  it("says how it is used, and which file is missing", async () => {
    expect(await run(program())).toMatchObject({ code: 1, said: expect.stringMatching(/^Usage: /) });
    expect(await run(program(), "none.jsonl")).toMatchObject({
      code: 1,
      said: "none.jsonl: there is no such file.\n",
    });
  });
});

describe("a flipped byte is named", { timeout: 240_000 }, () => {
  /** The lines as bytes, an open one of the shortest first. */
  const lines = () =>
    dump
      .trimEnd()
      .split("\n")
      .map((line) => Buffer.from(line));
  const flipped = (line: Buffer, at: number, bit: number) => {
    const copy = Buffer.from(line);
    copy[at] = (copy[at] ?? 0) ^ bit;
    return copy;
  };

  it("wherever on a line it is", () => {
    const line = lines()
      .filter((one) => one.includes('"sealed":false'))
      .sort((a, b) => a.length - b.length)[0];
    if (!line) throw new Error("no claim is past quorum");
    expect(checkLine(line).findings).toEqual([]);
    for (let at = 0; at < line.length; at++) {
      // The second is the bit between small and capital letters, also of hexadecimal digits.
      const bit = at % 2 === 0 ? 1 : 32;
      expect(checkLine(flipped(line, at, bit)).findings, `byte ${at}`).not.toEqual([]);
    }
  });

  it("on every line", () => {
    for (const [index, line] of lines().entries()) {
      expect(checkLine(line).findings).toEqual([]);
      for (let at = index % 97; at < line.length; at += 997)
        expect(checkLine(flipped(line, at, 4)).findings, `line ${index + 1}, byte ${at}`).not.toEqual([]);
    }
  });
});
