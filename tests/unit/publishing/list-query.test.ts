import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "@/lib/publishing/cursor";
import { canonicalParams, listHref, readListQuery, SEARCH_LIMITS } from "@/lib/publishing/list-query";

const read = (search: string) => readListQuery(new URLSearchParams(search));

const CURSOR = {
  to: "after",
  score: 12,
  changedAt: "2026-11-21T02:10:25.036+00:00",
  id: "01a1fbde-7e89-70dd-9e19-7b1ea648159e",
} as const;

describe("the list's address", () => {
  it("is read as it was written", () => {
    const query = {
      q: "two words",
      status: "UNDER_REVIEW",
      rating: "MOSTLY_FALSE",
      claimant: "mark-rutte",
      publisher: "Evening & Sons",
      article: "report",
    } as const;
    const href = listHref(query, writeCursor(CURSOR));
    expect(href).toMatch(/^\/claims\?q=two\+words&status=under-review&rating=mostly-false&/);
    const { query: again, notices } = read(href.split("?")[1] ?? "");
    expect(again).toEqual({ ...query, cursor: CURSOR });
    expect(notices).toEqual([]);
  });

  it("is short where nothing is asked", () => {
    expect(listHref({ q: "", status: null })).toBe("/claims");
    expect(read("").query).toMatchObject({ q: "", status: null, cursor: null });
  });

  it.each(["under-review", "UNDER_REVIEW", "Under-Review"])("knows the status %s", (status) => {
    expect(read(`status=${status}`).query.status).toBe("UNDER_REVIEW");
  });

  it("leaves out what it cannot use, and says so", () => {
    const { query, notices } = read("status=sure&rating=9&cursor=abc&other=x");
    expect(query).toMatchObject({ status: null, rating: null, cursor: null });
    expect(notices).toHaveLength(3);
    expect(notices.join(" ")).toContain("no longer valid");
  });

  it("says when a search was cut", () => {
    const { characters, words } = SEARCH_LIMITS;
    expect(read(`q=${"x".repeat(100_000)}`)).toMatchObject({
      query: { q: "x".repeat(characters) },
      notices: [`Only the first ${characters} characters of the search were used.`],
    });
    expect(read(`q=${"x+".repeat(words + 1)}`)).toMatchObject({
      query: { q: "x ".repeat(words).trim() },
      notices: [`Only the first ${words} words of the search were used.`],
    });
  });

  it("holds nothing that PostgreSQL refuses, whatever was typed, and is the same when read again", () => {
    const text = fc.string({ unit: "binary", maxLength: 600 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("q", "publisher", "claimant", "status", "cursor"), text),
        (given) => {
          const params = new URLSearchParams(given);
          const { query } = readListQuery(params);
          expect(JSON.stringify(query)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
          const canonical = canonicalParams(params);
          expect(canonicalParams(canonical).toString()).toBe(canonical.toString());
          expect(readListQuery(canonical)).toEqual(readListQuery(params));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a cursor", () => {
  it("survives the address", () => {
    expect(readCursor(writeCursor(CURSOR))).toEqual(CURSOR);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "abc"],
    ["null", Buffer.from("null").toString("base64url")],
    ...Object.entries({
      "another direction": { to: "around" },
      "a score that is no number": { score: "1" },
      "a negative score": { score: -1 },
      "a fraction": { score: 1.5 },
      "no time": { changedAt: "now" },
      "no id": { id: "1; DROP TABLE" },
      "something more": { more: 1 },
    }).map(([name, change]) => [
      name,
      Buffer.from(JSON.stringify({ ...CURSOR, ...change })).toString("base64url"),
    ]),
  ])("with %s is none", (_, text = "") => {
    expect(readCursor(text)).toBeNull();
  });
});
