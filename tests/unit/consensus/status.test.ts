import { describe, expect, it } from "vitest";
import { assess } from "@/lib/consensus";
import { verdicts } from "./notation";

const NONE = { tier: null, reason: null, label: [] };
const contested = (reason: string) => ({ status: "CONTESTED", tier: null, reason, label: [] });
const provisional = (...label: string[]) => ({
  status: "PROVISIONAL",
  tier: "provisional",
  reason: null,
  label,
});
const consensus = (...label: string[]) => ({ status: "CONSENSUS", tier: "consensus", reason: null, label });
const unverifiable = (tier: string) => ({
  status: "UNVERIFIABLE",
  tier,
  reason: null,
  label: ["Unverifiable"],
});
const missingContext = (tier: string) => ({
  status: "MISSING_CONTEXT",
  tier,
  reason: null,
  label: ["Missing context"],
});

describe("the table of statuses, line by line", () => {
  it("UNREVIEWED: nothing submitted", () => {
    expect(assess([])).toMatchObject({ status: "UNREVIEWED", ...NONE });
  });

  it("INSUFFICIENT_EVIDENCE: submitted verdicts would make a quorum that counted ones do not", () => {
    const submitted = verdicts("A:1 B:1 C:1");
    expect(assess([], submitted)).toMatchObject({ status: "INSUFFICIENT_EVIDENCE", ...NONE });
    expect(assess(verdicts("A:1 B:1"), submitted)).toMatchObject({ status: "INSUFFICIENT_EVIDENCE" });
    expect(assess(submitted, submitted)).toMatchObject({ status: "PROVISIONAL" });
  });

  it.each([
    ["two voices", "A:1 B:1"],
    ["one newsroom", "A:1,1,1,1"],
  ])("UNDER_REVIEW: %s", (_, list) => {
    expect(assess(verdicts(list))).toMatchObject({ status: "UNDER_REVIEW", ...NONE });
    expect(assess([], verdicts(list))).toMatchObject({ status: "UNDER_REVIEW", ...NONE });
  });

  it.each([
    ["exactly two thirds, few newsrooms", "A:U B:U C:1", unverifiable("provisional")],
    ["enough newsrooms and voices, robust", "A:U,U B:U,U C:U", unverifiable("consensus")],
    ["two newsrooms", "A:U,U B:U,U", unverifiable("provisional")],
    ["four voices", "A:U,U B:U C:U", unverifiable("provisional")],
    ["down to one half without A", "A:U,U B:U,U C:1", unverifiable("provisional")],
    ["just above one half without A", "A:U B:U C:U D:1 E:U,1", unverifiable("consensus")],
    ["context, robust", "A:M,M B:M,M C:M", missingContext("consensus")],
    ["context, not robust", "A:M,M B:M,M C:5", missingContext("provisional")],
  ])("UNVERIFIABLE and MISSING_CONTEXT: %s", (_, list, expected) => {
    expect(assess(verdicts(list))).toMatchObject(expected);
  });

  it.each([
    ["nobody on the scale", "A:U B:M C:U D:M", "scale"],
    ["the median spans two steps", "A:2,2 B:4,4", "split"],
    ["the median spans two steps on one side", "A:1,1 B:3,3", "split"],
    ["a third on either side", "A:1 B:3 C:5", "split"],
    ["too few near, nearly all on the scale", "A:1 B:1 C:1 D:3 E:3", "spread"],
    ["too few near, exactly two thirds on the scale", "A:1 B:1 C:1 D:3 E:U F:M", "spread"],
    ["too few near, under two thirds on the scale", "A:1 B:1 C:1 D:U E:M", "scale"],
  ])("CONTESTED: %s", (_, list, reason) => {
    expect(assess(verdicts(list))).toMatchObject(contested(reason));
  });

  it.each([
    ["one step", "A:1,1 B:1,1 C:1", consensus("False")],
    ["J spans two", "A:1,1 B:1,1 C:2,2 D:2", consensus("False", "Mostly false")],
    ["exactly two thirds near", "A:1,1 B:1,1 C:1 D:1 E:3 F:3", consensus("False")],
    ["under a third on the other side", "A:1 B:1 C:1 D:1 E:5", consensus("False")],
  ])("CONSENSUS: %s", (_, list, expected) => {
    expect(assess(verdicts(list))).toMatchObject(expected);
  });

  it.each([
    ["two newsrooms", "A:5,5 B:5,5", provisional("True")],
    ["four voices", "A:5,5 B:5 C:5", provisional("True")],
    ["few, labelled with J", "A:4 B:4 C:5", provisional("Mostly true", "True")],
    ["enough, but J spans three: labelled with the median", "A:1,1 B:2,2 C:3", provisional("Mostly false")],
    ["the same with a median of two steps", "A:1,1 B:1 C:2,3 D:3", provisional("False", "Mostly false")],
  ])("PROVISIONAL: %s", (_, list, expected) => {
    expect(assess(verdicts(list))).toMatchObject(expected);
  });
});
