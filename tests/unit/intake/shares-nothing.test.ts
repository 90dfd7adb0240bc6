import { expect, it } from "vitest";
import { sharesNothing } from "@/lib/intake/shares-nothing";
import { EDITED, TEXT } from "@/tests/support/later-texts";

const WALL =
  "We value your privacy.\n\nWe and our 1,204 partners store information on your device. Accept all?";

it("is said of a page that shows something else, not of an edited article", () => {
  expect(sharesNothing(TEXT, WALL)).toBe(true);
  expect(sharesNothing(TEXT, EDITED)).toBe(false);
  expect(sharesNothing(TEXT, TEXT.replace(/[“”]/g, '"').replaceAll("\n", " "))).toBe(false);
  expect(sharesNothing("A short note.\n\nNothing more.", WALL)).toBe(false);
});
