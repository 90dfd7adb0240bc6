import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regularisedBeta } from "@/lib/consensus/beta";
import { RUNS } from "./arbitraries";

const parameter = fc.integer({ min: 1, max: 3_000 }).map((fifths) => fifths / 5);
const point = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);

/** I_½(a, b) of integers, exactly: the chance of at least `a` heads in a + b − 1 tosses (DLMF 8.17.5). */
function headsAtLeast(a: number, b: number): number {
  const tosses = BigInt(a + b - 1);
  let ways = 1n;
  let sum = 0n;
  for (let heads = 0n; heads <= tosses; heads++) {
    if (heads >= a) sum += ways;
    ways = (ways * (tosses - heads)) / (heads + 1n);
  }
  return Number((sum << 64n) >> tosses) / 2 ** 64;
}

describe("the regularised incomplete beta function", () => {
  // Rounded from forty digits by mpmath 1.3.0, betainc(a, b, 0, x, regularized=True).
  it.each([
    [0.5, 0.2, 0.8, 0.831007827859749],
    [0.5, 3.2, 0.8, 0.079781584817357],
    [0.5, 2.4, 3.6, 0.701198348751266],
    [0.5, 12.6, 9.4, 0.242999838867276],
    [0.5, 61.2, 58.8, 0.412990414808613],
    [0.3, 4.5, 2.5, 0.0301297799277408],
    [0.9, 0.4, 7.6, 0.999999996510426],
  ])("I of %d with (%d, %d) is %d", (x, a, b, expected) => {
    expect(Math.abs(regularisedBeta(x, a, b) - expected)).toBeLessThan(1e-13);
  });

  it("is a sum of binomial coefficients where both parameters are integers", () => {
    const integer = fc.integer({ min: 1, max: 150 });
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(Math.abs(regularisedBeta(0.5, a, b) - headsAtLeast(a, b))).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  it("has its closed forms: xᵃ for (a, 1), and the arcsine law for (½, ½)", () => {
    fc.assert(
      fc.property(point, parameter, (x, a) => {
        expect(Math.abs(regularisedBeta(x, a, 1) - x ** a)).toBeLessThan(1e-11);
        const arcsine = (2 / Math.PI) * Math.asin(Math.sqrt(x));
        expect(Math.abs(regularisedBeta(x, 0.5, 0.5) - arcsine)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  it("keeps its relation between neighbours (DLMF 8.17.19), and is one half in the middle", () => {
    fc.assert(
      fc.property(point, parameter, parameter, (x, a, b) => {
        const neighbours = (a * regularisedBeta(x, a + 1, b) + b * regularisedBeta(x, a, b + 1)) / (a + b);
        expect(Math.abs(regularisedBeta(x, a, b) - neighbours)).toBeLessThan(1e-11);
        expect(Math.abs(regularisedBeta(0.5, a, a) - 0.5)).toBeLessThan(1e-11);
      }),
      RUNS,
    );
  });
});
