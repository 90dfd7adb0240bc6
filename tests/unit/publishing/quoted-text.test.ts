import { expect, it } from "vitest";
import { shownWords } from "@/lib/publishing/quoted-text";

it.each([
  ["before a space", "Europe.\u00C2 - Commission", "Europe. - Commission"],
  ["before a line break", "the crisis\u00C2\nDiplomats", "the crisis\nDiplomats"],
  ["before a no-break space", "March 2025\u00C2\u00A0at noon", "March 2025\u00A0at noon"],
  ["at the end", "Kyiv.\u00C2", "Kyiv."],
  ["alone", "\u00C2", ""],
])("drops a stray sign %s", (_, stored, shown) => {
  expect(shownWords(stored)).toBe(shown);
});

it.each(["\u00C2ge et \u00E2me", "CAF\u00C2 BAR", "L\u2019\u00C2me", "\u00E2 \u00E2"])(
  "keeps the letters of %s",
  (text) => {
    expect(shownWords(text)).toBe(text);
  },
);
