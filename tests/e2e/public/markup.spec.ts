import { expect, test } from "@playwright/test";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { createAgreedClaim } from "@/tests/support/agreed";
import { strangers } from "@/tests/support/vocabulary";

test.use({ javaScriptEnabled: false });

const BLOCK = /<script type="application\/ld\+json">([^<]*)<\/script>/g;
const HOSTILE = `Someone said </script><script>alert("x")</script> & "more" ]]> <!-- on a day.`;

test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
});
test.afterAll(() => closeDb());

test("claims that are agreed on carry one ClaimReview, others none", async ({ request, baseURL }) => {
  const claims = await db().claim.findMany({
    where: { lifecycle: { not: "DRAFT" }, slug: { not: { startsWith: "claim-" } } },
    select: { slug: true, statement: true, lifecycle: true, consensus: { select: { tier: true } } },
  });
  let reviews = 0;
  for (const { slug, statement, lifecycle, consensus } of claims) {
    const html = await (await request.get(`/claims/${slug}`)).text();
    const blocks = [...html.matchAll(BLOCK)].map(([, json = ""]) => JSON.parse(json));
    const agreed = lifecycle === "OPEN" && consensus?.tier === "CONSENSUS";
    expect(blocks.length, slug).toBe(agreed ? 1 : 0);
    if (!agreed) continue;
    reviews += 1;
    expect(blocks[0]).toMatchObject({ claimReviewed: statement, url: `${baseURL}/claims/${slug}` });
    expect(strangers(blocks[0])).toEqual([]);
  }
  expect(reviews).toBeGreaterThan(5);
});

test("no text of a claim ends the block", async ({ page }) => {
  const { slug } = await createAgreedClaim(HOSTILE);
  await page.goto(`/claims/${slug}`);
  const blocks = page.locator('script[type="application/ld+json"]');
  await expect(blocks).toHaveCount(1);
  expect(JSON.parse((await blocks.textContent()) ?? "").claimReviewed).toBe(HOSTILE);
  await expect(page.getByRole("heading", { level: 1 })).toContainText('<script>alert("x")</script>');
});
