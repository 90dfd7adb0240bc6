import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ticksFor } from "@/components/timeline/ticks";

const labels = (from: string, to: string) =>
  ticksFor(Date.parse(from), Date.parse(to)).map(({ label }) => label);

describe("ticksFor", () => {
  it("calls seconds, minutes, days, months and years what they are", () => {
    expect(labels("2026-11-21T13:50:01Z", "2026-11-21T13:50:03.100Z")).toEqual([
      "13:50:01",
      "13:50:02",
      "13:50:03",
    ]);
    expect(labels("2026-11-21T13:50:00Z", "2026-11-21T16:20:00Z")).toEqual(["14:00", "15:00", "16:00"]);
    expect(labels("2026-11-02T13:50:00Z", "2026-11-06T16:20:00Z")).toEqual(["3 Nov", "5 Nov"]);
    expect(labels("2025-11-02T13:50:00Z", "2026-09-06T16:20:00Z")).toEqual([
      "Jan 2026",
      "Apr 2026",
      "Jul 2026",
    ]);
    expect(labels("2021-11-02T13:50:00Z", "2026-09-06T16:20:00Z")).toEqual(["2022", "2024", "2026"]);
  });

  it("gives few of them, in order, within the axis", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 300, max: 3e12 }), (from, span) => {
        const moments = ticksFor(from, from + span).map(({ at }) => at);
        expect(moments.length).toBeLessThanOrEqual(4);
        expect(moments.length).toBeGreaterThan(0);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        for (const at of moments) expect(from <= at && at <= from + span).toBe(true);
      }),
    );
  });
});
