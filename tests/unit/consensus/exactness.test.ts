/** Newsrooms of many different sizes: shares whose common denominator no double can hold. */
import { describe, expect, it } from "vitest";
import { assess, type CountedVerdict } from "@/lib/consensus";
import { newsroom } from "./notation";

const PRIMES = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];

const product = (numbers: readonly number[]) => numbers.reduce((all, each) => all * BigInt(each), 1n);

/** The share of voices for False, as floating point has it: the mean of the newsrooms' shares. */
function falseShareInDoubles(list: readonly CountedVerdict[]): number {
  const rooms = [...new Set(list.map((verdict) => verdict.newsroom))];
  const shares = rooms.map((room) => {
    const own = list.filter((verdict) => verdict.newsroom === room);
    return own.filter(({ rating }) => rating === 1).length / own.length;
  });
  return shares.reduce((sum, each) => sum + each, 0) / rooms.length;
}

describe("newsrooms whose sizes have a least common multiple beyond 2^53", () => {
  it("reach a threshold exactly, where floating point falls short of it", () => {
    const sizes = PRIMES.slice(0, 14);
    const list = sizes.flatMap((size) =>
      [size - 2, size - 1, 3].flatMap((ones, i) => newsroom(`${size}-${i}`, { 1: ones, 3: size - ones })),
    );
    expect(product(sizes) > 2n ** 53n).toBe(true);
    expect(falseShareInDoubles(list)).toBeLessThan(2 / 3);
    expect(assess(list)).toMatchObject({ status: "CONSENSUS", label: ["False"], near: { exact: "2/3" } });
  });

  it("miss a threshold by less than floating point can see", () => {
    // By the Chinese remainder theorem these shares add up to 8 − 1/N, N the product of the sizes. With six
    // whole voices more, 14 − 1/N of 21 say False.
    const ones = [2, 3, 6, 9, 3, 14, 1, 10, 12, 10, 16, 13, 32, 17, 49];
    const mixed = PRIMES.flatMap((size, i) => {
      const said = ones[i] ?? 0;
      return newsroom(`size ${size}`, { 1: said, 3: size - said });
    });
    const list = [...mixed, ...["a", "b", "c", "d", "e", "f"].flatMap((id) => newsroom(id, { 1: 1 }))];
    const N = product(PRIMES);
    expect(N > 2n ** 53n).toBe(true);
    expect(falseShareInDoubles(list)).toBeGreaterThanOrEqual(2 / 3);
    expect(assess(list)).toMatchObject({
      status: "CONTESTED",
      reason: "spread",
      near: { exact: `${14n * N - 1n}/${21n * N}`, value: 2 / 3 },
    });
  });

  it("still give numbers to draw where numerator and denominator exceed the largest double", () => {
    const sizes = Array.from({ length: 800 }, (_, n) => n).filter(
      (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
    );
    const assessment = assess(sizes.flatMap((size) => newsroom(`${size}`, { 2: size - 1, 3: 1 })));
    expect(Number(product(sizes))).toBe(Number.POSITIVE_INFINITY);
    expect(assessment.p[2].value + assessment.p[3].value).toBeCloseTo(1, 15);
    expect(assessment).toMatchObject({
      status: "CONSENSUS",
      near: { exact: "1", value: 1 },
      range90: [2, 2],
    });
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
  });
});
