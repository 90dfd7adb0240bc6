import { expect, test } from "vitest";
import { suggestClaims } from "@/lib/intake/suggest";

/** A made-up article: no such people or places. */
const ARTICLE = `Harbour debt at its lowest

Finance Minister Ilsa Varn said on Tuesday that the harbour’s debt had fallen to 12 million crowns, its lowest level since 2004.

“It is a wonderful day for the harbour,” Varn said. “I hope that all will celebrate.”

Will the debt rise again? It may.

Ilsa Varn (pictured) at the harbour of Varnish on 4 March 2025

The council banned fishing in 2019 because two boats had sunk. The harbour will be the pride of the coast.

The council banned fishing in 2019 because two boats had sunk.

Subscribe to our newsletter`;

const found = suggestClaims(ARTICLE);
const rankOf = (words: string) => found.findIndex(({ exact }) => exact.includes(words));
const codesOf = (words: string) => found[rankOf(words)]?.reasons.map(({ code }) => code);

test("figures and acts come first; opinions, predictions, captions, headlines and questions last", () => {
  const worthy = ["debt had fallen", "The council banned"].map(rankOf).toSorted();
  const rest = [
    "wonderful day",
    "all will celebrate",
    "debt rise again",
    "(pictured)",
    "the pride",
    "at its lowest",
  ];
  expect(worthy).toEqual([0, 1]);
  for (const words of rest) expect(rankOf(words)).toBeGreaterThan(1);
});

test("each says why, by what was found in it", () => {
  expect(codesOf("debt had fallen")).toEqual(expect.arrayContaining(["figure", "speaker", "over-time"]));
  expect(codesOf("The council banned")).toEqual(expect.arrayContaining(["act", "cause"]));
  expect(codesOf("wonderful day")).toEqual(expect.arrayContaining(["opinion", "quoted"]));
  expect(codesOf("all will celebrate")).toContain("wish");
  expect(codesOf("debt rise again")).toContain("question");
  expect(codesOf("(pictured)")).toContain("caption");
  expect(codesOf("the pride")).toContain("prediction");
  expect(codesOf("at its lowest")).toContain("headline");
});

test("what is said twice is suggested once, and the page's own words not at all", () => {
  expect(found.filter(({ exact }) => exact.includes("banned fishing"))).toHaveLength(1);
  expect(rankOf("newsletter")).toBe(-1);
});
