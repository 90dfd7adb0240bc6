import { expect, it } from "vitest";
import { usableFacts } from "@/lib/intake/fact-fields";
import type { FoundFacts } from "@/lib/intake/model";
import { originsOf, readOrigins } from "@/lib/intake/origins";

const found = (facts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, { value, origin: "json-ld" }]),
  ) as FoundFacts;

it("what a page tells of itself is kept where it can be stored, and unknown where it cannot", () => {
  const good = {
    headline: "A headline",
    publisher: "The Courier",
    author: "Mara Tolvane",
    datePublished: "2025-03-14",
    inLanguage: "en-GB",
    url: "https://news.example/story",
  };
  expect(usableFacts(found(good))).toEqual(found(good));
  expect(
    usableFacts(
      found({
        headline: " ",
        publisher: "a\u202Eb",
        author: "\0",
        datePublished: "2025-02-30",
        inLanguage: "Klingonese",
        url: "javascript:alert(1)",
      }),
    ),
  ).toEqual({});
});

it("a name that is too long is cut between characters, and stands on one line", () => {
  const { headline } = usableFacts(found({ headline: `Two\nlines ${"😀".repeat(400)}` }));
  expect(headline?.value).toMatch(/^Two lines 😀+.?…$/u);
  expect(headline?.value.length).toBeLessThanOrEqual(300);
  expect(headline?.value.isWellFormed()).toBe(true);
});

it("where facts were found is read back as it was stored, and nothing else is", () => {
  const origins = originsOf(
    { headline: { value: "x", origin: "typed" }, url: { value: "y", origin: "canonical" } },
    "id",
  );
  expect(readOrigins(JSON.parse(JSON.stringify(origins)))).toEqual({
    headline: { origin: "typed", by: "id" },
    url: { origin: "canonical" },
  });
  for (const strange of [null, "x", { headline: { origin: "dreamt" } }])
    expect(readOrigins(strange)).toEqual({});
});
