import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const [DESKTOP, PHONE] = [1280, 360];
/** What axe asks of colours: slow to find out, the same at every width, and all that the dark scheme changes. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * Looks at the page as it stands: at a desktop's and at a phone's width axe finds nothing and nothing is wider than the
 * page, and the colours are right in the light and in the dark scheme.
 * @param exclude a selector for what axe leaves out, such as the rest of many that are alike
 */
export async function expectGoodLooks(page: Page, exclude?: string): Promise<void> {
  const axe = () => (exclude ? new AxeBuilder({ page }).exclude(exclude) : new AxeBuilder({ page }));
  await page.setViewportSize({ width: DESKTOP, height: 900 });
  await expectFit(page, DESKTOP);
  await expectNothing(axe());
  // Links would pass from one colour to the other, and be seen on the way.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectNothing(axe().withRules(OF_COLOURS));
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: PHONE, height: 900 });
  await expectFit(page, PHONE);
  await expectNothing(axe().disableRules(OF_COLOURS));
}

/** Nothing on the page is wider than it. @param width the page's, in pixels */
export async function expectFit(page: Page, width: number): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, `wide at ${width} pixels`).toBeLessThanOrEqual(width);
}

async function expectNothing(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
