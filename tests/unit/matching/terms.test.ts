import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termsOf } from "@/lib/matching/terms";

const same = (one: string, other: string) => expect(termsOf(one)).toEqual(termsOf(other));

describe("termsOf", () => {
  it.each([
    ["1,000 of them", "1000 of them"],
    ["It cost £3bn.", "It cost 3 billion"],
    ["It cost $1.5m", "it cost 1.5 million"],
    ["70% of voters", "70 per cent of the voters"],
    ["The U.S. President", "the US president"],
    ["Five children were shot", "5 kids: a shooting"],
    ["Café Münster", "cafe munster"],
    ["the mayor’s taxes", "The mayor's tax"],
    ["#AustralianFires2020", "australian fires 2020"],
    ["@realDonaldTrump", "real donald trump"],
    ["#NASAImages", "nasa images"],
    ["They voted. https://news.example/a?b=c", "they voted"],
    ["A bird#birdspic.twitter.com/0eJtwJyS1J", "a bird birds"],
    ["It rains. — The Weather (@rainNow) January 14, 2020", "It rains. the weather rain now january 2020"],
  ])("takes “%s” for “%s”", same);

  it("keeps apart what is not the same", () => {
    expect(termsOf("McDonald 5m 5")).toEqual(["mcdonald", "5", "million", "5"]);
    expect(termsOf("10,00 and 1,0000")).toEqual(["10", "00", "1", "0000"]);
    expect(termsOf("not one")).toEqual(["not", "1"]);
  });

  it("makes terms that fit an index of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const term of termsOf(text)) expect(term).toMatch(/^[\p{L}\p{N}.]{1,40}$/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
