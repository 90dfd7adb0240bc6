import { describe, expect, it } from "vitest";
import { assess } from "@/lib/consensus";
import { likelyRange } from "@/lib/consensus/display";
import { newsroom, verdicts } from "./notation";

describe("agreement", () => {
  it.each([
    ["all on one step", "A:4 B:4", "1"],
    ["half at each end", "A:1 B:5", "0"],
    ["even over the scale", "A:1 B:2 C:3 D:4 E:5", "2/5"],
    ["halves beside each other", "A:1 B:2", "3/4"],
    ["voices off the scale left aside", "A:1 B:2 C:U D:M,2", "4/5"],
  ])("%s", (_, list, expected) => {
    expect(assess(verdicts(list)).L?.exact).toBe(expected);
  });
});

describe("the 90 % range", () => {
  it.each([
    ["one step that holds it alone", [0, 0.05, 0.92, 0.03, 0], [3, 3]],
    ["exactly 90 %", [0.1, 0.9, 0, 0, 0], [2, 2]],
    ["the likeliest of the shortest, not the leftmost", [0, 0.07, 0.83, 0.1, 0], [3, 4]],
    ["the leftmost of equally likely ones", [0, 0.08, 0.84, 0.08, 0], [2, 3]],
    ["equally likely but for rounding", [0, 0.08, 0.84, 0.08 + 1e-16, 0], [2, 3]],
    ["the whole scale", [0.2, 0.2, 0.2, 0.2, 0.2], [1, 5]],
  ])("%s", (_, pi, expected) => {
    expect(likelyRange(pi)).toEqual(expected);
  });
});

describe("π", () => {
  const agreeing = (count: number) => {
    const rooms = Array.from({ length: count }, (_, i) => newsroom(`${i}`, { 2: 1 }));
    return assess(rooms.flat()).pi;
  };

  it("gathers on the step that newsrooms agree on, the more of them the closer", () => {
    const peaks = [0, 1, 2, 5, 20].map((count) => agreeing(count)[1] ?? Number.NaN);
    expect(peaks).toEqual([...new Set(peaks)].sort((a, b) => a - b));
  });

  it("stays a distribution far out, where nearly nothing is left for the other steps", () => {
    expect(agreeing(150)[1]).toBeCloseTo(1, 12);
    expect(Math.min(...agreeing(150))).toBeGreaterThanOrEqual(0);
  });
});
