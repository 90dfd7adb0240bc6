import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/consensus";
import { countedAndSubmitted, RUNS } from "./arbitraries";
import * as oracle from "./oracle";

/** Lowest terms, as an assessment writes them. */
function inLowestTerms([num, den]: readonly [bigint, bigint]): string {
  let [a, b] = [num, den];
  while (b > 0n) [a, b] = [b, a % b];
  return den === a ? `${num / a}` : `${num / a}/${den / a}`;
}

const ends = (steps: number[]) => (steps.length > 0 ? [Math.min(...steps), Math.max(...steps)] : null);

describe("compared with a second, slow implementation", () => {
  it("status, tier, reason and label agree, and every status occurs", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(countedAndSubmitted, ({ counted, submitted }) => {
        const assessment = assess(counted, submitted);
        seen.add(assessment.status);
        expect(assessment).toMatchObject(oracle.outcome(counted, submitted));
      }),
      RUNS,
    );
    expect(seen.size).toBe(8);
  });

  it("shares, G, Q, median and J agree", () => {
    fc.assert(
      fc.property(countedAndSubmitted, ({ counted }) => {
        const { p, G, Q, median, J, voices } = assess(counted);
        expect({ G, Q }).toEqual({ G: oracle.newsroomsIn(counted).length, Q: oracle.seats(counted) });
        expect(median).toEqual(ends(oracle.middleSteps(counted)));
        expect(J).toEqual(ends(oracle.hullSteps(counted)));
        for (const [rating, { exact }] of Object.entries(p)) {
          const key = Number(rating) || rating;
          expect(exact).toBe(inLowestTerms(oracle.shareOf(counted, [key])));
          for (const { newsroom, shares } of voices) {
            const own = counted.filter((verdict) => verdict.newsroom === newsroom);
            expect(Object.entries(shares)).toContainEqual([
              rating,
              expect.objectContaining({ exact: inLowestTerms(oracle.shareOf(own, [key])) }),
            ]);
          }
        }
      }),
      RUNS,
    );
  });

  it("the decisive newsrooms are those whose absence changes status, tier or label", () => {
    fc.assert(
      fc.property(countedAndSubmitted, ({ counted, submitted }) => {
        const { status, tier, label, decisive } = assess(counted, submitted);
        const others = oracle
          .newsroomsIn(submitted)
          .sort()
          .map((newsroom) => {
            const { reason: _, ...other } = oracle.outcome(
              oracle.leaving(counted, newsroom),
              oracle.leaving(submitted, newsroom),
            );
            return { newsroom, ...other };
          });
        const changed = others.filter((other) => {
          const sameWords = JSON.stringify(other.label) === JSON.stringify(label);
          return other.status !== status || other.tier !== tier || !sameWords;
        });
        expect(decisive).toEqual(changed);
      }),
      RUNS,
    );
  });
});
