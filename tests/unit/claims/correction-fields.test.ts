import { describe, expect, it } from "vitest";
import { correctionSchema, difference } from "@/lib/claims/correction-fields";
import { firmnessOf, isSettled, outcomeWords } from "@/lib/claims/outcome-words";
import { correctionFields } from "@/tests/support/corrections";

const WORDING = { statement: "The harbour opened in 1950.", note: null, claimant: null, claimDate: "2025" };

describe("what differs between two wordings", () => {
  it("is nothing, the statement alone, or each part with its name", () => {
    expect(difference(WORDING, { ...WORDING })).toBe(null);
    expect(difference(WORDING, { ...WORDING, statement: "It opened in 1951." })).toEqual({
      was: "The harbour opened in 1950.",
      now: "It opened in 1951.",
    });
    expect(difference(WORDING, { ...WORDING, note: "To ships.", claimDate: null })).toEqual({
      was: "How it is read: nothing said\nSaid on: 2025",
      now: "How it is read: To ships.\nSaid on: not known",
    });
  });
});

describe("a typed correction", () => {
  const problemsOf = (change: Parameters<typeof correctionFields>[0]) =>
    correctionSchema.safeParse(correctionFields(change)).error?.issues.map((one) => one.path.join(".")) ?? [];

  it.each(["", "2025", "2025-04", "2024-02-29"])("takes the date “%s”", (claimDate) => {
    expect(problemsOf({ claimDate })).toEqual([]);
  });

  it.each(["25", "2025-13", "2025-02-30", "2025-4", "yesterday", "2025-04-03T00:00"])(
    "refuses the date “%s”",
    (claimDate) => {
      expect(problemsOf({ claimDate })).toEqual(["claimDate"]);
    },
  );

  it("asks for both of what was wrong and what is right, or neither", () => {
    expect(problemsOf({ was: "This." })).toEqual(["now"]);
    expect(problemsOf({ now: "That." })).toEqual(["was"]);
    expect(problemsOf({ was: "This.", now: "That." })).toEqual([]);
  });

  it("is of a kind that people choose", () => {
    expect(problemsOf({ kind: "RATING_CHANGE" })).toEqual(["kind"]);
    expect(problemsOf({ kind: "" })).toEqual(["kind"]);
  });
});

describe("an outcome’s words", () => {
  it("leave of a rating no more than how firm it was", () => {
    const firm = [
      "Consensus: Unverifiable",
      "Contested: newsrooms split; 4 verdicts counted",
      "Under review",
    ];
    expect(firm.map(firmnessOf)).toEqual(["Consensus", "Contested", "Under review"]);
    const outcome = { status: "PROVISIONAL", tier: "provisional", label: ["False", "Half true"] } as const;
    expect(firmnessOf(outcomeWords({ ...outcome, label: [...outcome.label] }))).toBe("Provisional");
  });

  it("are published as a result where newsrooms agree", () => {
    expect(isSettled({ status: "UNVERIFIABLE", tier: "consensus" })).toBe(true);
    expect(isSettled({ status: "CONTESTED", tier: "consensus" })).toBe(false);
    expect(isSettled({ status: "PROVISIONAL", tier: "provisional" })).toBe(false);
  });
});
