import { describe, expect, it } from "vitest";
import { assess, type CountedVerdict } from "@/lib/consensus";
import { isCounted } from "@/lib/verdicts/counted-verdicts";
import { INDEPENDENTS, ratingOf } from "@/lib/verdicts/model";
import { type SeedData, seedData } from "@/prisma/seed/data";

type Verdict = SeedData["verdicts"][number];

const { claims, newsrooms, verdicts } = seedData;
const UNVERIFIED = newsrooms.filter(({ verified }) => !verified).map(({ slug }) => slug);

function isSubmitted({ state, newsroom }: Verdict): boolean {
  return state === "SUBMITTED" && !UNVERIFIED.includes(newsroom ?? INDEPENDENTS);
}

function hasEvidence({ rating, searchNote, sources }: Verdict): boolean {
  return isCounted({ rating, searchNote: searchNote ?? "" }, sources.length);
}

function forRule({ newsroom, rating }: Verdict): CountedVerdict[] {
  return rating ? [{ newsroom: newsroom ?? INDEPENDENTS, rating: ratingOf(rating).code }] : [];
}

function outcomeOf(claim: string): string {
  const submitted = verdicts.filter((one) => one.claim === claim && isSubmitted(one));
  const { status, tier, reason, label } = assess(
    submitted.filter(hasEvidence).flatMap(forRule),
    submitted.flatMap(forRule),
  );
  return [status, tier, reason, label.join(" to ")].filter(Boolean).join(", ");
}

const outcomes = claims.filter(({ lifecycle }) => lifecycle === "OPEN").map(({ slug }) => outcomeOf(slug));

describe("the demonstration's verdicts under the rule", () => {
  it("stand on at least 14 claims", () => {
    expect(new Set(verdicts.map(({ claim }) => claim)).size).toBeGreaterThanOrEqual(14);
  });

  it.each([
    ["UNREVIEWED"],
    ["INSUFFICIENT_EVIDENCE"],
    ["UNDER_REVIEW"],
    ["UNVERIFIABLE, provisional, Unverifiable"],
    ["UNVERIFIABLE, consensus, Unverifiable"],
    ["MISSING_CONTEXT, provisional, Missing context"],
    ["MISSING_CONTEXT, consensus, Missing context"],
    ["CONTESTED, split"],
    ["CONTESTED, spread"],
    ["CONTESTED, scale"],
    ["CONSENSUS, consensus, Mostly false"],
    ["CONSENSUS, consensus, Half true to Mostly true"],
    ["CONSENSUS, consensus, True"],
    ["PROVISIONAL, provisional, Mostly true"],
    ["PROVISIONAL, provisional, Mostly true to True"],
  ])("make some claim %s", (outcome) => {
    expect(outcomes).toContain(outcome);
  });

  it.each([
    ["rutte-no-plans-for-sudden-us-drawdown", "CONSENSUS, consensus, Mostly true to True"],
    ["ukraine-out-of-weapons-in-two-to-three-months", "UNVERIFIABLE, consensus, Unverifiable"],
  ])("give %s a quorum", (claim, outcome) => {
    expect(outcomeOf(claim)).toBe(outcome);
  });

  it("show each way in which a verdict does not count", () => {
    expect(new Set(verdicts.map(({ state }) => state))).toEqual(
      new Set(["SUBMITTED", "WITHDRAWN", "RECUSED"]),
    );
    const unsourced = verdicts.filter((one) => isSubmitted(one) && !hasEvidence(one));
    const notAdmitted = verdicts.filter(({ newsroom }) => newsroom !== null && UNVERIFIED.includes(newsroom));
    expect(unsourced).not.toEqual([]);
    expect(notAdmitted).not.toEqual([]);
  });
});
