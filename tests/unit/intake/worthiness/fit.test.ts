import { describe, expect, it } from "vitest";
import { crossValidate } from "@/lib/intake/worthiness/fit/cross-validate";
import { fitWeights, learn } from "@/lib/intake/worthiness/fit/fit-weights";
import { minimise } from "@/lib/intake/worthiness/fit/minimise";
import { readDebate } from "@/lib/intake/worthiness/read-debate";
import { MARKS } from "@/lib/intake/worthiness/traits";
import shipped from "@/lib/intake/worthiness/weights.json" with { type: "json" };

// Made up: of the candidate's sentences, those with figures were checked, and once a slip; of the moderator's, none.
const SENTENCES = [
  ["1", "MODERATOR", "Good evening, is it 7 o'clock already?", "0"],
  ["2", "SYSTEM", "(Applause)", "1"],
  ["3", "CANDIDATE", "Thank you, it is good to see the harbour again.", "0"],
  ["4", "CANDIDATE", "The harbour lost 400 boats in ten years.", "1"],
  ["5", "MODERATOR", "That is 400 boats, and 30 percent of all.", "0"],
  ["6", "CANDIDATE", "Will we let the harbour down?", "0"],
  ["7", "CANDIDATE", "I believe that we will not.", "0"],
  ["8", "CANDIDATE", "Boats pay 30 percent more than in 2001.", "1"],
].map((fields) => fields.join("\t"));
const PENALTY = 0.5;
// What is not found by a pattern over the text.
const OTHERS = [
  "a counted number",
  "a rank",
  "eight words at most",
  "four words at most",
  "its speaker asks",
  "its speaker says little",
  "length",
  "nobody is named as speaker",
  "what another did",
];

const debates = learn(
  Array.from({ length: 6 }, (_, index) =>
    readDebate(`${index}.tsv`, [...SENTENCES.slice(index), ...SENTENCES.slice(0, index)].join("\n")),
  ),
);

describe("the fit", () => {
  const weights = fitWeights(debates, PENALTY);

  it("learns what checked sentences have and others have not", () => {
    expect(weights.traits["a figure in digits"]).toBeGreaterThan(0.3);
    expect(weights.traits["its speaker asks"]).toBeLessThan(0);
    expect(weights.traits["a question"]).toBeLessThan(0);
  });

  it("learns nothing from slips", () => {
    expect(weights.traits).not.toHaveProperty("a stage direction");
  });

  it("gives the same weights for the same debates, the weightiest first", () => {
    expect(JSON.stringify(fitWeights(debates, PENALTY))).toBe(JSON.stringify(weights));
    const listed = Object.values(weights.traits);
    expect(listed).toEqual(listed.toSorted((a, b) => b - a));
  });

  it("is measured on debates that it has not seen", () => {
    const { mean } = crossValidate(debates, PENALTY);
    // Two figures before all else; what the slip is worth depends on the moderator's figures.
    expect(mean).toBeGreaterThan(0.6);
    expect(crossValidate(debates, 1e9).mean).toBeLessThan(mean);
  });
});

describe("minimise", () => {
  it("finds the lowest point of a crooked bowl", () => {
    const point = new Float64Array([10, -10, 3]);
    const steepness = [1, 100, 0.01];
    const lowest = [1, 2, -3];
    minimise(
      point,
      (at, slope) =>
        lowest.reduce((sum, low, index) => {
          const [away, steep] = [(at[index] as number) - low, steepness[index] as number];
          slope[index] = steep * away;
          return sum + 0.5 * steep * away ** 2;
        }, 0),
      200,
    );
    for (const [index, low] of lowest.entries()) expect(point[index]).toBeCloseTo(low, 2);
  });
});

describe("the weights that ship", () => {
  it("are few enough to be read, and each belongs to a feature that is still read", () => {
    const traits = Object.entries(shipped.traits);
    expect(traits.length).toBeLessThan(60);
    const unread = traits.filter(([name]) => !(name in MARKS) && !OTHERS.includes(name));
    expect(unread).toEqual([]);
  });
});
