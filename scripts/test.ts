import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { killGroup, start } from "./support/child";
import { endLeftovers, RUN } from "./support/leftovers";
import { stopRequest } from "./support/stop-request";
import {
  type Counts,
  countCheck,
  countPlaywright,
  countRun,
  countVitest,
  total,
} from "./support/test-counts";

// Every check of the project in one run: `npm test`.

interface Step {
  name: string;
  /** Run one after the other, up to the first that fails. */
  commands: string[][];
  /** Reads the runner's JSON report; a step without is one check. */
  count?: (report: never) => Counts;
}

const vitest = ["vitest", "run", "--reporter=default", "--reporter=json"];
const STEPS: Step[] = [
  { name: "Format and lint", commands: [["biome", "check", "--error-on-warnings"]] },
  {
    name: "Types",
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit"],
    ],
  },
  { name: "Import rules", commands: [["node", "--import", "tsx", "scripts/check-imports.ts"]] },
  { name: "Unused code", commands: [["knip", "--no-progress"]] },
  {
    name: "Unit tests",
    commands: [[...vitest, "--project=unit", "--project=components"]],
    count: countVitest,
  },
  { name: "Integration tests", commands: [[...vitest, "--project=integration"]], count: countVitest },
  { name: "End-to-end tests", commands: [["playwright", "test"]], count: countPlaywright },
];

const run = randomUUID();
const folder = mkdtempSync(path.join(tmpdir(), "touchstone-npm-test-"));
// PostgreSQL may run as another user, who has to get to its folder in here.
chmodSync(folder, 0o711);
const stopping = stopRequest();
const results: { name: string; seconds: number; counts: Counts }[] = [];

for (const step of STEPS) if (!stopping.aborted) results.push(await perform(step));
const left = endLeftovers(run);
for (const command of left) console.error(`left running: ${command}`);
results.push({ name: "No process left", seconds: 0, counts: countCheck(left.length) });
rmSync(folder, { recursive: true, force: true });
report();

async function perform({ name, commands, count }: Step) {
  console.log(`\n── ${name} ──`);
  const begin = performance.now();
  const reportFile = path.join(folder, `${name}.json`);
  let code = 0;
  for (const command of commands) code ||= await execute(command, reportFile);
  const json = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
  const counts = count ? countRun(code, json && count(json as never)) : countCheck(code);
  return { name, seconds: (performance.now() - begin) / 1000, counts };
}

async function execute([program = "", ...args]: string[], reportFile: string): Promise<number> {
  const target = program === "vitest" ? [`--outputFile=${reportFile}`] : [];
  const options = { env: environment(reportFile), stdio: ["ignore", "inherit", "inherit"] as const };
  const child = start(program, [...args, ...target], { ...options, stdio: [...options.stdio] });
  const stop = () => child.stop(20_000);
  stopping.addEventListener("abort", stop);
  const code = await child.ended;
  stopping.removeEventListener("abort", stop);
  killGroup(child.process);
  return code;
}

/** Nothing that configures somebody's instance of the app has a say in its tests. */
function environment(reportFile: string): NodeJS.ProcessEnv {
  const ours =
    /^(DATABASE_|TOUCHSTONE_|NEXT|NODE_ENV$|PORT$|SMTP_|MAIL_|OIDC_|GITHUB_|GOOGLE_|LOG_LEVEL$|E2E_)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: "test",
    PATH: [path.resolve("node_modules/.bin"), process.env.PATH].join(path.delimiter),
    TMPDIR: folder,
    NEXT_DIST_DIR: ".next-test",
    NEXT_TELEMETRY_DISABLED: "1",
    E2E_REPORT: reportFile,
    [RUN]: run,
  };
}

function report(): never {
  console.log();
  for (const { name, seconds, counts } of results) {
    console.log(
      `${name.padEnd(18)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  const { passed, failed } = total(results.map(({ counts }) => counts));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || stopping.aborted ? 1 : 0);
}
