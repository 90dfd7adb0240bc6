import { expect, test } from "vitest";
import { suggestClaims } from "@/lib/intake/suggest";

test("every suggestion stands where it says, in UTF-16 code units", () => {
  const text =
    "The U.S. agency spent 40 crowns. 😀 It left early.\r\n\r\nÂ\u00A0A second paragraph follows.Â ";
  const found = suggestClaims(text);
  for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.exact);
  expect(found.map((one) => one.exact).sort()).toEqual([
    "A second paragraph follows.",
    "The U.S. agency spent 40 crowns.",
    "😀 It left early.",
  ]);
});
