import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readJudgements, readRows } from "@/scripts/support/claims-file";
import { quality } from "@/scripts/support/measures";
import { fitLikelihood, fitRanking, weigh } from "@/scripts/support/ranking";

describe("files of claims and queries", () => {
  it("are read with the quotes that their columns hold", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "matching-"));
    const rows = path.join(folder, "rows.tsv");
    await writeFile(rows, '\tvclaim\ttitle\n0\tPlain "here" too\tA title\n1\t"She said ""no"", twice."\t\n');
    const judged = path.join(folder, "judged.qrels");
    await writeFile(judged, "7\t0\t12\t1\n7\t0\t13\t0\n8 0 12 1\n");
    expect(await readRows(rows, 3)).toEqual([
      ["0", 'Plain "here" too', "A title"],
      ["1", 'She said "no", twice.', ""],
    ]);
    expect(await readJudgements(judged)).toEqual(
      new Map([
        ["7", new Set(["12"])],
        ["8", new Set(["12"])],
      ]),
    );
    await rm(folder, { recursive: true });
  });
});

describe("quality", () => {
  it("is measured as TREC does", () => {
    const first = { ranked: ["a", "b", "c"], relevant: new Set(["a", "c"]) };
    const sixth = { ranked: ["1", "2", "3", "4", "5", "x"], relevant: new Set(["x"]) };
    expect(quality([first, sixth])).toEqual({
      map5: (1 + 2 / 3) / 2 / 2,
      mrr: (1 + 1 / 6) / 2,
      recall5: 0.5,
    });
  });
});

describe("fitting", () => {
  const one = (right: number[], wrong: number[]) => [
    { values: right, right: true },
    { values: wrong, right: false },
  ];

  it("finds which feature tells, keeps the order, and says how likely", () => {
    const rankings = Array.from({ length: 60 }, (_, at) =>
      at % 6 > 0 ? one([1, at % 2], [0, (at + 1) % 2]) : one([0, 1], [1, 0]),
    );
    const order = fitRanking(rankings, [0, 1]);
    expect(order[0]).toBeGreaterThan(Math.abs(order[1] ?? 0));
    const { bias, weights } = fitLikelihood(rankings, order);
    const likely = (values: number[]) => 1 / (1 + Math.exp(-bias - weigh(weights, values)));
    expect(likely([1, 0])).toBeGreaterThan(0.6);
    expect(likely([0, 0])).toBeLessThan(0.4);
    expect(fitRanking(rankings, [0])[1]).toBe(0);
  });
});
