import { describe, expect, it } from "vitest";
import type { PublicClaim } from "@/lib/publishing/model";
import { FORMATS } from "./hostile-outlets";
import { AGREED, publicClaim } from "./published";

/** Text that wants to be more than text in one format or another. */
const TEXTS: Record<string, string> = {
  "the end of a script": `</script><script>alert(1)</script>`,
  "the end of CDATA": "]]>]]&gt;<![CDATA[",
  "a comment": "<!-- --!> -->",
  "an element with a handler": `"><img src=x onerror=alert(1)>'`,
  entities: "&lt;b&gt; &amp;amp; &#x3c; &unknown;",
  "a formula": "=cmd|' /C calc'!A0",
  "an address of a spreadsheet": "@SUM(1+1)*cmd",
  "a sign": "+1-1",
  "a tab": "\ttab\tbed",
  "line ends": "one\rtwo\nthree\r\nfour",
  "a null character": "nothing \0 here",
  "control characters": "bell \u0007 and escape \u001b[31m",
  "half a pair": "half \uD800 of \uDC00 one",
  "no character": "\uFFFE\uFFFF",
  "another direction": "abc \u202Edesrever\u202C \u2066",
  "a header": "%0d%0aSet-Cookie: a=1\r\nSet-Cookie: b=2",
  "a file's name": `"; filename="evil.exe"; x="`,
  "line separators": "one\u2028two\u2029three",
  emoji: "👩🏽‍🔬 🏳️‍🌈 e\u0301",
  "much text": "very long, ".repeat(10_000),
  prototypes: "__proto__ constructor {{7*7}}",
};

const WRITTEN = "https://records.example/a?q=%0d%0aSet-Cookie:x&r=\"</script>'<!--]]>\u202E=1";
const ADDRESS = new URL(WRITTEN).href;

/** A claim in which everything that somebody typed is this text. */
function claimOf(text: string): PublicClaim {
  const claim = publicClaim(AGREED, { statement: text });
  const [appearance] = claim.appearances;
  if (!claim.claimant || !appearance) throw new Error("there are both");
  return {
    ...claim,
    claimant: { ...claim.claimant, name: text },
    appearances: [{ ...appearance, exact: text, article: { ...appearance.article, headline: text } }],
    verdicts: claim.verdicts.map((one) => ({
      ...one,
      explanation: text,
      sources: one.sources.map((source) => ({ ...source, title: text, url: ADDRESS })),
    })),
  };
}

/** A text as every format can hold it: what XML knows as no character is replaced, all line ends are one. */
const comparable = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

describe.each(Object.keys(FORMATS))("%s holds as text", (format) => {
  it.each(Object.keys(TEXTS))("%s", async (name) => {
    const text = TEXTS[name] ?? "";
    const { url, ...found } = (await FORMATS[format]?.(claimOf(text))) ?? {};
    expect(Object.keys(found)).toContain("statement");
    for (const [field, value] of Object.entries(found))
      expect(comparable(value), field).toContain(comparable(text));
    if (url) expect(url).toBe(ADDRESS);
  });
});
