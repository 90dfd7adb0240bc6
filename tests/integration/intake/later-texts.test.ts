import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPasted } from "@/lib/intake/read-pasted";
import { storeLaterText } from "@/lib/intake/store-later-text";
import { updateText } from "@/lib/intake/update-text";
import { closeDb, db, pointDbAt } from "@/lib/platform/db";
import { codeOf } from "@/tests/support/corrections";
import { createDatabase } from "@/tests/support/database";
import {
  COST,
  CRACKS,
  claimOn,
  createArticle,
  EDITED,
  PLEDGE,
  PROMISE,
  TEXT,
} from "@/tests/support/later-texts";
import { createNewsroom, type Person } from "@/tests/support/scenario";

let reviewer: Person;
let drop = async () => {};
beforeAll(async () => {
  const database = await createDatabase();
  drop = database.drop;
  await pointDbAt(database.url, 10);
  const newsroom = await createNewsroom(["REVIEWER"]);
  reviewer = newsroom.members[0] as Person;
});
afterAll(async () => {
  await closeDb();
  await drop();
});

const article = (words: string[] = []) => createArticle(reviewer, words);

async function places(slug: string) {
  const rows = await db().anchoring.findMany({
    where: { appearance: { claim: { slug } } },
    orderBy: { snapshot: { number: "asc" } },
    include: { snapshot: { select: { text: true } } },
  });
  return rows.map(({ state, start, end, exact, errors, snapshot }) => {
    if (start !== null && end !== null) expect(snapshot.text?.slice(start, end)).toBe(exact);
    return { state, exact, errors };
  });
}

describe("a newer text", () => {
  it("is stored beside the older one, and every claim is looked up in it", async () => {
    const { id, slug, claims, end } = await article([CRACKS, COST, PROMISE]);
    const stored = await updateText(reviewer, slug, EDITED + end);
    expect(stored).toMatchObject({ number: 2, places: { EXACT: 1, FUZZY: 1, ORPHANED: 1 } });
    const [cracks, cost, promise] = await Promise.all(claims.map(places));
    expect(cracks).toEqual([{ state: "EXACT", exact: CRACKS, errors: 0 }]);
    expect(cost).toEqual([
      { state: "FUZZY", exact: "Repairs will now cost 98 million crowns, according to a report", errors: 5 },
    ]);
    expect(promise).toEqual([{ state: "ORPHANED", exact: null, errors: 0 }]);
    const texts = await db().snapshot.findMany({ where: { articleId: id }, orderBy: { number: "asc" } });
    expect(texts.map((one) => [one.number, one.addedById])).toEqual([
      [1, reviewer.id],
      [2, reviewer.id],
    ]);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: "snapshot.added" },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({ actorId: reviewer.id, payload: { articleId: id, snapshotId: stored?.id } });
  });

  it("that is the same as before is not stored", async () => {
    const { slug, snapshot } = await article([CRACKS]);
    expect(await updateText(reviewer, slug, snapshot.text ?? "")).toBeNull();
    expect(await db().snapshot.count({ where: { article: { slug } } })).toBe(1);
  });

  it("that is an earlier one once more is stored, and what was lost is found again", async () => {
    const { slug, claims, end } = await article([PROMISE]);
    await updateText(reviewer, slug, EDITED + end);
    const back = await updateText(reviewer, slug, TEXT + end);
    expect(back).toMatchObject({ number: 3, places: { EXACT: 1 } });
    expect((await places(claims[0] ?? "")).map((one) => one.state)).toEqual(["ORPHANED", "EXACT"]);
    expect(await updateText(reviewer, slug, TEXT + end)).toBeNull();
  });

  it("is compared with what claims were made in, whichever text that was", async () => {
    const { id, slug, end, claims } = await article([CRACKS]);
    await updateText(reviewer, slug, EDITED + end);
    const second = await db().snapshot.findFirstOrThrow({ where: { articleId: id, number: 2 } });
    const later = await claimOn(second, PLEDGE);
    await updateText(reviewer, slug, `A line more.\n\n${EDITED}${end}`);
    expect((await places(later)).map((one) => one.state)).toEqual(["EXACT"]);
    expect((await places(claims[0] ?? "")).map((one) => one.state)).toEqual(["EXACT", "EXACT"]);
  });

  it("anchors claims of a text that is known by its fingerprint alone", async () => {
    const { id: articleId, slug } = await db().article.create({
      data: { slug: "set-up", headline: "Set up" },
    });
    const sha256 = "a".repeat(64);
    const set = await db().snapshot.create({ data: { articleId, sha256, characters: TEXT.length } });
    const claim = await claimOn({ id: set.id, text: TEXT }, COST);
    await updateText(reviewer, slug, `Harbour news.\n\n${TEXT}`);
    expect(await places(claim)).toEqual([{ state: "EXACT", exact: COST, errors: 0 }]);
  });

  it("cannot be changed or deleted", async () => {
    const { snapshot } = await article();
    const { id } = snapshot;
    const changes = [
      db().$executeRaw`UPDATE "Snapshot" SET text = 'Other words.' WHERE id = ${id}::uuid`,
      db().$executeRaw`DELETE FROM "Snapshot" WHERE id = ${id}::uuid`,
    ];
    for (const change of changes) await expect(change).rejects.toThrow(/never changed or deleted/);
    expect(await db().snapshot.findUnique({ where: { id } })).toEqual(snapshot);
  });

  it("is stored once, where two bring it at once", async () => {
    const { slug, end, claims } = await article([CRACKS]);
    const both = await Promise.all([1, 2].map(() => updateText(reviewer, slug, EDITED + end)));
    expect(both.filter((one) => one === null)).toHaveLength(1);
    expect(await places(claims[0] ?? "")).toHaveLength(1);
  });

  it("gets numbers without gaps, where several bring different ones at once", async () => {
    const { id, slug, end, claims } = await article([CRACKS, PROMISE]);
    const texts = ["One.", "Two.", "Three.", "Four."].map((line) => `${line}\n\n${TEXT}${end}`);
    await Promise.all(texts.map((text) => updateText(reviewer, slug, text)));
    const stored = await db().snapshot.findMany({ where: { articleId: id }, orderBy: { number: "asc" } });
    expect(stored.map((one) => one.number)).toEqual([1, 2, 3, 4, 5]);
    for (const claim of claims)
      expect((await places(claim)).map((one) => one.state)).toEqual(Array(4).fill("EXACT"));
  });

  it("is refused from whom it may not come, and for an article that is not there", async () => {
    const { slug } = await article();
    const { members } = await createNewsroom(["OBSERVER"]);
    expect(await codeOf(updateText(null, slug, TEXT))).toBe("unauthenticated");
    expect(await codeOf(updateText(members[0] as Person, slug, TEXT))).toBe("forbidden");
    expect(await codeOf(updateText(reviewer, "no-such-article", TEXT))).toBe("not_found");
    expect(await codeOf(updateText(reviewer, slug, " \n"))).toBe("invalid");
  });
});

describe("what was decided about suggestions", () => {
  it("holds for the same words in the newer text", async () => {
    const { id, slug, snapshot, end } = await article();
    const all = await db().suggestion.findMany({ where: { snapshotId: snapshot.id } });
    const words = (one: { start: number; end: number }) => snapshot.text?.slice(one.start, one.end) ?? "";
    const [cracks, cost] = ["cracks in 14", "96 million"].map((part) =>
      all.find((one) => words(one).includes(part)),
    );
    const decided = { state: "DISMISSED" as const, decidedById: reviewer.id, decidedAt: new Date() };
    await db().suggestion.updateMany({
      where: { id: { in: [cracks?.id ?? "", cost?.id ?? ""] } },
      data: decided,
    });
    const changed = TEXT.replace("96 million", "98 million");
    const arrived = readPasted(`New beginning of it all.\n\n${changed}${end}`);
    const stored = await storeLaterText(reviewer, slug, arrived);
    const now = await db().suggestion.findMany({
      where: { snapshotId: stored?.id ?? "", state: "DISMISSED" },
    });
    expect(now.map((one) => arrived.text.slice(one.start, one.end))).toEqual([cracks && words(cracks)]);
    expect(now[0]).toMatchObject({ decidedById: reviewer.id, decidedAt: decided.decidedAt });
    // Reopened in the newer text, it stays open in the one after it.
    await db().suggestion.updateMany({
      where: { snapshotId: stored?.id ?? "" },
      data: { state: "OPEN", decidedById: null, decidedAt: null },
    });
    await updateText(reviewer, slug, TEXT.replace("96 million", "97 million") + end);
    const last = await db().snapshot.findFirstOrThrow({ where: { articleId: id, number: 3 } });
    expect(await db().suggestion.count({ where: { snapshotId: last.id, state: "DISMISSED" } })).toBe(0);
  });

  it("is nothing left to decide where the words are those of a claim already", async () => {
    const { slug, end } = await article([PROMISE, COST]);
    // The words of the second claim stand there no more.
    const text = TEXT.replace(/Repairs will cost.*/, "Nobody says what it costs.");
    const arrived = readPasted(`New beginning of it all.\n\n${text}${end}`);
    const stored = await storeLaterText(reviewer, slug, arrived);
    const accepted = await db().suggestion.findMany({
      where: { snapshotId: stored?.id ?? "", state: "ACCEPTED" },
    });
    expect(accepted.map((one) => arrived.text.slice(one.start, one.end))).toEqual([PROMISE]);
  });
});
