import { describe, expect, it } from "vitest";
import { ACTION_NAMES, ACTIONS, actionsFor } from "@/lib/moderation/model";
import { casePath, reportPath, type Subject, subjectFields, subjectFrom } from "@/lib/moderation/subject";

const id = "019a0000-0000-7000-8000-00000000000a";
const SUBJECTS: Subject[] = [
  { kind: "claim", slug: "a-claim" },
  { kind: "verdict", verdictId: id },
  { kind: "source", verdictId: id, url: "https://documents.example/a?b=c&d=é#f" },
  { kind: "comment", commentId: id },
  { kind: "person", userId: id },
];

describe("a subject in addresses and forms", () => {
  it.each(SUBJECTS)("is known again: $kind", (subject) => {
    expect(subjectFrom(subjectFields(subject))).toEqual(subject);
    for (const path of [reportPath(subject), casePath(subject)]) {
      const { searchParams } = new URL(path, "https://touchstone.example");
      expect(subjectFrom(Object.fromEntries(searchParams))).toEqual(subject);
    }
  });

  it.each([
    {},
    { claim: "" },
    { claim: "x\0y" },
    { claim: "a".repeat(101) },
    { claim: ["a", "b"] },
    { claim: "a", verdict: id },
    { verdict: "x" },
    { verdict: `${id}x` },
    { verdict: id, source: "javascript:alert(1)" },
    { verdict: id, source: "https://a.example/\0" },
    { verdict: id, source: `https://a.example/${"x".repeat(3_000)}` },
    { source: "https://a.example/" },
    { comment: id, person: id },
  ])("is none: %j", (given) => expect(subjectFrom(given)).toBeNull());
});

it("every decision that takes something away can be taken back, and the other way round", () => {
  for (const name of ACTION_NAMES) {
    const { undoneBy } = ACTIONS[name];
    if (undoneBy) expect(ACTIONS[undoneBy].undoneBy).toBe(name);
  }
  expect(actionsFor("verdict", false, true)).toEqual(["VOID", "DISMISS"]);
  expect(actionsFor("verdict", true, false)).toEqual(["REINSTATE_VERDICT"]);
});
