import { expect, it } from "vitest";
import { countCheck, countPlaywright, countRun, countVitest, total } from "@/scripts/support/test-counts";

it("counts a check as one", () => {
  expect([countCheck(0), countCheck(2)]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ]);
});

it("counts a file of tests that does not even load", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
    { status: "failed", assertionResults: [{ status: "passed" }] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ];
  expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({
    passed: 3,
    failed: 3,
  });
});

it("counts a test that passed only when repeated as failed", () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 } })).toEqual({
    passed: 5,
    failed: 2,
  });
});

it.each([
  ["well", 0, { passed: 3, failed: 0 }, { passed: 3, failed: 0 }],
  ["with failures it counted", 1, { passed: 3, failed: 2 }, { passed: 3, failed: 2 }],
  ["badly, all its tests having passed", 1, { passed: 3, failed: 0 }, { passed: 3, failed: 1 }],
  ["without a report", 1, undefined, { passed: 0, failed: 1 }],
])("takes a run that ended %s for what it is", (_, code, counted, counts) => {
  expect(countRun(code, counted)).toEqual(counts);
});

it("sums up", () => {
  expect(total([countCheck(0), countCheck(1), { passed: 40, failed: 2 }])).toEqual({ passed: 41, failed: 3 });
});
