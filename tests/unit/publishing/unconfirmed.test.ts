import { describe, expect, it } from "vitest";
import { claimReviewOf } from "@/lib/publishing/claim-review";
import { unconfirmedWords } from "@/lib/publishing/unconfirmed";
import { AGREED, entry, publicClaim } from "./published";

/** The agreed claim at some version of its wording, with its verdicts at these. */
function claimAt(version: number, given: (number | null)[]) {
  const claim = publicClaim(AGREED);
  const verdicts = given.map((claimVersion, index) => ({
    ...(claim.verdicts[index % claim.verdicts.length] as (typeof claim.verdicts)[number]),
    claimVersion,
  }));
  return { ...claim, version, verdicts };
}

describe("verdicts on an earlier wording", () => {
  it.each([
    [[2, 2], null],
    [[null, 2], null],
    [[1, 2], /^1 of 2 verdicts was given on an earlier wording/],
    [[1, 1, 2], /^2 of 3 verdicts were given/],
    [[1, 1], /^All 2 verdicts were given/],
    [[1], /^The verdict was given/],
  ])("%j", (given, words) => {
    const said = unconfirmedWords(claimAt(2, given));
    if (words === null) expect(said).toBeNull();
    else expect(said).toMatch(words);
  });

  it("are named in the markup before anything else", () => {
    const history = [entry("2026-02-01T00:00:00.000Z")];
    const rating = claimReviewOf(claimAt(2, [1, 1, 1]), history)?.reviewRating;
    expect(JSON.stringify(rating)).toContain('"ratingExplanation":"All 3 verdicts were given on an earlier');
    expect(JSON.stringify(claimReviewOf(claimAt(1, [1, 1, 1]), history))).not.toContain("earlier wording");
  });
});
