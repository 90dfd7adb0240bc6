import { describe, expect, it } from "vitest";
import { partsOf } from "@/lib/lifting/parts";
import { statementFrom, typeOf } from "@/lib/lifting/statement";

describe("a statement drafted from words", () => {
  it.each([
    ["fares have doubled\n since 2019,", "Fares have doubled since 2019."],
    ["“We lost 300 jobs.”", "We lost 300 jobs."],
    ["– was it 4?", "Was it 4?"],
    ["“ ”", ""],
    ["élan is up", "Élan is up."],
    ["it hasn’t cost ‘a penny more’", "It hasn’t cost ‘a penny more’."],
    ["the firm ‘isn’t late’ and “on time”,", "The firm ‘isn’t late’ and “on time”."],
  ])("of %j is %j", (words, statement) => {
    expect(statementFrom(words)).toBe(statement);
  });
});

describe("a name", () => {
  it.each([
    ["Ada Finch", "PERSON"],
    ["Ursula von der Leyen", "PERSON"],
    ["NATO", "ORGANIZATION"],
    ["Ministry of Harbours", "ORGANIZATION"],
    ["White House", "ORGANIZATION"],
    ["Finch", ""],
    ["Government sources", ""],
    ["its operator", ""],
    ["reports", ""],
    ["", ""],
  ])("%j is taken for %j", (name, type) => {
    expect(typeOf(name)).toBe(type);
  });
});

describe("a text in parts", () => {
  it.each([
    ["nothing", ""],
    ["short paragraphs", "Word and word.\n\n".repeat(9_000)],
    ["one paragraph", "word ".repeat(30_000)],
    ["no space at all", "👩‍⚖️".repeat(30_000)],
  ])("of %s is whole, and no part cuts a character", (_, text) => {
    const parts = partsOf(text);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const { start, end } of parts) {
      expect(end - start).toBeLessThanOrEqual(40_000);
      expect(text.slice(start, end).isWellFormed()).toBe(true);
    }
  });
});
