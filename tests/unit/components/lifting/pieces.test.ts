import { describe, expect, it } from "vitest";
import { chosenItem, mergeItems, splitAt, splitItem, trimmed, wordsIn } from "@/components/lifting/pieces";
import type { Item } from "@/components/lifting/room-types";
import { paragraphsOf } from "@/components/lifting/segments";
import { chosen, cursorAt, moved } from "@/components/lifting/word-cursor";

const TEXT = "The port handled 41,200 containers, and it lost 300 jobs.\n\nFares doubled.";
// As if it stood further on in a longer text.
const part = { start: 1_000, text: TEXT };

function item(words: string, change: Partial<Item> = {}): Item {
  const start = 1_000 + TEXT.indexOf(words);
  const rest = { rank: 1, isLikely: true, claimant: null, quote: null, reasons: [] };
  return { key: words, suggestionIds: [words], start, end: start + words.length, ...rest, ...change };
}
const whole = item("The port handled 41,200 containers, and it lost 300 jobs.");

describe("a suggestion", () => {
  it("is split at its joining word, each piece without commas and joining words around it", () => {
    const pieces = splitItem(part, whole, splitAt(part, whole));
    expect(pieces.map((one) => wordsIn(part, one))).toEqual([
      "The port handled 41,200 containers",
      "it lost 300 jobs.",
    ]);
    expect(new Set(pieces.map((one) => one.key)).size).toBe(2);
    expect(pieces.every((one) => one.suggestionIds[0] === whole.key)).toBe(true);
  });

  it("is split before any of its words, and never into nothing", () => {
    expect(splitItem(part, whole, 1).map((one) => wordsIn(part, one))[0]).toBe("The");
    expect(splitItem(part, whole, 99)).toEqual([]);
    expect(splitItem(part, item("Fares doubled."), 0)).toHaveLength(1);
  });

  it("is merged with its neighbour, with what stands between; not with one far away", () => {
    const merged = mergeItems(item("Fares doubled."), whole);
    expect(merged && wordsIn(part, merged)).toBe(TEXT);
    expect(merged?.suggestionIds).toEqual(["Fares doubled.", whole.key]);
    expect(mergeItems(whole, item("Fares doubled.", { start: 9_000, end: 9_010 }))).toBeNull();
  });
});

describe("chosen words", () => {
  it("settle the suggestion that they are part of, and those that they hold; not one that they only touch", () => {
    const fares = item("Fares doubled.");
    const inside = item("300 jobs");
    const settled = (span: { start: number; end: number }) => chosenItem(span, [whole, fares]).suggestionIds;
    expect(settled(inside)).toEqual([whole.key]);
    expect(settled({ start: 1_000, end: 1_000 + TEXT.length })).toEqual([whole.key, fares.key]);
    expect(settled({ start: 1_050, end: fares.end })).toEqual([fares.key]);
  });

  it("lose the space and the commas around them", () => {
    const span = { start: 1_000 + TEXT.indexOf(", and"), end: 1_000 + TEXT.indexOf("lost") };
    const inner = trimmed(part, span);
    expect(inner && wordsIn(part, inner)).toBe("and it");
    expect(trimmed(part, { start: 1_057, end: 1_059 })).toBeNull();
  });

  it("are found with the arrow keys, word by word", () => {
    let cursor = cursorAt(part, item("port"));
    cursor = moved(cursor, "ArrowRight", false);
    cursor = moved(moved(cursor, "ArrowRight", true), "ArrowRight", true);
    const span = chosen(cursor);
    expect(span && wordsIn(part, span)).toBe("handled 41,200 containers");
    const back = chosen(moved(cursor, "ArrowUp", true));
    expect(back && wordsIn(part, back)).toBe("The port handled");
    expect(chosen(cursorAt({ start: 0, text: "" }, null))).toBeNull();
  });
});

describe("the text", () => {
  it("is cut wherever a mark begins or ends, and nothing of it is lost", () => {
    const marks = [whole, item("300 jobs"), item("containers, and it")];
    const paragraphs = paragraphsOf(part, marks);
    expect(paragraphs.map((one) => one.segments.map((segment) => segment.text).join(""))).toEqual(
      TEXT.split("\n\n"),
    );
    for (const { segments } of paragraphs)
      for (const segment of segments) expect(wordsIn(part, segment)).toBe(segment.text);
    const jobs = paragraphs[0]?.segments.find((one) => one.text === "300 jobs");
    expect(jobs?.marks.map((one) => one.key)).toEqual([whole.key, "300 jobs"]);
  });
});
