import { describe, expect, it } from "vitest";
import { isKnown, markOf } from "@/lib/platform/conditional";

const mark = markOf("body");
const changed = "2026-02-01T10:00:00.500Z";
const known = (headers: Record<string, string>, at: string | null = changed) =>
  isKnown(new Headers(headers), mark, at);

describe("isKnown", () => {
  it("goes by the mark, whoever weakened it and whatever stands beside it", () => {
    expect(mark).toMatch(/^W\/"[\w-]{27}"$/);
    for (const named of [mark, mark.slice(2), `"other", ${mark}`, "*"])
      expect(known({ "if-none-match": named }), named).toBe(true);
    expect(known({ "if-none-match": markOf("another body") })).toBe(false);
    expect(known({})).toBe(false);
  });

  it("goes by the time only where no mark is named", () => {
    expect(known({ "if-modified-since": "Sun, 01 Feb 2026 10:00:00 GMT" })).toBe(true);
    expect(known({ "if-modified-since": "Sun, 01 Feb 2026 09:59:59 GMT" })).toBe(false);
    expect(known({ "if-modified-since": "whenever" })).toBe(false);
    expect(known({ "if-modified-since": "Sun, 01 Feb 2026 10:00:00 GMT" }, null)).toBe(false);
    const both = { "if-none-match": '"other"', "if-modified-since": "Sun, 01 Feb 2026 10:00:00 GMT" };
    expect(known(both)).toBe(false);
  });
});
