import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, type Rating } from "@/lib/consensus";
import { explain, explainMissing } from "@/lib/publishing/explain";
import { anyVerdicts } from "../consensus/arbitraries";

const names = Object.fromEntries([..."ABCDE"].map((letter) => [letter, { name: `Desk ${letter}` }]));

function sentences(verdicts: Record<string, Rating[]>): string[] {
  const counted = Object.entries(verdicts).flatMap(([newsroom, ratings]) =>
    ratings.map((rating) => ({ newsroom, rating })),
  );
  return explain(assess(counted), names).map((sentence) => sentence.replace(/[\u2068\u2069]/g, ""));
}

describe("explain", () => {
  it("says when nothing hangs on a single newsroom", () => {
    expect(sentences({ A: [1, 1], B: [1, 1], C: [1, 1], D: [1] })).toEqual([
      "7 reviewers of 4 newsrooms.",
      "Their middle verdict is False; counting each newsroom once, all stand within one step of it.",
      "Removing any one newsroom does not change this.",
    ]);
  });

  it("takes newsrooms together whose removal has the same effect", () => {
    expect(sentences({ A: [1, 2], B: [1], C: [2], D: [1] }).slice(2)).toEqual([
      "Without Desk A, Desk B or Desk D it would say the same, but only provisionally.",
      "Without Desk C it would be provisional: False.",
    ]);
  });

  it("says what is missing for a consensus, in the right number", () => {
    expect(sentences({ A: [1, 1], B: [1] })).toContain(
      "Two more voices are needed for a consensus, at least one of them from another newsroom.",
    );
    expect(sentences({ A: [1], B: [1], C: [1], D: [5] })).toContain(
      "One more voice is needed for a consensus.",
    );
    expect(sentences({ A: [1, 1], B: [1, 1] })).toContain(
      "One more voice is needed for a consensus, from another newsroom.",
    );
  });

  it("names both newsrooms as either, and several as any one", () => {
    const end = "there would be too few voices to show an outcome.";
    expect(sentences({ A: [1, 1], B: [1] })).toContain(`Without either newsroom ${end}`);
    expect(sentences({ A: [1], B: [1], C: [1] })).toContain(`Without any one newsroom ${end}`);
  });

  it("says why more voices alone would not do", () => {
    expect(sentences({ A: [1], B: [2], C: [3] })).toContain(
      "It stays provisional because it hangs on single newsrooms: as one or another is left out, the middle verdict goes from False to half true.",
    );
    expect(sentences({ A: ["U"], B: ["U"], C: [1] })).toContain(
      "It stays provisional because it hangs on single newsrooms.",
    );
  });

  it("describes two camps, and a median in two places", () => {
    expect(sentences({ A: [1], B: [1], C: [5] })[1]).toBe(
      "They stand in two camps: counting each newsroom once, 67\u00a0% say False or Mostly false and 33\u00a0% say Mostly true or True.",
    );
    expect(sentences({ A: [2], B: [2], C: [4], D: [4] })[1]).toBe(
      "Counting each newsroom once, half say Mostly false or less and half say Mostly true or more: too far apart for one answer.",
    );
    expect(sentences({ A: [1], B: [1], C: [5], D: [5] })[1]).toBe(
      "Counting each newsroom once, half say False and half say True: too far apart for one answer.",
    );
  });

  it("describes voices that are spread, and voices off the scale", () => {
    expect(sentences({ A: [1], B: [3], C: [5], D: [3, 1] })[1]).toBe(
      "Their middle verdict is Half true, but counting each newsroom once only 38\u00a0% stand within one step of it; two thirds are needed.",
    );
    expect(sentences({ A: [1], B: [1], C: [1], D: ["M"], E: ["M"] })[1]).toMatch(
      /only 60\u00a0% stand .* two thirds are needed\. 40\u00a0% say that context is missing\.$/,
    );
    expect(sentences({ A: ["U"], B: ["M"], C: ["U"], D: ["M"] })[1]).toBe(
      "No newsroom places it between False and True: 50\u00a0% call it unverifiable and 50\u00a0% say that context is missing. Two thirds are needed for either.",
    );
  });

  it("describes agreement off the scale", () => {
    expect(sentences({ A: ["U", "U"], B: ["U"], C: ["U"], D: ["U"], E: [1] }).slice(1, 2)).toEqual([
      "Counting each newsroom once, 80\u00a0% call it unverifiable.",
    ]);
    expect(sentences({ A: ["M", "M"], B: ["M"], C: ["M"], D: ["M"], E: [1] })[1]).toMatch(
      /misses context\.$/,
    );
  });

  it("says that independents are one newsroom together", () => {
    expect(sentences({ A: [2], B: [2], independents: [2, 2] })[0]).toBe(
      "4 reviewers of 3 newsrooms, all independent reviewers counted together as one of them.",
    );
  });

  it("isolates names, whose letters may run the other way", () => {
    const verdicts = [1, 1, 1, 5].map((rating, index) => ({
      newsroom: `${index}`,
      rating: rating as Rating,
    }));
    const hebrew = { 0: { name: "חדשות" }, 1: { name: "B" }, 2: { name: "C" } };
    expect(explain(assess(verdicts), hebrew).join(" ")).toContain("\u2068חדשות\u2069");
  });

  it("before quorum says only how far it is", () => {
    expect(sentences({ A: [1, 5] })).toEqual([
      "One more voice is needed before an outcome is shown, from another newsroom.",
    ]);
    expect(sentences({})).toEqual([
      "Nobody has reviewed this claim yet. Three voices of two newsrooms are needed before an outcome is shown.",
    ]);
  });
});

describe("which newsroom's removal would change it", () => {
  it("is said of each that is decisive, in whole sentences, and of no other", () => {
    fc.assert(
      fc.property(anyVerdicts, (all) => {
        const assessment = assess(all);
        if (assessment.missing.quorum) return;
        const rooms = Object.fromEntries(
          assessment.voices.map(({ newsroom }) => [newsroom, { name: `Desk ${newsroom}` }]),
        );
        const said = explain(assessment, rooms).filter((one) => one.startsWith("Without"));
        expect(
          said.every((one) => /^Without .+ (it would be|it would say|there would be) .*[^: ]\.$/u.test(one)),
          said.join(),
        ).toBe(true);
        const everybody = said.some((one) => /^Without (any one|either) newsroom/.test(one));
        const named = assessment.voices.filter(({ newsroom }) =>
          said.some((one) => one.includes(`Desk ${newsroom}`)),
        );
        expect((everybody ? assessment.voices : named).map(({ newsroom }) => newsroom)).toEqual(
          assessment.decisive.map(({ newsroom }) => newsroom),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("explainMissing", () => {
  it("says that sources are missing where that is the reason", () => {
    expect(explainMissing("INSUFFICIENT_EVIDENCE", { voices: 2, newsrooms: 1 })).toMatch(
      /too few .* cite a source/,
    );
  });
});
