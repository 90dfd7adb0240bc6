import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXT_MAX } from "@/lib/intake/model";
import { suggestClaims } from "@/lib/intake/suggest";

const PIECES = [
  "The minister said ",
  "he added that ",
  "“",
  "”",
  "‘",
  "’",
  '"',
  "«",
  "„",
  ", ",
  ". ",
  "? ",
  ": ",
  "; ",
  "\r\n",
  "\n\n",
  "Â ",
  "\uFEFF",
  "😀 ",
  "\ud83d",
  "according to Ilsa Varn ",
  "40 barges ",
  "U.S. ",
  "- ",
  "(pictured) ",
];

/** Every place is inside the text and holds the words that are said to stand there. */
function holds(text: string) {
  const found = suggestClaims(text);
  for (const { exact, start, end, claimant, quote } of found) {
    expect(text.slice(start, end)).toBe(exact);
    for (const span of [{ start, end }, claimant, quote].filter((one) => one !== null)) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  }
  expect(found.map(({ rank }) => rank)).toEqual(found.map((_, index) => index + 1));
}

test("any text gets suggestions whose places are in it", () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 20, unit: "binary" })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(text, (pieces) => holds(pieces.join(""))),
    { numRuns: 200 },
  );
});

// Ways in which reading could take time that grows with the square of the text's length.
const REPEATED = ["“a ", "‘s’ a ", "he said that ", "X said, ", ". ", "a\n", "Mr. X said he. ", "((", "Aaa "];

test("repetitions have their places, too", () => {
  for (const piece of REPEATED) holds(piece.repeat(8_000 / piece.length));
});

test("the longest text of short quotations ends within the guard against what never does", () => {
  const piece = '"A," he said. ';
  holds(piece.repeat(TEXT_MAX / piece.length));
});
