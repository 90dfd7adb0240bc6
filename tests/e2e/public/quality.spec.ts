import { gzipSync } from "node:zlib";
import { expect, type Page, type Request, test } from "@playwright/test";
import { expectFit, expectGoodLooks } from "@/tests/support/looks";
import { PAGES } from "./places";

/** What JavaScript a page may bring at its first visit, in bytes of gzip. */
const SCRIPT_BUDGET = 150_000;

for (const path of [...PAGES, "/claims/nowhere"])
  test(`${path} is accessible and fits a narrow phone`, async ({ page }) => {
    await page.goto(path);
    await expectGoodLooks(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectFit(page, 320);
  });

for (const path of PAGES) {
  test(`${path} asks nobody else, is light, and does not jump`, async ({ page, baseURL }) => {
    const elsewhere: string[] = [];
    const scripts: Promise<number>[] = [];
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== "data:" && origin !== baseURL) elsewhere.push(request.url());
    });
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script") scripts.push(weightOf(request));
    });
    await watchShifts(page);
    await page.goto(path, { waitUntil: "networkidle" });
    expect(elsewhere).toEqual([]);
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET);
    expect(await page.evaluate(() => (globalThis as unknown as Shifts).shifts)).toBe(0);
  });
}

async function weightOf(request: Request): Promise<number> {
  const response = await request.response();
  return response ? gzipSync(await response.body()).length : 0;
}

type Shifts = { shifts: number };

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sum = globalThis as unknown as { shifts: number };
    sum.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}
