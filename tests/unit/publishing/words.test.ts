import { describe, expect, it } from "vitest";
import { assess, type Rating } from "@/lib/consensus";
import { countOf, listOf, numberWord, outcomeWords, rangeWords } from "@/lib/publishing/words";

const outcomeOf = (verdicts: [string, Rating][], submitted = verdicts) =>
  outcomeWords(
    assess(
      verdicts.map(([newsroom, rating]) => ({ newsroom, rating })),
      submitted.map(([newsroom, rating]) => ({ newsroom, rating })),
    ),
  );

describe("outcomeWords", () => {
  it.each<[string, [string, Rating][]]>([
    ["Not reviewed yet", []],
    ["Under review", [["A", 1]]],
    [
      "Provisional: False",
      [
        ["A", 1],
        ["B", 1],
        ["C", 1],
      ],
    ],
    [
      "Consensus: False",
      [
        ["A", 1],
        ["B", 1],
        ["C", 1],
        ["D", 1],
        ["E", 1],
      ],
    ],
    [
      "Consensus: False to mostly false",
      [
        ["A", 1],
        ["A", 2],
        ["B", 1],
        ["C", 2],
        ["D", 1],
      ],
    ],
    [
      "Contested: newsrooms split",
      [
        ["A", 1],
        ["B", 1],
        ["C", 5],
      ],
    ],
    [
      "Contested: newsrooms far apart",
      [
        ["A", 1],
        ["B", 3],
        ["C", 5],
        ["D", 3],
        ["D", 1],
      ],
    ],
    [
      "Contested: whether it can be rated",
      [
        ["A", "U"],
        ["B", "M"],
        ["C", "U"],
        ["D", "M"],
      ],
    ],
    [
      "Provisional: Unverifiable",
      [
        ["A", "U"],
        ["B", "U"],
        ["C", 1],
      ],
    ],
    [
      "Consensus: Missing context",
      [
        ["A", "M"],
        ["B", "M"],
        ["C", "M"],
        ["D", "M"],
        ["E", "M"],
      ],
    ],
  ])("%s", (words, verdicts) => {
    expect(outcomeOf(verdicts)).toBe(words);
  });

  it("says that evidence is missing where only sources are", () => {
    expect(
      outcomeOf(
        [],
        [
          ["A", 1],
          ["B", 1],
          ["C", 1],
        ],
      ),
    ).toBe("Not enough evidence yet");
  });

  it("says how firm an outcome was whose rating may not be shown", () => {
    expect(outcomeWords({ status: "CONTESTED", tier: null, reason: null, label: [] })).toBe("Contested");
    expect(outcomeWords({ status: "CONSENSUS", tier: "consensus", label: [] })).toBe("Consensus");
  });
});

describe("small words", () => {
  it("counts in singular and plural", () => {
    expect([0, 1, 2].map((count) => countOf(count, "voice"))).toEqual(["0 voices", "1 voice", "2 voices"]);
    expect([0, 2, 11].map(numberWord)).toEqual(["no", "two", "11"]);
  });

  it("lists one, two and more", () => {
    expect([["A"], ["A", "B"], ["A", "B", "C"]].map((words) => listOf(words, "or"))).toEqual([
      "A",
      "A or B",
      "A, B or C",
    ]);
  });

  it("names a range of the scale and refuses what is none", () => {
    expect(rangeWords([2, 4])).toBe("Mostly false to mostly true");
    expect(() => rangeWords([0, 3])).toThrow(RangeError);
  });
});
