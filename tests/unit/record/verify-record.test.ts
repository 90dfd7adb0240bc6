import { describe, expect, it } from "vitest";
import { commitmentOf, hashOf } from "@/lib/record/chain";
import type { PublicRecord } from "@/lib/record/model";
import { verifyRecord } from "@/lib/record/replay";
import { AGREED, SEALED, SMALL } from "./records";

/** Every value in a record that is no object or array, with the way to it. */
function leaves(
  value: unknown,
  way: (string | number)[] = [],
): { way: (string | number)[]; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [{ way, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...way, key]));
}

/** A copy with another value in one place. */
function withValue(record: PublicRecord, way: (string | number)[], value: unknown): PublicRecord {
  const copy = structuredClone(record);
  let place = copy as unknown as Record<string, unknown>;
  for (const key of way.slice(0, -1)) place = place[String(key)] as Record<string, unknown>;
  place[String(way.at(-1))] = value;
  return copy;
}

/** Values that are nearly the same: each character changed, each number one more or less. */
function neighbours(value: unknown): unknown[] {
  if (typeof value === "number") return [value + 1, value - 1];
  if (typeof value === "boolean") return [!value];
  if (typeof value !== "string") return ["something"];
  const changed = [...value].map(
    (one, at) => value.slice(0, at) + (one === "0" ? "1" : "0") + value.slice(at + 1),
  );
  return [...changed, `${value}0`, value.slice(0, -1), null].filter((one) => one !== value);
}

describe.each([
  ["an open record", SMALL],
  ["a sealed record", SEALED],
])("%s", (_, record) => {
  it("is found to be right", () => {
    expect(verifyRecord(record)).toEqual([]);
    expect(verifyRecord(JSON.parse(JSON.stringify(record)))).toEqual([]);
  });

  it("is found out whatever single value is another", { timeout: 60_000 }, () => {
    const places = leaves(record);
    expect(places.length).toBeGreaterThan(15);
    for (const { way, value } of places)
      for (const other of neighbours(value))
        expect(verifyRecord(withValue(record, way, other)), `${way.join(".")}: ${other}`).not.toEqual([]);
  });

  it("is found out with an entry missing, doubled or swapped, and says at which", () => {
    const { entries } = record;
    for (const at of entries.keys()) {
      // That the end is gone shows only against a published head, or the claim's outcome.
      const without = { ...record, entries: entries.toSpliced(at, 1) };
      if (at < entries.length - 1) expect(verifyRecord(without)[0]?.seq).toBe(at + 2);
      const doubled = {
        ...record,
        entries: entries.flatMap((one, index) => (index === at ? [one, one] : [one])),
      };
      expect(verifyRecord(doubled)[0]?.seq).toBe(at + 1);
      for (const other of entries.keys()) {
        const [one, two] = [entries[at], entries[other]];
        if (!one || !two || at === other) continue;
        expect(verifyRecord({ ...record, entries: entries.with(at, two).with(other, one) })).not.toEqual([]);
      }
    }
    expect(verifyRecord({ ...record, entries: [] })).toEqual([{ seq: null, what: "has no entry" }]);
  });
});

it("names the entry that was changed, what it says and what a recount says", () => {
  const changed = withValue(AGREED, ["entries", 2, "body", "outcome", "counted"], 7);
  expect(verifyRecord(changed)).toEqual([
    { seq: 3, what: "is not what was committed to: it was changed" },
    { seq: 3, what: "says counted 7, recounted 3" },
  ]);
});

it("finds an outcome that the rule did not give, though its entry is as it was committed to", () => {
  const forged = structuredClone(AGREED);
  let prev = "";
  for (const entry of forged.entries) {
    if (entry.seq === 3 && entry.body) entry.body.outcome.status = "CONSENSUS";
    entry.prev = prev;
    if (entry.body && entry.nonce !== null) entry.commitment = commitmentOf(entry.nonce, entry.body);
    entry.hash = prev = hashOf(forged.record, entry);
  }
  expect(verifyRecord(forged)).toEqual([{ seq: 3, what: "says status CONSENSUS, recounted PROVISIONAL" }]);
});
