import { defineConfig } from "@playwright/test";
import { ensureDataFolder, keptPort } from "@/scripts/support/data-folder";
import { chromiumFromNpm } from "@/tests/support/browser";

// Playwright reads this file in each of its processes: the first chooses the port, which stays the same from run to
// run, because the app's own address is part of its build.
await ensureDataFolder();
process.env.E2E_PORT ??= String(await keptPort("test-port"));

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-setup.ts",
  // A guard against what never ends; how fast something is decides no test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 3,
  retries: 0,
  forbidOnly: true,
  reporter: process.env.E2E_REPORT ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]] : "list",
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    // A trace costs each test some of its time: E2E_TRACE=on keeps those of what fails.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: await chromiumFromNpm(),
  },
});
