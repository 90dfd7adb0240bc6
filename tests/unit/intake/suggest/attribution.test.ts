import { expect, test } from "vitest";
import { suggestClaims } from "@/lib/intake/suggest";
import { PASSAGES } from "./passages";

test.each(PASSAGES)("$about", ({ text, said }) => {
  const found = suggestClaims(text).toSorted((a, b) => a.start - b.start);
  expect(found.map(({ exact, claimant }) => [exact, claimant?.name ?? null])).toEqual(said);
});
