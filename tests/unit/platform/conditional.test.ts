import { describe, expect, it } from "vitest";
import { isKnown, markOf } from "@/lib/platform/conditional";

const mark = markOf("body");
const known = (headers: Record<string, string>) => isKnown(new Headers(headers), mark);

describe("isKnown", () => {
  it("goes by the mark, whoever weakened it and whatever stands beside it", () => {
    expect(mark).toMatch(/^W\/"[\w-]{27}"$/);
    for (const named of [mark, mark.slice(2), `"other", ${mark}`, "*"])
      expect(known({ "if-none-match": named }), named).toBe(true);
    expect(known({ "if-none-match": markOf("another body") })).toBe(false);
    expect(known({})).toBe(false);
  });

  it("does not go by a time, which nobody was told", () => {
    expect(known({ "if-modified-since": new Date().toUTCString() })).toBe(false);
  });
});
