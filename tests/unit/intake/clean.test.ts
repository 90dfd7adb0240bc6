import { describe, expect, it } from "vitest";
import { cleanText } from "@/lib/intake/text/clean";

/** What a program shows that takes UTF-8 for windows-1252. */
const misread = (text: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

describe("characters that were read wrongly are what they were", () => {
  const SENTENCE = "“It’s a déjà-vu – worth £660 billion…” he said.";

  it("UTF-8 read as windows-1252, once and twice", () => {
    expect(misread(SENTENCE)).toContain("â€œItâ€™s");
    expect(cleanText(misread(SENTENCE))).toBe(SENTENCE);
    expect(cleanText(misread(misread(SENTENCE)))).toBe(SENTENCE);
  });

  it.each([
    ["whole alphabets", "Министры встретились в пятницу, 3 апреля."],
    ["signs of several bytes", "Prices rose by ½ to €5 ½ ☂ 😀, she said – at 20 °C."],
  ])("%s", (_, text) => expect(cleanText(misread(text))).toBe(text));

  it.each([
    ["at the end of a paragraph", "as ‘regrettable’. Â", "as ‘regrettable’."],
    ["after a quotation mark", "‘Thousands will suffer.’Â\nNext", "‘Thousands will suffer.’\nNext"],
    ["after a word", "the response to the crisisÂ", "the response to the crisis"],
    ["after a figure", "London, 02 March 2025Â", "London, 02 March 2025"],
    ["for a space", "20Â 000 troops", "20 000 troops"],
    ["with its no-break space", "20Â\u00a0000 troops", "20 000 troops"],
    ["a closing quotation mark that lost its byte", "â€œYesâ€ he said", "“Yes” he said"],
  ])("a lone Â goes: %s", (_, raw, text) => expect(cleanText(raw)).toBe(text));

  it.each([
    "ÂGE D’OR: À l’âge de dix ans",
    "ROMÂNIA și Âncora",
    "„Das macht Spaß“, sagte sie, „und Ü“.",
    "AMANHÃ” escreveu",
    "Ça coûte 5 € – où ça ? Là.",
    "Ångström, Øre, Ærø, Þórr, ñandú, ÿ",
    "à côté – «Ô ciel»",
    "Ποιος; Ήταν «σωστό».",
    "日本語の文章。한국어 문장.",
  ])("what is written so stays: %s", (text) => expect(cleanText(text)).toBe(text));
});

it.each([
  ["soft hyphens", "parlia\u00adment", "parliament"],
  ["zero-width spaces and a byte order mark", "\ufeffa\u200bb\u2060c", "abc"],
  ["marks of direction", "a\u202eb\u2066c\u2069\u200e", "abc"],
  ["hidden tags", "a\u{e0041}\u{e0042}b", "ab"],
  ["icons of a page’s font", "\ue001 Share", "Share"],
  ["controls", "a\u0000\u0007b\u009fc", "abc"],
  ["half a pair", "a\ud800b", "a?b"],
  ["what was not decoded", "caf\ufffd", "caf?"],
  ["spaces of all kinds", "a\u00a0\u2009\t b\u3000c", "a b c"],
  ["line ends of all kinds", "a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"],
  ["space around lines", "  a \n\t b ", "a\nb"],
  ["parted accents", "e\u0301", "é"],
])("%s", (_, raw, text) => expect(cleanText(raw)).toBe(text));

it.each(["👩‍🚀 and 🇺🇦 ❤️", "می‌خواهم", "क्‍ष"])("joiners stay where they join: %s", (text) =>
  expect(cleanText(text)).toBe(text),
);

it("a joiner between Latin letters goes", () =>
  expect(cleanText("par\u200dlia\u200cment")).toBe("parliament"));
