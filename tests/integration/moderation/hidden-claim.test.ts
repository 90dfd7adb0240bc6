import { beforeAll, describe, expect, it } from "vitest";
import { deskClaims, deskCounts } from "@/lib/desk/queries";
import { getHiddenClaim } from "@/lib/moderation/hidden-claim";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import { db } from "@/lib/platform/db";
import { getArticlePage, listArticles } from "@/lib/publishing/article-pages";
import { getClaimantPage } from "@/lib/publishing/claimant-page";
import { getFrontPage } from "@/lib/publishing/front-page";
import { listClaims } from "@/lib/publishing/list";
import { readListQuery } from "@/lib/publishing/list-query";
import { getNewsroomPage } from "@/lib/publishing/newsroom-pages";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { saveDraft } from "@/lib/verdicts/drafts";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import { readWorkspace } from "@/lib/verdicts/queries";
import { createScene, decideNow, type Scene } from "@/tests/support/moderation";
import { createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let scene: Scene;
let late: Person;
let article: string;

beforeAll(async () => {
  scene = await createScene();
  late = (await createNewsroom(["REVIEWER"])).members[0] as Person;
  const claimant = await db().claimant.create({
    data: { slug: "speaker", name: "A speaker", type: "PERSON" },
  });
  await db().claim.update({ where: { id: scene.id }, data: { claimantId: claimant.id } });
  const found = await db().article.findFirstOrThrow({
    where: { snapshots: { some: { appearances: { some: { claimId: scene.id } } } } },
  });
  article = found.slug;
});

/** Everything that lists or shows claims, in one text, and the counts. */
async function everywhere() {
  const query = (text: string) => readListQuery(new URLSearchParams(text)).query;
  const [list, search, misspelt] = await Promise.all(
    ["", `q=${scene.slug}`, `q=${scene.slug.slice(0, -1)}x`].map((text) => listClaims(query(text))),
  );
  const shown = [
    list,
    search,
    misspelt,
    await getFrontPage(),
    await getArticlePage(article),
    await listArticles().then((all) => all.find((one) => one.slug === article)?.claims),
    await getClaimantPage("speaker"),
    await getNewsroomPage(scene.newsroom.slug),
    await deskClaims(late, "to-review", 1),
    await deskClaims(scene.author, "mine", 1),
    await getPublicClaim(scene.slug),
    await getHistory(scene.slug),
    await readWorkspace(late, scene.slug),
  ];
  const counts = { ...(await deskCounts(late)), list: list?.total };
  // The words of the search itself are said again where nothing has them.
  return { text: JSON.stringify(shown).replace(/"misspelt":\[[^\]]*\]/g, ""), counts };
}

describe("a hidden claim", () => {
  it("leaves lists, search, front page, article, claimant, newsroom and desk, and comes back with everything", async () => {
    const before = await everywhere();
    expect(before.text).toContain(`Somebody said something on ${scene.slug}.`);
    expect(before.counts).toMatchObject({ "to-review": 1, list: 1 });
    await decideNow(scene.steward, { kind: "claim", slug: scene.slug }, "HIDE", { reason: "PERSONAL_DATA" });
    const hidden = await everywhere();
    expect(hidden.text).not.toContain("Somebody said something");
    expect(hidden.text).not.toContain(scene.slug);
    expect(hidden.counts).toMatchObject({ "to-review": 0, list: 0 });
    expect(await getHiddenClaim(scene.slug)).toMatchObject({ slug: scene.slug, reason: "PERSONAL_DATA" });
    await decideNow(scene.steward, { kind: "claim", slug: scene.slug }, "RESTORE");
    expect(await everywhere()).toEqual(before);
    expect(await getHiddenClaim(scene.slug)).toBeNull();
  });

  it("takes no verdicts and no reports; what was typed is kept; what is told of it does not quote it", async () => {
    const own = await createScene();
    const { decisionId } = await decideNow(own.steward, { kind: "claim", slug: own.slug }, "HIDE");
    const { slug } = own;
    await expect(castVerdict(late, { slug, seen: 0, verdict: verdict() })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("hidden this claim"),
    });
    const fields = { ...EMPTY_FIELDS, explanation: "Half a thought." };
    expect(await saveDraft(late, { slug, version: 1, fields })).toMatchObject({ kind: "saved" });
    await expect(
      raiseFlag(own.reader, { kind: "claim", slug }, { reason: "SPAM", detail: "x" }),
    ).rejects.toMatchObject({ code: "not_found" });
    const told = await db().notification.findMany({ where: { once: { contains: decisionId } } });
    expect(told).toHaveLength(4);
    expect(JSON.stringify(told)).not.toContain("Somebody said");
  });

  it("is nowhere when nothing is hidden under that address, whatever stands there", async () => {
    for (const slug of ["nowhere", "x\0y", "a".repeat(100_000), "%"])
      expect(await getHiddenClaim(slug)).toBeNull();
    expect(await getHiddenClaim(scene.slug)).toBeNull();
    expect(await readWorkspace(await createPerson(), "nowhere")).toBeNull();
  });
});
