import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const [DESKTOP, PHONE] = [1280, 360];
/** What axe asks of colours: slow to find out, the same at every width, and all that the dark scheme changes. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * Looks at the page as it stands: at a desktop's and at a phone's width axe finds nothing and nothing is wider than the
 * page, and the colours are right in the light and in the dark scheme.
 * @param exclude a selector for what axe leaves out, such as the rest of many that are alike
 */
export async function expectGoodLooks(page: Page, exclude?: string): Promise<void> {
  await page.setViewportSize({ width: DESKTOP, height: 900 });
  await expectFit(page, DESKTOP);
  await expectAccessible(page, { exclude });
  // Links would pass from one colour to the other, and be seen on the way.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page, { exclude, runOnly: OF_COLOURS });
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: PHONE, height: 900 });
  await expectFit(page, PHONE);
  const others = Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }]));
  await expectAccessible(page, { exclude, rules: others });
}

/** Nothing on the page is wider than it. @param width the page's, in pixels */
export async function expectFit(page: Page, width: number): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, `wide at ${width} pixels`).toBeLessThanOrEqual(width);
}

/**
 * axe finds nothing on the page as it stands. It runs in the page itself and hands over what is wrong alone: its builder
 * for Playwright opens a page of its own each time and carries over all that is right, which took a quarter of a run.
 */
export async function expectAccessible(
  page: Page,
  { exclude, ...options }: RunOptions & { exclude?: string | undefined } = {},
): Promise<void> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const wrong = await page.evaluate(
    async ({ exclude, options }) => {
      const page = globalThis as unknown as { axe: typeof axe };
      const { violations } = await page.axe.run(exclude ? { exclude: [exclude] } : document, options);
      return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
    },
    { exclude, options: { ...options, resultTypes: ["violations"] } satisfies RunOptions },
  );
  expect(wrong).toEqual([]);
}
