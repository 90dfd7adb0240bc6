import { describe, expect, it } from "vitest";
import { averagePrecision } from "@/lib/intake/worthiness/average-precision";

/** Sentences in the order of their lines, as score and whether they were checked. */
function ranked(...pairs: [number, boolean][]) {
  return pairs.map(([score, checked]) => ({ score, checked }));
}

describe("averagePrecision", () => {
  it("averages the precision at each checked sentence", () => {
    expect(averagePrecision(ranked([0.1, false], [0.9, true], [0.5, false], [0.4, true]))).toBeCloseTo(
      (1 + 2 / 3) / 2,
    );
    expect(averagePrecision(ranked([3, true], [2, true], [1, false]))).toBe(1);
    expect(averagePrecision(ranked([3, false], [2, false], [1, false], [0, true]))).toBe(0.25);
  });

  it("ranks equal scores in the order of their lines", () => {
    expect(averagePrecision(ranked([1, false], [1, true]))).toBe(0.5);
    expect(averagePrecision(ranked([1, true], [1, false]))).toBe(1);
  });

  it("is 0 where nothing was checked", () => {
    expect(averagePrecision(ranked([1, false]))).toBe(0);
    expect(averagePrecision([])).toBe(0);
  });
});
