import { describe, expect, it } from "vitest";
import { mayContradict } from "@/lib/relations/may-contradict";
import { slugIn } from "@/lib/relations/slug-in";

describe("a hint at a contradiction", () => {
  const NOT = "only one of them says “not”";
  const OPPOSITE = "words of opposite meaning";
  const FIGURES = "different figures";

  it.each([
    ["The aid was paused.", "The aid was not paused.", [NOT]],
    ["The aid wasn’t paused.", "The aid never stopped.", []],
    ["Deliveries of aid are suspended.", "Deliveries of aid were resumed on Monday.", [OPPOSITE]],
    ["The country has 100,000 troops there.", "The country has 80,000 troops there.", [FIGURES]],
    ["It spent 2 percent of GDP.", "It spent 2% of GDP.", []],
    ["He said so on 3 March 2025.", "He said so on 4 April 2024.", []],
    ["The alliance was founded in 1949.", "The alliance was founded by 12 states.", []],
    ["They endorse the plan.", "They begin with the plan.", []],
    ["", "", []],
  ])("%s / %s", (one, other, cues) => {
    expect(mayContradict(one, other)).toEqual(cues);
    expect(mayContradict(other, one)).toEqual(cues);
  });
});

describe("the slug in what somebody pastes", () => {
  it.each([
    ["some-claim", "some-claim"],
    ["  /claims/some-claim ", "some-claim"],
    ["https://touchstone.example/claims/some-claim?at=2025-01-01#x", "some-claim"],
    ["https://touchstone.example/desk/claims/some-claim", "some-claim"],
    ["https://touchstone.example/claims/some-claim/history", "some-claim"],
    ["https://touchstone.example/articles/some-article", null],
    ["Some words", null],
    ["", null],
    ["javascript:alert(1)", null],
  ])("%s", (text, slug) => {
    expect(slugIn(text)).toBe(slug);
  });
});
