import { expect, test } from "@playwright/test";
import { problemsOf, textsOf } from "@/tests/support/xml";

const NAMESPACE = { s: "http://www.sitemaps.org/schemas/sitemap/0.9" };

test("the sitemap names pages that are there and may be indexed", async ({ request, baseURL }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const answer = await request.get("/sitemap.xml");
  expect(answer.headers()["content-type"]).toBe("application/xml; charset=utf-8");
  const xml = await answer.text();
  expect(problemsOf(xml, "sitemap")).toEqual([]);
  const locs = textsOf(xml, "//s:loc", NAMESPACE);
  expect(locs.length).toBeGreaterThan(60);
  // Other tests make many claims, newsrooms and articles, all alike: some stand for them.
  const made = locs.filter((loc) => /\/(claims|newsrooms|articles|claimants)\//.test(loc));
  const some = made.filter((_, index) => index % 8 === 0);
  for (const loc of [...locs.filter((one) => !made.includes(one)), ...some]) {
    const page = await request.get(loc);
    expect(page.status(), loc).toBe(200);
    expect(await page.text(), loc).not.toContain('name="robots" content="noindex');
  }
});

test("a file of the index is there under its name alone", async ({ request }) => {
  const answer = await request.get("/sitemaps/claims.xml");
  expect(problemsOf(await answer.text(), "sitemap")).toEqual([]);
  for (const name of ["people.xml", "claims", "claims-ffffffff-ffff-ffff-ffff-ffffffffffff.xml"]) {
    expect((await request.get(`/sitemaps/${name}`)).status(), name).toBe(404);
  }
});
