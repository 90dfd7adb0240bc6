import { describe, expect, it } from "vitest";
import { readInstant } from "@/lib/publishing/instant";

describe("readInstant", () => {
  it.each([
    ["2026-11-21", "2026-11-21T23:59:59.999Z"],
    ["2026-11-21T13:00:00Z", "2026-11-21T13:00:00.000Z"],
    ["2026-11-21T13:00Z", "2026-11-21T13:00:00.000Z"],
    ["2026-11-21T13:00:00.250Z", "2026-11-21T13:00:00.250Z"],
    ["2026-11-21T13:00:00+01:00", "2026-11-21T12:00:00.000Z"],
    // In a query string "+" is a space.
    ["2026-11-21T13:00:00 01:00", "2026-11-21T12:00:00.000Z"],
    ["2026-11-21T13:00:00.123456-05:30", "2026-11-21T18:30:00.123Z"],
  ])("%s is %s", (text, iso) => {
    expect(readInstant(text)?.toISOString()).toBe(iso);
  });

  it.each([
    "",
    "yesterday",
    "2026",
    "2026-02-30",
    "2026-13-01",
    "2026-11-21T25:00:00Z",
    "2026-11-21T13:00:00",
    "2026-11-21T13:00:00+99:00",
    "1700000000000",
    "2026-11-21T13:00:00Z<script>",
  ])("%s is no moment", (text) => {
    expect(readInstant(text)).toBeNull();
  });
});
