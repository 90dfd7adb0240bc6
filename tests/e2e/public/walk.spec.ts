import { expect, test } from "@playwright/test";
import { NOWHERE, PAGES } from "./places";

test.use({ javaScriptEnabled: false });

/** The addresses on this site that a page links to, without what belongs to people who are signed in. */
function linksIn(html: string): string[] {
  const hrefs = [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map((match) => match[1] ?? "");
  return hrefs
    .map((href) => href.replaceAll("&amp;", "&"))
    .filter((href) => !/^\/(sign-in|desk|account)/.test(href));
}

/** How many pages stand for all of a kind: other tests make many claims, newsrooms and articles, all alike. */
const SOME = 20;
/** And how many for what every claim has. */
const SOME_BELOW = 3;

/** Of which kind a page is, and how many stand for it; null for a page that is the only one of its kind. */
function kindOf(href: string): { name: string; some: number } | null {
  const [, below] = /^\/claims\/[^/?]+([/?].*)/.exec(href) ?? [];
  const name = below?.replace(/=.*/, "") ?? /^\/error-reports\/new/.exec(href)?.[0];
  if (name) return { name, some: SOME_BELOW };
  const [, folder] = /^\/(claims|newsrooms|articles|claimants)\//.exec(href) ?? [];
  return folder ? { name: folder, some: SOME } : null;
}

test("every link of every public page leads to a page that is whole without scripts", async ({ request }) => {
  const seen = new Set<string>(["/"]);
  const ofKind = new Map<string, number>();
  // A set hands out what is added while it is gone through.
  for (const path of seen) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    // Feeds and downloads are no pages.
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    const html = await answer.text();
    expect(html, path).toMatch(/<main[^>]*>[\s\S]*<h1/);
    expect(html, path).not.toMatch(/<template id="|hidden="" id="S:/);
    // Of the list's many states those that one click leads to.
    const links = linksIn(html).filter(
      (href) => !href.startsWith("/claims?") || !path.startsWith("/claims?"),
    );
    for (const link of links) {
      if (seen.has(link)) continue;
      const kind = kindOf(link);
      if (kind) {
        const many = (ofKind.get(kind.name) ?? 0) + 1;
        if (many > kind.some) continue;
        ofKind.set(kind.name, many);
      }
      seen.add(link);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
});

for (const path of PAGES) {
  test(`${path.slice(0, 60)} is readable and can be left again without scripts`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main")).toBeVisible();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Articles" }).click();
    await expect(page).toHaveURL("/articles");
  });
}

for (const path of NOWHERE) {
  test(`${path.slice(0, 60)} is not found, and says so`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
    await page.getByRole("main").getByRole("link", { name: "Search the claims" }).click();
    await expect(page).toHaveURL("/claims");
  });
}

test("a closed claim keeps its page, says why, and is not indexed", async ({ page }) => {
  const path = "/claims/greatest-threat-to-nato-is-within";
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  await expect(page.getByText("then closed without verdicts").first()).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.goto("/claims?q=the+greatest+threat+to+NATO");
  await expect(page.locator(`a[href="${path}"]`)).toHaveCount(0);
});

test("robots are told what to leave alone", async ({ request }) => {
  const text = await (await request.get("/robots.txt")).text();
  for (const path of ["/desk", "/account", "/sign-in", "/api/"]) expect(text).toContain(`Disallow: ${path}`);
});

test("the app says that it is well, anew each time", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
  expect(answer.headers()["cache-control"]).toBe("no-store");
});

test("a page is rendered once and then served from the cache", async ({ request }) => {
  for (const path of ["/", "/claims?q=harbour", "/articles", "/newsrooms", "/claimants/mark-rutte"]) {
    // Other tests cast verdicts meanwhile, which expire what was kept a moment ago: asked again, it is kept again.
    const served = async () => (await request.get(path)).headers()["x-nextjs-cache"];
    await expect.poll(served, { message: path }).toBe("HIT");
  }
});
