import { beforeEach, describe, expect, it } from "vitest";
import { updateText } from "@/lib/intake/update-text";
import { AlreadyLifted } from "@/lib/lifting/already-lifted";
import { attachAppearance } from "@/lib/lifting/attach-appearance";
import { SimilarClaims } from "@/lib/lifting/known-claims";
import { liftClaim } from "@/lib/lifting/lift-claim";
import { db } from "@/lib/platform/db";
import { createArticle, liftFields, liftOf, sentencesOf, type TestArticle } from "@/tests/support/lifting";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let article: TestArticle;
let reviewer: Person;
let colleague: Person;

beforeEach(async () => {
  const newsroom = await createNewsroom(["REVIEWER", "REVIEWER"]);
  [reviewer, colleague] = newsroom.members as [Person, Person];
  const [one = "", two = "", three = ""] = sentencesOf(3);
  article = await createArticle([`${one.slice(0, -1)}, and ${two}`, three]);
});

const claimOf = (slug: string) =>
  db().claim.findUniqueOrThrow({
    where: { slug },
    include: { appearances: true, claimant: true, events: { orderBy: { id: "asc" } }, relatesFrom: true },
  });
const stateOf = async (index: number) =>
  (await db().suggestion.findUniqueOrThrow({ where: { id: article.suggestions[index]?.id ?? "" } })).state;

describe("a claim opened from words", () => {
  it("is tied to exactly these words, says who opened it, and settles the suggestion", async () => {
    const fields = liftFields({
      statement: "Ferry fares have doubled since 2019.",
      claimant: `Ada Finch ${reviewer.handle}`,
      claimantType: "PERSON",
      claimDate: "2025-04",
    });
    const claim = await claimOf(await liftClaim(reviewer, liftOf(article, 1, { fields })));
    expect(claim.slug).toMatch(/^ferry-fares-have-doubled-since-2019/);
    expect(claim).toMatchObject({ statement: fields.statement, claimDate: "2025-04", lifecycle: "OPEN" });
    expect(claim.claimant).toMatchObject({ name: fields.claimant, type: "PERSON" });
    const [words] = claim.appearances;
    expect(article.text.slice(words?.start, words?.end)).toBe(words?.exact);
    expect(article.text).toContain(`${words?.prefix}${words?.exact}${words?.suffix}`);
    expect(claim.events.map((one) => [one.type, one.actorId])).toEqual([["claim.opened", reviewer.id]]);
    expect(await stateOf(1)).toBe("ACCEPTED");
    expect(await stateOf(0)).toBe("OPEN");
  });

  it("may be part of a suggestion: the other part makes another claim", async () => {
    const { start = 0 } = article.suggestions[0] ?? {};
    const cut = article.text.indexOf(", and", start);
    const first = liftOf(article, 0, {
      end: cut,
      fields: liftFields({ statement: "Kelpstone handled 41,200 containers." }),
    });
    const second = liftOf(article, 0, {
      start: cut + 6,
      fields: liftFields({ statement: "The port lost 300 jobs." }),
    });
    const slugs = [await liftClaim(reviewer, first), await liftClaim(colleague, second)];
    const [one, two] = await Promise.all(slugs.map(claimOf));
    expect(one?.appearances[0]?.end).toBeLessThan(two?.appearances[0]?.start ?? 0);
  });

  it("says by field what is wrong, and opens nothing", async () => {
    const nobody = liftFields({ statement: "", claimDate: "soon" });
    await expect(liftClaim(reviewer, liftOf(article, 0, { fields: nobody }))).rejects.toMatchObject({
      fields: { statement: "A claim has a statement.", claimDate: expect.stringContaining("2025-04") },
    });
    await expect(liftClaim(reviewer, liftOf(article, 0, { end: 999_999, start: 999_998 }))).rejects.toThrow(
      /Select/,
    );
    const elsewhere = await createArticle(["Another text."]);
    await expect(
      liftClaim(reviewer, liftOf(article, 0, { snapshotId: elsewhere.snapshotId })),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await stateOf(0)).toBe("OPEN");
  });

  it("is not opened on a text that a newer one has followed", async () => {
    await updateText(reviewer, article.slug, `${article.text} A sentence more.`);
    await expect(liftClaim(reviewer, liftOf(article, 1))).rejects.toMatchObject({ code: "conflict" });
    expect(await db().appearance.count({ where: { snapshotId: article.snapshotId } })).toBe(0);
  });

  it("is for reviewers of verified newsrooms", async () => {
    const observer = (await createNewsroom(["OBSERVER"])).members[0] as Person;
    const unverified = (await createNewsroom(["REVIEWER"], { verified: false })).members[0] as Person;
    for (const person of [
      observer,
      unverified,
      await createPerson(),
      await createPerson({ isSteward: true }),
    ])
      await expect(liftClaim(person, liftOf(article, 0))).rejects.toMatchObject({ code: "forbidden" });
    await expect(liftClaim(null, liftOf(article, 0))).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("two at once", () => {
  it("make one claim of one suggestion; the slower is told who was faster, and led to it", async () => {
    const results = await Promise.allSettled(
      [reviewer, colleague].map((one) => liftClaim(one, liftOf(article, 0))),
    );
    const opened = results.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    const [refusal] = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(opened).toHaveLength(1);
    expect(refusal).toBeInstanceOf(AlreadyLifted);
    const faster = results[0]?.status === "fulfilled" ? reviewer : colleague;
    expect(refusal).toMatchObject({ claim: { slug: opened[0] }, by: faster.name });
    const { start = 0, end = 0 } = article.suggestions[0] ?? {};
    expect(await db().appearance.count({ where: { snapshotId: article.snapshotId, start, end } })).toBe(1);
  });

  it("sent twice by one person, it is opened once and leads there both times", async () => {
    const slugs = await Promise.all([1, 2, 3].map(() => liftClaim(reviewer, liftOf(article, 0))));
    expect(new Set(slugs).size).toBe(1);
    const own = {
      suggestionIds: [],
      start: 0,
      end: 10,
      fields: liftFields({ statement: `By hand ${reviewer.handle}.` }),
    };
    const again = await Promise.all([1, 2].map(() => liftClaim(reviewer, liftOf(article, 0, own))));
    expect(new Set(again).size).toBe(1);
  });

  it("said at once in two articles, it is opened once, and whoever is second is shown it", async () => {
    const fields = liftFields({ statement: `Said at once in two places ${reviewer.handle}.` });
    const other = await createArticle(["The very same thing, printed elsewhere."]);
    const [one, two] = await Promise.allSettled([
      liftClaim(reviewer, liftOf(article, 0, { fields })),
      liftClaim(colleague, liftOf(other, 0, { fields })),
    ]);
    const [opened, refused] = one.status === "fulfilled" ? [one, two] : [two, one];
    expect(refused).toMatchObject({ reason: expect.any(SimilarClaims) });
    expect(refused).toMatchObject({ reason: { claims: [{ slug: (opened as { value?: string }).value }] } });
  });
});

describe("a claim that reads like one that is here", () => {
  let known: string;
  let copy: TestArticle;
  beforeEach(async () => {
    known = await liftClaim(reviewer, liftOf(article, 0));
    const { start, end } = article.suggestions[0] ?? {};
    copy = await createArticle([article.text.slice(start, end)]);
  });

  it("is not opened before somebody has said how they belong together", async () => {
    const unseen = liftOf(copy, 0, { reason: "It is another port." });
    for (const lift of [liftOf(copy, 0), unseen, liftOf(copy, 0, { seen: [known] })]) {
      const refusal = await liftClaim(colleague, lift).catch((error) => error);
      expect(refusal).toBeInstanceOf(SimilarClaims);
      expect(refusal.claims[0]).toMatchObject({ slug: known, isStrong: true });
    }
  });

  it("is opened beside it with a reason, which is kept", async () => {
    const reason = "It is another port of that name.";
    const claim = await claimOf(await liftClaim(colleague, liftOf(copy, 0, { seen: [known], reason })));
    expect(claim.slug).not.toBe(known);
    expect(claim.relatesFrom).toMatchObject([
      { state: "DECLINED", kind: null, reason, decidedById: colleague.id, toId: (await claimOf(known)).id },
    ]);
  });

  it("is opened related to it", async () => {
    const related = [{ slug: known, kind: "NARROWS" as const }];
    const claim = await claimOf(await liftClaim(colleague, liftOf(copy, 0, { seen: [known], related })));
    expect(claim.relatesFrom).toMatchObject([{ state: "CONFIRMED", kind: "NARROWS" }]);
  });

  it("is attached to it as another place where it was said, once however often it is sent", async () => {
    const { fields: _, seen: _seen, related: _related, reason: _reason, ...place } = liftOf(copy, 0);
    const attach = () => attachAppearance(colleague, { ...place, claimSlug: known });
    expect(await Promise.all([attach(), attach()])).toEqual([known, known]);
    const claim = await claimOf(known);
    expect(claim.appearances.map((one) => [one.snapshotId, one.isFirst])).toEqual([
      [article.snapshotId, true],
      [copy.snapshotId, false],
    ]);
    expect(claim.searchText.split("\n").slice(-2)).toEqual(claim.appearances.map((one) => one.exact));
    expect(claim.events.map((one) => one.type)).toEqual(["claim.opened", "appearance.added"]);
    const suggestion = await db().suggestion.findFirstOrThrow({ where: { snapshotId: copy.snapshotId } });
    expect(suggestion).toMatchObject({ state: "ACCEPTED", decidedById: colleague.id });
    await db().claim.update({
      where: { id: claim.id },
      data: { lifecycle: "RETRACTED", lifecycleNote: "x" },
    });
    await expect(attachAppearance(reviewer, { ...place, claimSlug: known })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
