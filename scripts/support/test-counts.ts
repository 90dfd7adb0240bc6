/** How many tests or checks passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/** What vitest's JSON reporter writes, as far as it is read here. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** What Playwright's JSON reporter writes, as far as it is read here. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** A static check counts as one. */
export function countCheck(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts vitest's tests; a file that fails as a whole, with no test of its own that failed, counts as one. */
export function countVitest(report: VitestReport): Counts {
  const files = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + files.length };
}

/** Counts Playwright's tests; one that passed only when repeated has failed. */
export function countPlaywright({ stats }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * The counts of a runner that ended with `code`: one that failed and counted no failure, or left no report, failed
 * in something that is none of its tests.
 */
export function countRun(code: number, counted: Counts | undefined): Counts {
  const counts = counted ?? { passed: 0, failed: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The sum of all. */
export function total(all: Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((before, counts) => before + counts[key], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}
