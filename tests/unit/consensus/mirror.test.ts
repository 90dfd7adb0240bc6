import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assessment,
  assess,
  type CountedVerdict,
  RATING_LABELS,
  type Rating,
  SCALE,
} from "@/lib/consensus";
import { countedAndSubmitted, RUNS } from "./arbitraries";
import { verdicts } from "./notation";

const MIRROR: Record<Rating, Rating> = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1, U: "U", M: "M" };

const mirrored = (list: CountedVerdict[]) => list.map((v) => ({ ...v, rating: MIRROR[v.rating] }));

const mirroredRange = (range: Assessment["J"]) => range && [6 - range[1], 6 - range[0]];

function mirroredLabel(label: readonly string[]): string[] {
  const opposite = (word: string) => {
    const step = SCALE.find((each) => RATING_LABELS[each] === word);
    return step ? RATING_LABELS[MIRROR[step]] : word;
  };
  return label.map(opposite).reverse();
}

describe("mirroring the scale", () => {
  it("mirrors the outcome and every exact figure", () => {
    fc.assert(
      fc.property(countedAndSubmitted, ({ counted, submitted }) => {
        const { status, tier, reason, label, ...one } = assess(counted, submitted);
        const other = assess(mirrored(counted), mirrored(submitted));
        expect(other).toMatchObject({ status, tier, reason, label: mirroredLabel(label) });
        expect(other).toMatchObject({ G: one.G, Q: one.Q, near: one.near, L: one.L, missing: one.missing });
        expect([other.median, other.J]).toEqual([one.median, one.J].map(mirroredRange));
        expect(other.p).toEqual({ ...one.p, 1: one.p[5], 2: one.p[4], 4: one.p[2], 5: one.p[1] });
        expect(other.decisive).toEqual(one.decisive.map((d) => ({ ...d, label: mirroredLabel(d.label) })));
      }),
      RUNS,
    );
  });

  it("mirrors π, and the 90 % range unless two are equally likely: then each shows its leftmost", () => {
    fc.assert(
      fc.property(countedAndSubmitted, ({ counted }) => {
        const [one, other] = [assess(counted), assess(mirrored(counted))];
        for (const [index, probability] of one.pi.toReversed().entries()) {
          expect(other.pi[index]).toBeCloseTo(probability, 11);
        }
        const mass = (range: readonly number[]) =>
          other.pi.slice((range[0] ?? 0) - 1, range[1]).reduce((sum, part) => sum + part, 0);
        const [shown, expected] = [other.range90, mirroredRange(one.range90)];
        expect(shown === null).toBe(expected === null);
        if (!shown || !expected) return;
        expect((shown[1] ?? 0) - (shown[0] ?? 0)).toBe((expected[1] ?? 0) - (expected[0] ?? 0));
        expect(mass(shown)).toBeCloseTo(mass(expected), 11);
      }),
      RUNS,
    );
  });

  it("cannot mirror a range that ties with its own mirror image", () => {
    const symmetrical = verdicts("A:3 B:3");
    expect(mirrored(symmetrical)).toEqual(symmetrical);
    expect(assess(symmetrical).range90).toEqual([2, 3]);
  });
});
