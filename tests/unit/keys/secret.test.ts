import { describe, expect, it } from "vitest";
import { looksLikeKey, newKey } from "@/lib/keys/secret";
import { hashToken } from "@/lib/platform/hash-token";

describe("a key", () => {
  it("begins with its prefix, has 192 bits of chance, and is another each time", () => {
    const all = Array.from({ length: 50 }, newKey);
    for (const { key, prefix, hash } of all) {
      expect(key).toMatch(new RegExp(`^${prefix}_[0-9a-f]{48}$`));
      expect(looksLikeKey(key)).toBe(true);
      expect(hash).toBe(hashToken(key));
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(new Set(all.map((one) => one.key)).size).toBe(50);
  });

  it.each([
    "",
    "ts_",
    "ts_0123abcd",
    `ts_0123abcd_${"0".repeat(47)}`,
    `TS_0123abcd_${"0".repeat(48)}`,
    "x\0",
  ])("is not %j", (text) => expect(looksLikeKey(text)).toBe(false));
});
