import { describe, expect, it } from "vitest";
import { drawable } from "@/lib/publishing/drawable";

describe("what of a text a picture can show", () => {
  it.each([
    ["Said in Łódź by Đỗ Ngọc: “5 €”", "Said in Łódź by Đỗ Ngọc: “5 €”"],
    ["Порт № 3 открыли", "Порт № 3 открыли"],
    ["cafe\u0301", "café"],
    ["a\n\n b\t\u00A0c", "a b c"],
    ["fine \u{1F600}\u{1F3FD} \u{1F1F3}\u{1F1F1} 1\uFE0F\u20E3", "fine 1"],
    ["He said 日本 に行く, and left the harbour", "He said […], and left the harbour"],
    ["a\u202Eb\u2066c\u0000d\uD800e\u200B", "abcde"],
    ["<b>&amp;</b> \"'", "<b>&amp;</b> \"'"],
    ["", ""],
  ])("%j is %j", (text, shown) => {
    expect(drawable(text)).toBe(shown);
  });

  it("is nothing where most of it is in another script", () => {
    expect(drawable("قال الوزير إن الميناء افتتح")).toBeNull();
    expect(drawable("港は1950年に開かれた")).toBeNull();
  });
});
