import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pack, packTexts, unpack } from "@/lib/platform/packed";

const MAX = 3_900;
const wrap = (values: Record<string, string>) => ({ form: "withdraw", values, errors: { form: "Too old." } });
const kept = (reason: string) => unpack(packTexts({ reason }, MAX, wrap));

/** `length` characters from `first` on, in an order without a pattern that helps to compress them. */
function scattered(first: number, range: number, length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(first + (state % range));
  }).join("");
}

describe("a reason of the longest allowed length comes back whole", () => {
  it.each([
    ["Chinese", scattered(0x4e00, 3_500, 1_000)],
    ["of newlines", "\n".repeat(1_000)],
    ["of emoji", scattered(0x1f300, 600, 500)],
    ["of twice as many emoji", scattered(0x1f300, 600, 1_000)],
    ["of quotes and backslashes", '"\\'.repeat(500)],
    ["of scattered letters", scattered(0x20, 0x5e, 1_000)],
  ])("%s", (_, reason) => {
    expect(kept(reason)).toEqual(wrap({ reason }));
  });
});

it("what is too long is cut to what fits, between characters", () => {
  const long = scattered(0x1f300, 600, 20_000);
  const packed = packTexts({ reason: long }, MAX, wrap);
  expect(packed.length).toBeLessThanOrEqual(MAX);
  const { values } = unpack(packed) as { values: { reason: string } };
  expect(values.reason.length).toBeGreaterThan(1_000);
  expect(long.startsWith(values.reason)).toBe(true);
  expect(values.reason.isWellFormed()).toBe(true);
});

it("of a text that is very long but easily compressed, the beginning comes back", () => {
  expect(kept("a".repeat(1_500_000))).toEqual(wrap({ reason: "a".repeat(8_000) }));
});

it("unpacks nothing that is none of ours", () => {
  const bomb = deflateRawSync(JSON.stringify("a".repeat(1_000_000))).toString("base64url");
  for (const value of ["", "x", "{}", pack("whole").slice(0, 4), bomb]) expect(unpack(value)).toBeNull();
});
