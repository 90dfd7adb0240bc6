import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersFor } from "@/components/consensus/marks";
import { lanesFor } from "@/components/consensus/placing";

describe("lanesFor", () => {
  it("never lets two things overlap, and uses no lane that is not needed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 20 }), { maxLength: 40 }), (quarters) => {
        const positions = quarters.map((quarter) => quarter / 4);
        const lanes = lanesFor(positions, 0.42);
        const together = (at: number) => positions.filter((other) => other <= at && at - other < 0.42).length;
        const overlap = positions.some((at, i) =>
          positions.some((other, j) => i < j && lanes[i] === lanes[j] && Math.abs(at - other) < 0.42),
        );
        const deepest = Math.max(0, ...positions.map(together));
        return !overlap && Math.max(0, ...lanes.map((lane) => lane + 1)) === deepest;
      }),
    );
  });
});

describe("lettersFor", () => {
  it("takes the letter that sets a name apart", () => {
    expect(lettersFor(["Demo Newsroom A – Hill Desk", "Demo Newsroom B – Harbour Desk"])).toEqual(["A", "B"]);
    expect(lettersFor(["The Herald", "The Times"])).toEqual(["H", "T"]);
    expect(lettersFor(["Echo", "Examiner", "Earth News"])).toEqual(["E", "1", "N"]);
  });

  it("gives each of different names a letter of its own", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 9 }), (all) => {
        const letters = lettersFor(all);
        return letters.every(Boolean) && new Set(letters).size === all.length;
      }),
    );
  });
});
