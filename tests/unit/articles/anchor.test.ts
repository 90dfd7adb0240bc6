import { describe, expect, it } from "vitest";
import { anchor, describe as selectorsOf } from "@/lib/articles/anchor";

const TEXT = `The minister said on Monday that the harbour had cost “far too much” – some 240 million – and nobody knew why.

Critics disagreed. The opposition’s spokeswoman called the figures “a fairy tale”, and asked for the books… all of them.

The minister said on Tuesday that the railway had cost nothing at all, and that the books were open to everybody.`;
const QUOTE =
  "The opposition’s spokeswoman called the figures “a fairy tale”, and asked for the books… all of them.";

function at(words: string, text = TEXT, from = 0) {
  const start = text.indexOf(words, from);
  return selectorsOf(text, start, start + words.length);
}

function found(text: string, words = QUOTE) {
  return anchor(text, at(words));
}

describe("describing words", () => {
  it("keeps what stands before and after, and cuts no character in two", () => {
    const text = `${"🦊".repeat(20)}fox${"🦊".repeat(20)}`;
    const selectors = selectorsOf(text, 40, 43);
    expect(selectors).toEqual({
      exact: "fox",
      prefix: "🦊".repeat(16),
      suffix: "🦊".repeat(16),
      start: 40,
      end: 43,
    });
    expect(selectorsOf(`x${text}`, 41, 44).prefix).toBe("🦊".repeat(16));
    expect(selectorsOf(`${"🦊".repeat(20)}!fox`, 41, 44).prefix).toBe(`${"🦊".repeat(15)}!`);
  });

  it.each([
    [3, 3],
    [-1, 3],
    [0, TEXT.length + 1],
    [Number.NaN, 3],
  ])("refuses %d to %d", (start, end) => {
    expect(() => selectorsOf(TEXT, start, end)).toThrow(RangeError);
  });
});

describe("words that stand there unchanged", () => {
  it("are found where they were, and where they have moved to", () => {
    expect(found(TEXT)).toEqual({ start: at(QUOTE).start, end: at(QUOTE).end, exact: QUOTE, errors: 0 });
    expect(found(`A correction was made.\n\n${TEXT}`)?.start).toBe(at(QUOTE).start + 24);
  });

  it("are told from the same words elsewhere by what stands around them", () => {
    const second = at("The minister said on", TEXT, 10);
    const longer = `${TEXT.slice(0, 114)}${"Something else happened. ".repeat(8)}${TEXT.slice(114)}`;
    expect(anchor(longer, second)?.start).toBe(longer.lastIndexOf("The minister said on"));
    expect(anchor(longer, at("The minister said on"))?.start).toBe(0);
  });

  it("are found without their surroundings, if they are long enough to be known by themselves", () => {
    expect(anchor(`Alone: ${QUOTE}`, at(QUOTE))?.start).toBe(7);
    expect(
      anchor("Quite another text about the books and nothing else.", at("the books", TEXT, 200)),
    ).toBeNull();
  });

  it("are not taken for the same words elsewhere, where the place itself was changed a little", () => {
    const text =
      "Rents rose by 20 per cent in the north last year. In the south they fell, not by 20 per cent.";
    const now = text.replace("rose by 20 per cent", "rose by 20 percent");
    expect(anchor(now, at("20 per cent", text))?.exact).toBe("20 percent");
  });
});

describe("damage that re-anchors", () => {
  const inQuote = (change: (quote: string) => string) => TEXT.replace(QUOTE, () => change(QUOTE));
  it.each([
    ["white space", TEXT.replaceAll(" ", "\u00a0 "), 0],
    ["lines broken anew", TEXT.replace(/(\S+ \S+ \S+) /g, "$1\n"), 0],
    ["straight quotation marks", TEXT.replace(/[“”]/g, '"').replaceAll("’", "'"), 0],
    ["guillemets", TEXT.replaceAll("“", "«").replaceAll("”", "»"), 0],
    ["dashes and ellipses", TEXT.replaceAll("–", "—").replaceAll("…", "..."), 0],
    ["soft hyphens", TEXT.replaceAll("spokeswoman", "spokes\u00adwoman"), 0],
    ["ligatures", TEXT.replaceAll("fi", "ﬁ"), 0],
    ["a word more", inQuote((quote) => quote.replace("the figures", "the new figures")), 4],
    ["a word less", inQuote((quote) => quote.replace("called the figures", "called figures")), 4],
    ["a typing error", inQuote((quote) => quote.replace("spokeswoman", "spokewoman")), 1],
    ["an ellipsis of three spaced points", inQuote((quote) => quote.replace("…", " . . .")), 3],
  ])("%s", (_, text, errors) => {
    const place = found(text);
    expect(place?.exact).toMatch(/^The\s+opposition.*them\.$/s);
    expect(place?.errors).toBe(errors);
    expect(text.slice(place?.start, place?.end)).toBe(place?.exact);
  });

  it("an advertisement in the middle, however many words the quote has", () => {
    const advertisement = "\n\nADVERTISEMENT\n\nOur new car drives itself. Test it today, in 240 towns.\n\n";
    for (const where of ["spokeswoman", "figures", "books…"]) {
      const text = inQuote((quote) => quote.replace(where, `${where}${advertisement}`));
      const place = found(text);
      expect(place?.exact).toMatch(/^The\s+opposition.*them\.$/s);
      expect(place?.exact).toContain("ADVERTISEMENT");
    }
  });

  it("an advertisement, other quotation marks and other spaces at once", () => {
    const text = inQuote((quote) => quote.replace("figures", `figures\n\n${"Buy! ".repeat(40)}\n\n`))
      .replace(/[“”]/g, '"')
      .replaceAll(" ", "  ");
    expect(found(text)?.exact).toMatch(/^The\s+opposition.*them\.$/s);
  });
});

describe("the bound", () => {
  it("leaves words with more than a quarter of their characters changed unfound", () => {
    const words = "spokeswoman called the figures “a fairy tale”, and asked";
    const changed = TEXT.replace(words, "spokesman once more praised what he had heard and wept");
    expect(found(changed)).toBeNull();
  });

  it("leaves words unfound that are gone, and empty words and texts", () => {
    expect(found(TEXT.replace(QUOTE, ""))).toBeNull();
    expect(anchor("", at(QUOTE))).toBeNull();
    expect(anchor(TEXT, { ...at(QUOTE), exact: "" })).toBeNull();
    expect(anchor(TEXT, { exact: "\u00ad \u200b", prefix: "", suffix: "", start: 0, end: 3 })).toBeNull();
  });
});
