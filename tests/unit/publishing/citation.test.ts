import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import { Cite } from "@citation-js/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtexText } from "@/lib/publishing/bibtex-text";
import { bibtexOf, citationFile, cslOf, quoteOf } from "@/lib/publishing/citation";
import type { PublicClaim } from "@/lib/publishing/model";
import { AGREED, HOSTILE, publicClaim } from "./published";

const THEN = "http://localhost:3000/claims/harbour-opened-in-1950?at=2026-02-01T00:00:00.000Z";
const KEY = "harbour-opened-in-1950-20260201";

const TEXTS = [
  HOSTILE,
  "50 % of $5 & #1 in a_b^c~d",
  "}} , author = {Somebody else}, title = {{Another",
  "{ { {",
  "} } }",
  "\\input{/etc/passwd} \\",
  "a\r\nb\n\nc\td",
  "--- -- `` '' ,, << >> ?` !`",
  "@comment{ % no end",
  "<script>alert(1)</script> &amp; <i>x</i>",
  "Łódź, 日本, עברית, \u{1F600}",
];

/** What reads BibTeX and CSL JSON reads in this. */
function read(text: string) {
  const [first, ...others] = new Cite(text).data as Record<string, unknown>[];
  expect(others).toEqual([]);
  if (!first) throw new Error("nothing was read");
  const { _graph: _, "citation-key": __, ...entry } = first;
  return entry;
}

const shownTitle = (claim: PublicClaim) => String(cslOf(claim)[0]?.title);

describe("a citation", () => {
  it("names the outcome, its day and the page as it stood", () => {
    expect(bibtexOf(publicClaim(AGREED))).toBe(`@online{${KEY},
  author = {{Touchstone}},
  title = {{Fact check: “The harbour opened in 1950.” (Consensus: False)}},
  date = {2026-02-01},
  url = {${THEN}},
  langid = {english},
}
`);
    expect(cslOf(publicClaim(AGREED))).toEqual([
      {
        id: KEY,
        type: "webpage",
        author: [{ literal: "Touchstone" }],
        title: "Fact check: “The harbour opened in 1950.” (Consensus: False)",
        issued: { "date-parts": [[2026, 2, 1]] },
        URL: THEN,
        language: "en",
      },
    ]);
  });

  it("is the same however often the claim is counted, until the outcome changes", () => {
    const claim = publicClaim(AGREED);
    const counted = { ...claim, consensus: { ...claim.consensus, computedAt: "2026-05-05T00:00:00.000Z" } };
    expect(bibtexOf(counted)).toBe(bibtexOf(claim));
    expect(cslOf(counted)).toEqual(cslOf(claim));
    expect(quoteOf(counted)).toBe(quoteOf(claim));
  });

  it("says nothing of verdicts before quorum, and that a claim is closed", () => {
    expect(shownTitle(publicClaim("A1 A1"))).toMatch(/ \(Under review\)$/);
    const closed = publicClaim(AGREED, { lifecycle: "RETRACTED", closedAt: "2026-03-01T10:00:00.000Z" });
    expect(shownTitle(closed)).toMatch(/ \(This claim has been retracted\. Consensus: False\)$/);
    expect(cslOf(closed)[0]).toMatchObject({ URL: expect.stringMatching(/\?at=2026-03-01T10:00:00\.000Z$/) });
  });

  it.each(TEXTS)("holds %j as text in BibTeX", (statement) => {
    const claim = publicClaim(AGREED, { statement });
    expect(read(bibtexOf(claim))).toMatchObject({
      id: KEY,
      type: "webpage",
      author: [{ family: "Touchstone" }],
      title: shownTitle(claim),
      issued: { "date-parts": [[2026, 2, 1]] },
      URL: THEN,
    });
  });

  it.each(TEXTS)("holds %j as text in CSL JSON", (statement) => {
    const [entry] = cslOf(publicClaim(AGREED, { statement }));
    expect(read(JSON.stringify([entry]))).toMatchObject({ ...entry });
    expect(entry?.title).not.toMatch(/[\p{Cc}\u202A-\u202E\uD800-\uDFFF]/u);
  });

  it("never leaves a brace open, nor a sign with a meaning alone", () => {
    const unit = fc.constantFrom(..."\\{}#$%&_^~-'`,<>!?a é");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const written = bibtexText(text);
        // Whatever is inside of one pair of braces: taken away pair by pair, nothing is left.
        let braces = written.replace(/[^{}]/g, "");
        while (braces.includes("{}")) braces = braces.replaceAll("{}", "");
        expect(braces).toBe("");
        expect(written).not.toMatch(/(?<!\\)[#$%&_]|[\^~]/);
      }),
    );
  });

  it("is saved under the claim’s name", () => {
    expect(citationFile(publicClaim(AGREED), "bib")).toEqual({
      "content-disposition": `attachment; filename="${KEY}.bib"`,
    });
  });
});

describe("a quote", () => {
  it("says what was said, by whom, how it stands, since when, and where to look it up", () => {
    expect(quoteOf(publicClaim(AGREED))).toBe(
      `“The harbour opened in 1950.” (said by The Mayor) – Consensus: False, as of 1 February 2026. Touchstone: ${THEN}`,
    );
    expect(quoteOf(publicClaim("A1", { claimant: null, isDemo: true }))).toBe(
      `“The harbour opened in 1950.” – Under review, as of 1 February 2026. Touchstone, demonstration data: ${THEN}`,
    );
    expect(quoteOf(publicClaim(AGREED, { statement: HOSTILE }))).not.toMatch(
      /[\p{Cc}\u202A-\u202E\uD800-\uDFFF]/u,
    );
  });
});
