import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decideAnchoring } from "@/lib/intake/decide-anchoring";
import { orphanInText, orphans } from "@/lib/intake/orphans";
import { updateText } from "@/lib/intake/update-text";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { InvalidFields } from "@/lib/platform/errors";
import { getPublicClaim } from "@/lib/publishing/queries";
import { codeOf } from "@/tests/support/corrections";
import { createDatabase } from "@/tests/support/database";
import { createArticle, EDITED, PLEDGE, PROMISE, TEXT } from "@/tests/support/later-texts";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";

let reviewer: Person;
let drop = async () => {};
beforeAll(async () => {
  const database = await createDatabase();
  drop = database.drop;
  await pointDbAt(database.url, 10);
  reviewer = (await createNewsroom(["REVIEWER"])).members[0] as Person;
});
afterAll(async () => {
  await closeDb();
  await drop();
});

type Orphaned = Awaited<ReturnType<typeof orphaned>>;
let one: Orphaned;
beforeEach(async () => {
  one = await orphaned();
});

/** An article whose newer text no longer has the words of its claim. */
async function orphaned(claims = 1) {
  const article = await createArticle(reviewer, Array(claims).fill(PROMISE));
  const { id: snapshotId } = (await updateText(reviewer, article.slug, EDITED + article.end)) ?? { id: "" };
  const { id: appearanceId } = await db().appearance.findFirstOrThrow({
    where: { claim: { slug: article.claims[0] ?? "" } },
  });
  return { ...article, appearanceId, seen: { snapshotId, state: "ORPHANED" } };
}

function decide(
  decision: string,
  words = "",
  { who = reviewer, seen = one.seen, start = null, end = null }: Given = {},
) {
  return decideAnchoring(who, { appearanceId: one.appearanceId, seen, decision, words, start, end });
}
type Given = { who?: Person; seen?: Orphaned["seen"]; start?: number | null; end?: number | null };

const standing = () =>
  db().anchoring.findFirstOrThrow({
    where: { appearanceId: one.appearanceId },
    orderBy: { snapshot: { number: "desc" } },
    select: { state: true, exact: true, decidedById: true },
  });

describe("a quote that is not in the newer text", () => {
  it("is listed with what is nearest to it, the oldest first, a page at a time", async () => {
    const first = await orphans(reviewer, null);
    expect(first.orphans.find((row) => row.appearanceId === one.appearanceId)).toMatchObject({
      exact: PROMISE,
      article: { slug: one.slug },
      state: "ORPHANED",
    });
    await orphaned(22 - first.total);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof orphans>> = await orphans(reviewer, after);
      expect(page.total).toBe(22);
      seen.push(...page.orphans.map((row) => row.since));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(22);
    expect(seen).toEqual([...seen].sort());
  });

  it("is no longer listed once a newer text has its words again, or its claim is closed", async () => {
    await updateText(reviewer, one.slug, TEXT + one.end);
    expect(await orphanInText(reviewer, one.appearanceId)).toMatchObject({ state: "EXACT" });
    const another = await orphaned();
    const closed = { lifecycle: "RETRACTED" as const, lifecycleNote: "A test." };
    await db().claim.update({ where: { slug: another.claims[0] ?? "" }, data: closed });
    const listed = (await orphans(reviewer, null)).orphans.map((row) => row.appearanceId);
    expect(listed).not.toContain(one.appearanceId);
    expect(listed).not.toContain(another.appearanceId);
    expect(await orphanInText(reviewer, another.appearanceId)).toBeNull();
  });

  it("is tied by a person to words that they paste, however they are spaced", async () => {
    await decide("found", `  ${PLEDGE.replaceAll(" ", "\n")} `);
    expect(await standing()).toEqual({ state: "BY_HAND", exact: PLEDGE, decidedById: reviewer.id });
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: "anchoring.decided" },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({ actorId: reviewer.id, newsroomId: reviewer.memberships[0]?.newsroomId });
    expect(event.payload).toMatchObject({ appearanceId: one.appearanceId, state: "BY_HAND" });
  });

  it("is tied to the very place that was selected, where the words stand twice", async () => {
    const text = (await orphanInText(reviewer, one.appearanceId))?.text ?? "";
    const start = text.lastIndexOf("council");
    const wrong = await decide("found", "the").catch((error) => error);
    expect(wrong).toBeInstanceOf(InvalidFields);
    expect(wrong.fields.words).toMatch(/stand in \d+ places/);
    await decide("found", text.slice(start, start + 7), { start, end: start + 7 });
    expect(await standing()).toMatchObject({ exact: "council" });
  });

  it.each([
    ["no words", "", /Give the words/],
    ["words that nobody wrote there", "Words that nobody wrote there", /do not stand/],
    ["more words than anybody reads", "x".repeat(2_001), /At most 2,000/],
  ])("is not tied to %s", async (_, words, message) => {
    const wrong = await decide("found", words).catch((error) => error);
    expect(wrong.fields.words).toMatch(message);
    expect(await standing()).toMatchObject({ state: "ORPHANED" });
  });

  it("is gone where a person says so, and stays so in the next text", async () => {
    const appearance = async () => (await getPublicClaim(one.claims[0] ?? ""))?.appearances[0];
    expect(await appearance()).toMatchObject({ exact: PROMISE, changedAt: null });
    await decide("gone");
    expect(await appearance()).toMatchObject({ exact: PROMISE, changedAt: expect.stringMatching(/^20/) });
    await updateText(reviewer, one.slug, `News.\n\n${EDITED}${one.end}`);
    expect(await standing()).toEqual({ state: "GONE", exact: null, decidedById: reviewer.id });
  });

  it("stays where a person found it in the next text, and is asked for again where those words are gone", async () => {
    await decide("found", PLEDGE);
    await updateText(reviewer, one.slug, `News.\n\n${EDITED}${one.end}`);
    expect(await standing()).toEqual({ state: "BY_HAND", exact: PLEDGE, decidedById: reviewer.id });
    await updateText(
      reviewer,
      one.slug,
      EDITED.replace(/Six years ago.*$/, "Nothing more is known.") + one.end,
    );
    expect(await standing()).toEqual({ state: "ORPHANED", exact: null, decidedById: null });
  });

  it("is decided by one of two at once, and against the text that was seen", async () => {
    const both = await Promise.all([codeOf(decide("gone")), codeOf(decide("found", PLEDGE))]);
    expect(both.sort()).toEqual(["conflict", "done"]);
    await updateText(reviewer, one.slug, `News.\n\n${EDITED}${one.end}`);
    const { state } = await standing();
    expect(await codeOf(decide("gone", "", { seen: { ...one.seen, state } }))).toBe("conflict");
  });

  it("is decided by nobody who may not bring articles", async () => {
    expect(await codeOf(decide("gone", "", { who: await createPerson() }))).toBe("forbidden");
    expect(await codeOf(orphans(null, null))).toBe("unauthenticated");
    expect(await orphanInText(reviewer, "no-id")).toBeNull();
    one.appearanceId = "no-id\u0000";
    expect(await codeOf(decide("gone"))).toBe("not_found");
  });
});
