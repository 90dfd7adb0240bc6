import { expect, test } from "@playwright/test";
import { closeDb, pointDbAt } from "@/lib/platform/db";
import { relateByHand } from "@/lib/relations/relate-by-hand";
import { open } from "@/tests/e2e/moderation/scene";
import { createBench, judge, wordsOn } from "@/tests/support/agreed";
import { expectGoodLooks } from "@/tests/support/looks";
import { createScene, type Scene } from "@/tests/support/moderation";
import { suggest } from "@/tests/support/relations";
import { createClaim, createPerson } from "@/tests/support/scenario";

const HOSTILE = `<script>window.pwned = 1</script> "><img src=x onerror="window.pwned = 1"> e\u0301 \u05D0\u05D1 ${"x".repeat(300)}`;

let scene: Scene;
let blind: { slug: string; secrets: string[] };
test.beforeAll(async () => {
  await pointDbAt(process.env.E2E_DATABASE_URL ?? "", 4);
  scene = await createScene();
  const [hostile, gone, waiting] = [
    await createClaim({ statement: HOSTILE }),
    await createClaim(),
    await createClaim(),
  ];
  const hand = (first: string, other: string, kind: string) =>
    relateByHand(scene.steward, { first, other, kind, reason: HOSTILE });
  await hand(scene.slug, hostile.slug, "CONTRADICTS");
  await hand(gone.slug, scene.slug, "DUPLICATES");
  await suggest(waiting.id, hostile.id, 1);
  blind = await blindClaim(hostile.slug);
});
test.afterAll(() => closeDb());

/** A claim below quorum with two verdicts, which contradicts another, and what nobody may learn of them. */
async function blindClaim(other: string) {
  const reviewers = (await createBench()).slice(0, 2);
  const { slug } = await createClaim();
  await judge(slug, reviewers);
  const first = await createClaim();
  const steward = await createPerson({ isSteward: true });
  const about = { other: slug, reason: "Looked at closely." };
  await relateByHand(steward, { ...about, first: other, kind: "CONTRADICTS" });
  await relateByHand(steward, { ...about, first: first.slug, kind: "DUPLICATES" });
  const rooms = reviewers.flatMap((one) => one.memberships);
  const people = reviewers.flatMap((one) => [one.id, one.handle, one.name]);
  const secrets = [
    ...people,
    ...rooms.flatMap((one) => [one.newsroomId, one.name]),
    ...Object.values(wordsOn(slug)),
  ];
  return { slug, secrets };
}

const PAGES: [string, () => string][] = [
  ["the queue", () => "/desk/relations"],
  ["the form for two claims", () => `/desk/relations/new?first=${scene.slug}&q=treaty`],
  ["the contradictions", () => "/contradictions"],
  ["a claim's page", () => `/claims/${scene.slug}`],
  ["its history", () => `/claims/${scene.slug}/history`],
];

for (const [what, path] of PAGES)
  test(`axe finds nothing on ${what}, and it fits`, async ({ page }) => {
    await open(page, scene.colleague, path());
    await expectGoodLooks(page);
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(await page.locator("main img").count()).toBe(0);
  });

test("nothing of a verdict is told before quorum by what belongs together", async ({ page, request }) => {
  const { slug, secrets } = blind;
  const paths = ["/contradictions", `/claims/${slug}`, `/claims/${slug}/history`, `/api/v1/claims/${slug}`];
  const texts = await Promise.all(paths.map(async (path) => (await request.get(path)).text()));
  await open(page, scene.steward, "/desk/relations");
  const all = [...texts, await page.content()].join("\n");
  expect(all).toContain(slug);
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});
