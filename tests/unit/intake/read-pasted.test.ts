import { expect, it } from "vitest";
import { TEXT_MAX } from "@/lib/intake/model";
import { readPasted } from "@/lib/intake/read-pasted";

// Invented for tests.
const LEAD =
  "The ministry of the example republic said on Monday that exports had risen by 12 percent, the most since 2019.";

it("a pasted text: cleaned, with the headline and byline that it shows", () => {
  expect(
    readPasted(`Menu\nExports of the republic riseÂ\nBy First Example and Second Example\n\n${LEAD}`),
  ).toEqual({
    arrival: "PASTED",
    text: `Exports of the republic rise\n\nBy First Example and Second Example\n\n${LEAD}`,
    facts: {
      headline: { value: "Exports of the republic rise", origin: "text" },
      author: { value: "First Example and Second Example", origin: "text" },
    },
    url: null,
    addresses: [],
    fileName: null,
    retrievedAt: null,
  });
});

it.each([
  LEAD,
  `By order of.\n\nBy order of the court\n\n${LEAD}`,
  `${LEAD}\n\n${LEAD}x`,
  "Exports rise",
  `By the ministry’s figures exports rose.\n\n${LEAD}`,
])("what it does not show is unknown: %.40s", (text) => expect(readPasted(text).facts).toEqual({}));

it("a text of the longest length is read however many lines it has: a line end is one character", () => {
  const longest = `${"Exports have risen.\r\n".repeat(TEXT_MAX / 20 - 1)}${"a".repeat(20)}`;
  expect(longest.length).toBeGreaterThan(TEXT_MAX);
  expect(readPasted(longest).text).toContain("Exports have risen.");
});

it.each([
  ["", "Paste the article’s text."],
  [" \n\u200b\n", "Paste the article’s text."],
  ["Menu\nShare\n", "Paste the article’s text."],
  ["a".repeat(TEXT_MAX + 1), "At most 400,000 characters can be read; this has 400,001."],
])("is refused: %.20j", (text, sentence) => {
  expect(() => readPasted(text)).toThrow(expect.objectContaining({ fields: { text: sentence } }));
});
