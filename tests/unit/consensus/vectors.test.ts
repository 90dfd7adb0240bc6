import { describe, expect, it } from "vitest";
import { assess } from "@/lib/consensus";
import { verdicts } from "./notation";
import vectors from "./vectors.json";

const UNSOURCED = /^submitted (.+), none with a source$/;

/** The two lists that a worked example stands for. */
function assessed(example: string) {
  const unsourced = UNSOURCED.exec(example)?.[1];
  return unsourced ? assess([], verdicts(unsourced)) : assess(verdicts(example));
}

describe("the worked examples published with the rule", () => {
  it.each(vectors)("$verdicts is $status", ({ verdicts: example, pi, ...expected }) => {
    const { p, near, L, ...rest } = assessed(example);
    expect({ ...rest, near: near.exact, L: L?.exact }).toMatchObject(expected);
    for (const [index, probability] of (pi ?? []).entries()) {
      expect(Math.abs((rest.pi[index] ?? Number.NaN) - probability)).toBeLessThanOrEqual(5e-7);
    }
  });

  it("cover every status but the empty one", () => {
    expect(new Set(vectors.map(({ status }) => status))).toEqual(
      new Set([
        "INSUFFICIENT_EVIDENCE",
        "UNDER_REVIEW",
        "UNVERIFIABLE",
        "MISSING_CONTEXT",
        "CONTESTED",
        "CONSENSUS",
        "PROVISIONAL",
      ]),
    );
  });
});
