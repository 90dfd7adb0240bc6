import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS, EMPTY_SOURCE, missingToCount, problemsOf, verdictSchema } from "@/lib/verdicts/fields";

const source = { ...EMPTY_SOURCE, url: "https://a.example/1", title: "First", stance: "REFUTES" };
const complete = {
  ...EMPTY_FIELDS,
  rating: "FALSE",
  explanation: "The record says otherwise.",
  sources: [source],
};
const first = { isRevision: false, newsrooms: 1 };

describe("hostile text", () => {
  it.each([
    ["100,001 characters", "x".repeat(100_001), /At most 5,000 characters; this has 100,001/],
    ["a null character", "a\0b", /control characters/],
    ["an escape character", "a\u001b[31mb", /control characters/],
    ["a right-to-left override", "abc\u202Edef", /reading order/],
    ["an isolate", "abc\u2066def", /reading order/],
    ["nothing but blanks", " \n\t ", /Explain the rating/],
  ])("is refused with a message: %s", (_, explanation, message) => {
    expect(problemsOf({ ...complete, explanation }, first).explanation).toMatch(message);
  });

  it.each([
    ["markup", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
    ["emoji and joiners", "👩‍⚖️ 🇺🇦 e\u0301"],
    ["Arabic with marks", "قال\u200F الوزير"],
    ["line breaks", "one\r\n\r\ntwo"],
  ])("is taken as text: %s", (_, explanation) => {
    expect(problemsOf({ ...complete, explanation }, first)).toEqual({});
  });

  it("is refused in a single-line field when it has several lines", () => {
    const problems = problemsOf({ ...complete, sources: [{ ...source, title: "a\nb" }] }, first);
    expect(problems).toEqual({ "sources.0.title": "This has to be a single line." });
  });
});

describe("a source's address", () => {
  it.each([
    ["javascript:alert(1)", /Only http and https/],
    ["data:text/html,x", /Only http and https/],
    ["ftp://a.example/", /Only http and https/],
    ["nato.int/treaty", /not a web address/],
    ["", /Enter the address/],
    ["https://user:secret@a.example/", /user name and password/],
    [`https://a.example/${"x".repeat(2_000)}`, /longer than 2,000/],
  ])("is refused: %s", (url, message) => {
    expect(problemsOf({ ...complete, sources: [{ ...source, url }] }, first)["sources.0.url"]).toMatch(
      message,
    );
  });

  it("is kept as the URL standard writes it, and stands in for a missing title", () => {
    const parsed = verdictSchema.parse({
      ...complete,
      sources: [{ ...source, url: " HTTPS://A.example/ä ", title: "" }],
    });
    expect(parsed.sources[0]).toMatchObject({ url: "https://a.example/%C3%A4", title: "a.example/%C3%A4" });
  });

  it("is refused the second time", () => {
    const problems = problemsOf({ ...complete, sources: [source, { ...source }] }, first);
    expect(problems).toEqual({ "sources.1.url": "This source is listed already." });
  });
});

describe("what is missing to count", () => {
  it("is a source, or for Unverifiable a description of the search", () => {
    expect(missingToCount(complete)).toEqual([]);
    expect(missingToCount({ ...complete, sources: [] })).toHaveLength(1);
    expect(missingToCount({ ...complete, rating: "UNVERIFIABLE" })).toHaveLength(1);
    expect(
      missingToCount({ ...complete, rating: "UNVERIFIABLE", sources: [], searchNote: "Archives" }),
    ).toEqual([]);
  });
});
