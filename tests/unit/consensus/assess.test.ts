import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, type CountedVerdict, RATINGS, RULE_VERSION } from "@/lib/consensus";
import { anyVerdicts, countedAndSubmitted, RUNS } from "./arbitraries";
import { verdicts } from "./notation";

const NOTHING = { exact: "0", value: 0 };

describe("an assessment", () => {
  it("is of version 1 of the rule", () => {
    expect(RULE_VERSION).toBe(1);
  });

  it("of no verdicts says that nobody has spoken and everything is missing", () => {
    const { pi, ...rest } = assess([]);
    expect(rest).toEqual({
      status: "UNREVIEWED",
      tier: null,
      reason: null,
      label: [],
      p: { 1: NOTHING, 2: NOTHING, 3: NOTHING, 4: NOTHING, 5: NOTHING, U: NOTHING, M: NOTHING },
      G: 0,
      Q: 0,
      counted: 0,
      submitted: 0,
      voices: [],
      median: null,
      J: null,
      near: NOTHING,
      L: null,
      range90: null,
      decisive: [],
      missing: { quorum: { voices: 3, newsrooms: 2 }, consensus: { voices: 5, newsrooms: 3 } },
    });
    expect(pi).toEqual(assess(verdicts("A:U")).pi);
  });

  it("counts what was submitted beside what counts", () => {
    const { counted, submitted, Q } = assess(verdicts("A:1,1,2"), verdicts("A:1,1,2 B:1"));
    expect({ counted, submitted, Q }).toEqual({ counted: 3, submitted: 4, Q: 2 });
  });

  it("with no voice on the scale has nothing to draw there", () => {
    const { voices, pi, ...rest } = assess(verdicts("A:U B:M C:U,M"));
    expect(rest).toMatchObject({ median: null, J: null, near: NOTHING, L: null, range90: null });
    expect(voices.map(({ mean }) => mean)).toEqual([null, null, null]);
    expect(pi.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
    expect(pi.toReversed().map((part) => part.toFixed(9))).toEqual(pi.map((part) => part.toFixed(9)));
  });

  it("describes each newsroom's voice, mean on the scale included", () => {
    const { voices, p } = assess(verdicts("B:5,U A:1,2,2"));
    expect(voices).toMatchObject([
      { newsroom: "A", verdicts: 3, shares: { 1: { exact: "1/3", value: 1 / 3 }, 2: { exact: "2/3" } } },
      {
        newsroom: "B",
        verdicts: 2,
        shares: { 5: { exact: "1/2", value: 0.5 }, U: { exact: "1/2" } },
        mean: 5,
      },
    ]);
    expect(voices[0]?.mean).toBeCloseTo(5 / 3, 15);
    expect(p).toMatchObject({ 1: { exact: "1/6" }, 2: { exact: "1/3" }, 5: { exact: "1/4" }, M: NOTHING });
  });

  it("lists voices by the code points of their newsrooms' ids", () => {
    const ids = ["\u{1F4F0}", "b", "B", "ab", "a", "\uFF21"];
    const { voices } = assess(ids.map((newsroom): CountedVerdict => ({ newsroom, rating: 1 })));
    expect(voices.map(({ newsroom }) => newsroom)).toEqual(["B", "a", "ab", "b", "\uFF21", "\u{1F4F0}"]);
  });

  it("is plain JSON: nothing is lost on the way through it", () => {
    fc.assert(
      fc.property(countedAndSubmitted, ({ counted, submitted }) => {
        const assessment = assess(counted, submitted);
        expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
      }),
      RUNS,
    );
  });

  it("shares out all voices, to seven ratings and to five probabilities", () => {
    fc.assert(
      fc.property(anyVerdicts, (list) => {
        fc.pre(list.length > 0);
        const { p, pi } = assess(list);
        expect(RATINGS.reduce((sum, rating) => sum + p[rating].value, 0)).toBeCloseTo(1, 12);
        expect(pi.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...pi)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it("refuses a rating that does not exist", () => {
    const list: CountedVerdict[] = JSON.parse('[{"newsroom":"A","rating":6}]');
    expect(() => assess(list)).toThrow(new RangeError("Not a rating: 6"));
    expect(() => assess([], list)).toThrow(RangeError);
  });
});

describe("the decisive newsrooms", () => {
  it.each([
    ["none where any one may go", "A:1,1 B:1,1 C:1,1 D:1,1", []],
    ["each where three are just enough", "A:1,1 B:1,1 C:1", ["A", "B", "C"]],
    ["those but for whom the dissenter would be a third", "A:1,1 B:1,1 C:1,1 D:5,5", ["A", "B", "C"]],
    ["the only one", "A:1", ["A"]],
  ])("%s", (_, list, expected) => {
    expect(assess(verdicts(list)).decisive.map(({ newsroom }) => newsroom)).toEqual(expected);
  });

  it("carry what the outcome would be", () => {
    expect(assess(verdicts("A:1 B:1 C:1 D:5")).decisive).toEqual(
      ["A", "B", "C"].map((newsroom) => ({ newsroom, status: "CONTESTED", tier: null, label: [] })),
    );
  });

  it("include one on whose unsourced verdicts INSUFFICIENT_EVIDENCE hangs, and one that costs a tier", () => {
    const [unreviewed] = assess([], verdicts("A:1")).decisive;
    expect(unreviewed).toEqual({ newsroom: "A", status: "UNREVIEWED", tier: null, label: [] });
    expect(assess([], verdicts("A:1 B:1 C:1")).decisive).toContainEqual({
      newsroom: "B",
      status: "UNDER_REVIEW",
      tier: null,
      label: [],
    });
    expect(assess(verdicts("A:U,U B:U,U C:U")).decisive).toContainEqual({
      newsroom: "C",
      status: "UNVERIFIABLE",
      tier: "provisional",
      label: ["Unverifiable"],
    });
  });
});

describe("what is missing", () => {
  const missing = (list: string) => assess(verdicts(list)).missing;
  const needed = (voices: number, newsrooms: number) => ({ voices, newsrooms });

  it.each([
    ["A:1", needed(2, 1), needed(4, 2)],
    ["A:1,1,1", needed(1, 1), needed(3, 2)],
    ["A:U", needed(2, 1), needed(4, 2)],
    ["A:1 B:1", needed(1, 0), needed(3, 1)],
    ["A:1,1 B:1,1", null, needed(1, 1)],
    ["A:U B:U C:U", null, needed(2, 0)],
    ["A:1,1 B:1,1 C:1", null, null],
  ])("%s", (list, quorum, consensus) => {
    expect(missing(list)).toEqual({ quorum, consensus });
  });

  it.each([
    ["contested", "A:1 B:1 C:5"],
    ["contested before quorum", "A:1 B:5"],
    ["provisional because J is wide", "A:1 B:2 C:3"],
    ["provisional because one newsroom carries the share", "A:U B:U C:1"],
  ])("says nothing of a consensus where numbers alone would not do it: %s", (_, list) => {
    expect(missing(list).consensus).toBeNull();
  });

  it("is enough: so many more, and agreeing, do make a consensus", () => {
    fc.assert(
      fc.property(anyVerdicts, (list) => {
        const needs = assess(list).missing.consensus;
        fc.pre(needs !== null);
        const joined = RATINGS.map((rating) => assess([...list, ...joining(list, needs, rating)]));
        expect(joined.map(({ tier }) => tier)).toContain("consensus");
      }),
      RUNS,
    );
  });
});

/** Newcomers of one mind, then a second verdict, like its first, of each newsroom that has but one. */
function joining(
  list: CountedVerdict[],
  needs: { voices: number; newsrooms: number },
  rating: CountedVerdict["rating"],
): CountedVerdict[] {
  const newcomers = ["X", "Y", "Z"].slice(0, needs.newsrooms).map((newsroom) => ({ newsroom, rating }));
  const single = list.filter((verdict) => list.filter((v) => v.newsroom === verdict.newsroom).length === 1);
  return [...newcomers, ...[...single, ...newcomers].slice(0, needs.voices - newcomers.length)];
}
