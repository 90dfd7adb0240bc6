import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { worthiness } from "@/lib/intake/worthiness";

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "checkworthiness-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts the command as npm does, typed in the temporary folder. */
function evaluate(...args: string[]) {
  const script = ["--import", "tsx", "scripts/eval-checkworthiness.ts", ...args];
  return run(process.execPath, script, { env: { ...process.env, INIT_CWD: folder } });
}

describe("eval:checkworthiness", () => {
  it("writes a score for each line, in their order, and prints the average precision", async () => {
    const rising = "Taxes have risen by 12 percent since 2010.";
    await writeFile(path.join(folder, "in.tsv"), `3\tA\tThank you.\t0\r\n4\tA\t${rising}\t1\r\n`);
    const { stdout } = await evaluate("--in", "in.tsv", "--out", "scores.tsv");
    expect(stdout).toBe("in.tsv: 2 sentences, average precision 1.0000\n");
    const scores = [
      `3\t${worthiness({ text: "Thank you." }).score}`,
      `4\t${worthiness({ text: rising }).score}`,
    ];
    expect(await readFile(path.join(folder, "scores.tsv"), "utf8")).toBe(`${scores.join("\n")}\n`);
  });

  it("says which line is wrong, and fails", async () => {
    await writeFile(path.join(folder, "wrong.tsv"), "1\tA\tIt rose.\n2\tA\n");
    await expect(evaluate("--in", "wrong.tsv", "--out", "none.tsv")).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^wrong\.tsv, line 2: it has 2 fields/),
    });
  });
});
