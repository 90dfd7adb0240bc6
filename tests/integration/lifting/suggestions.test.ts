import { beforeEach, describe, expect, it } from "vitest";
import { dismissSuggestions } from "@/lib/lifting/dismiss-suggestions";
import { findWords } from "@/lib/lifting/find-words";
import { liftClaim } from "@/lib/lifting/lift-claim";
import { restoreSuggestions } from "@/lib/lifting/restore-suggestions";
import { readRoom } from "@/lib/lifting/room";
import { db } from "@/lib/platform/db";
import { createArticle, liftOf, sentencesOf, type TestArticle } from "@/tests/support/lifting";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let article: TestArticle;
let reviewer: Person;
let ids: string[];

beforeEach(async () => {
  reviewer = (await createNewsroom(["REVIEWER"])).members[0] as Person;
  const [first = ""] = sentencesOf(1);
  article = await createArticle([first, "The tide was high.", "Was it late?"]);
  ids = article.suggestions.map((one) => one.id);
});

const about = (suggestionIds: string[]) => ({ articleSlug: article.slug, suggestionIds });
const events = (type: string) => db().auditEvent.count({ where: { type, actorId: reviewer.id } });

describe("suggestions", () => {
  it("are dismissed and restored, each once however often it is sent", async () => {
    const [, second = "", third = ""] = ids;
    const dismissed = { [second]: "DISMISSED", [third]: "DISMISSED" };
    expect(await dismissSuggestions(reviewer, about([second, third]))).toEqual(dismissed);
    expect(await dismissSuggestions(reviewer, about([second, third]))).toEqual(dismissed);
    expect(await restoreSuggestions(reviewer, about([second]))).toEqual({ [second]: "OPEN" });
    expect(await restoreSuggestions(reviewer, { ...about([]), suggestionIds: "last" })).toEqual({
      [third]: "OPEN",
    });
    expect([await events("suggestion.dismissed"), await events("suggestion.restored")]).toEqual([1, 2]);
    await expect(restoreSuggestions(reviewer, { ...about([]), suggestionIds: "last" })).rejects.toThrow(
      /nothing here/,
    );
  });

  it("stay accepted where somebody has accepted them; those of another article are nobody's business", async () => {
    const [first = ""] = ids;
    await liftClaim(reviewer, liftOf(article, 0));
    expect(await dismissSuggestions(reviewer, about([first]))).toEqual({ [first]: "ACCEPTED" });
    const other = await createArticle(["Elsewhere it rained."]);
    expect(await dismissSuggestions(reviewer, about(other.suggestions.map((one) => one.id)))).toEqual({});
    const untouched = await db().suggestion.findFirst({ where: { snapshotId: other.snapshotId } });
    expect(untouched?.state).toBe("OPEN");
  });

  it("are for reviewers of newsrooms to decide on", async () => {
    for (const decide of [dismissSuggestions, restoreSuggestions])
      await expect(decide(await createPerson(), about(ids))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the room", () => {
  it("shows anybody signed in the latest text, what is suggested, and where each led", async () => {
    await liftClaim(reviewer, liftOf(article, 0));
    await dismissSuggestions(reviewer, about(ids.slice(1, 2)));
    const room = await readRoom(await createPerson(), article.slug, { part: 1 });
    expect(room?.part).toMatchObject({ text: article.text, number: 1, of: 1 });
    expect(room?.counts).toEqual({ OPEN: 1, ACCEPTED: 1, DISMISSED: 1 });
    expect(room?.suggestions.map((one) => [one.state, one.by])).toEqual([
      ["ACCEPTED", reviewer.name],
      ["DISMISSED", reviewer.name],
      ["OPEN", null],
    ]);
    expect(room?.lifted).toMatchObject([
      { start: 0, claim: { statement: article.text.slice(0, room?.lifted[0]?.end) } },
    ]);
    await expect(readRoom(null, article.slug, { part: 1 })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    expect(await readRoom(reviewer, "no-such-article", { part: 1 })).toBeNull();
  });

  it("shows a long text in parts, each with what is suggested in it", async () => {
    const sentences = Array.from(
      { length: 1_500 },
      (_, index) => `Sentence ${index} of ${"x".repeat(60)} it is.`,
    );
    const long = await createArticle(sentences);
    const first = await readRoom(reviewer, long.slug, { part: 1 });
    const last = await readRoom(reviewer, long.slug, { part: 999 });
    expect([first?.part.number, last?.part.number, last?.part.end]).toEqual([
      1,
      first?.part.of,
      long.text.length,
    ]);
    const third = long.suggestions.find((one) => one.start > (first?.part.end ?? 0));
    const there = { suggestionId: third?.id ?? "" };
    expect((await readRoom(reviewer, long.slug, there))?.part.number).toBeGreaterThan(1);
    expect((await readRoom(reviewer, long.slug, { at: long.text.length - 1 }))?.part).toEqual(last?.part);
    expect(first?.part.text.length).toBeLessThanOrEqual(40_000);
    expect(first?.suggestions.at(-1)?.start).toBeLessThan(first?.part.end ?? 0);
    expect(last?.suggestions.every((one) => one.start >= (last?.part.start ?? 0))).toBe(true);
  });
});

describe("pasted words", () => {
  const find = (words: string) =>
    findWords(reviewer, { articleSlug: article.slug, snapshotId: article.snapshotId, words });

  it("are found wherever lines break in them", async () => {
    const place = await find("  tide\n was   high. ");
    expect(article.text.slice(place.start, place.end)).toBe("tide was high.");
  });

  it("are refused with a sentence where they stand nowhere, several times, or are none", async () => {
    await expect(find("ebb.*")).rejects.toThrow(/do not stand in the text/);
    await expect(find("s")).rejects.toThrow(/stand in \d+ places/);
    await expect(find(" ")).rejects.toThrow(/Give the words/);
  });
});
