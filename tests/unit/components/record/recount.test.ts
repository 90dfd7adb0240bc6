import { describe, expect, it } from "vitest";
import { recountOf, type ShownOutcome } from "@/components/record/recount-here";
import { assess, type Rating } from "@/lib/consensus";
import { commitmentOf, hashOf } from "@/lib/record/chain";
import { type PublicRecord, type RecordBody, ruleInputs, type Standing } from "@/lib/record/model";
import { applyChanges, outcomeOf } from "@/lib/record/replay";

const RECORD = "0198c0de-0000-7000-8000-000000000000";

const standing = (index: number, newsroom: string | null, rating: Rating): Standing => ({
  ...{
    verdict: `0198c0de-0000-4000-8000-00000000000${index}`,
    reviewer: `reviewer-${index}`,
    newsroom,
    rating,
  },
  ...{ revision: 1, sources: 1, searched: false, castBlind: true, text: "0".repeat(64) },
});

/** A record as a server would have written it. */
function recordOf(changes: RecordBody["changes"][]): PublicRecord {
  let standings: Standing[] = [];
  const entries: PublicRecord["entries"] = [];
  for (const [index, change] of changes.entries()) {
    standings = applyChanges(standings, { changes: change });
    const { counted, submitted } = ruleInputs(standings);
    const body: RecordBody = {
      ...{
        at: new Date(Date.UTC(2026, 0, index + 1)).toISOString(),
        cause: "verdict.submitted",
        about: null,
      },
      ...{ claim: null, changes: change, outcome: outcomeOf(assess(counted, submitted)), rule: 1 },
    };
    const nonce = String(index);
    const place = {
      ...{ seq: index + 1, prev: entries.at(-1)?.hash ?? "", commitment: commitmentOf(nonce, body) },
    };
    entries.push({ ...place, hash: hashOf(RECORD, place), nonce, body });
  }
  return { record: RECORD, sealed: false, entries };
}

const whole = () =>
  recordOf([[], [standing(1, "a", 1)], [standing(2, "b", 1)], [standing(3, null, 2)], [standing(4, "a", 2)]]);

const shown: ShownOutcome = {
  ...{
    status: "PROVISIONAL",
    tier: "provisional",
    reason: null,
    label: ["False", "Mostly false"],
    counted: 4,
  },
};

/** The record as it arrives, changed on the way. */
function tampered(change: (record: PublicRecord) => void): unknown {
  const record = structuredClone(whole());
  change(record);
  return JSON.parse(JSON.stringify({ claim: "a-claim", url: "https://check.example", ...record }));
}

const entry = (record: PublicRecord, seq: number) => {
  const found = record.entries[seq - 1];
  if (!found?.body) throw new Error("no such entry");
  return { ...found, body: found.body };
};

const wrong = (answer: unknown) =>
  recountOf(answer, shown).entries.filter(({ findings }) => findings.length > 0);

describe("recountOf", () => {
  it("agrees with a whole record and the page that shows it", () => {
    const recount = recountOf({ claim: "a-claim", ...whole() }, shown);
    expect(recount.overall).toEqual([]);
    expect(recount.entries).toEqual([1, 2, 3, 4, 5].map((seq) => ({ seq, findings: [] })));
  });

  it.each([
    [
      "a rating",
      3,
      (record: PublicRecord) => Object.assign(entry(record, 3).body.changes[0] ?? {}, { rating: 5 }),
    ],
    [
      "an outcome",
      4,
      (record: PublicRecord) => Object.assign(entry(record, 4).body.outcome, { status: "CONSENSUS" }),
    ],
    [
      "a reviewer",
      2,
      (record: PublicRecord) => Object.assign(entry(record, 2).body.changes[0] ?? {}, { reviewer: "x" }),
    ],
    ["a nonce", 5, (record: PublicRecord) => Object.assign(record.entries[4] ?? {}, { nonce: "another" })],
    ["a hash", 1, (record: PublicRecord) => Object.assign(record.entries[0] ?? {}, { hash: "0".repeat(64) })],
  ])("names the entry in which %s was changed", (_, seq, change) => {
    expect(wrong(tampered(change))[0]?.seq).toBe(seq);
  });

  it("finds an outcome that was changed with all the hashes that cover it", () => {
    const record = whole();
    const last = entry(record, 5);
    last.body.outcome.status = "CONSENSUS";
    const place = { seq: 5, prev: last.prev, commitment: commitmentOf(last.nonce ?? "", last.body) };
    record.entries[4] = { ...last, ...place, hash: hashOf(RECORD, place) };
    expect(wrong(record)).toEqual([{ seq: 5, findings: ["says status CONSENSUS, recounted PROVISIONAL"] }]);
  });

  it("says where the page shows something else", () => {
    expect(recountOf(whole(), { ...shown, counted: 5 }).overall[0]).toMatch(/another outcome than this page/);
  });

  it("checks of a sealed record the chain alone", () => {
    const record = whole();
    const entries = record.entries.map((one) => ({ ...one, nonce: null, body: null }));
    expect(recountOf({ ...record, sealed: true, entries }, shown)).toMatchObject({
      sealed: true,
      overall: [],
    });
    const without = entries.filter(({ seq }) => seq !== 3);
    expect(wrong({ ...record, sealed: true, entries: without })[0]?.seq).toBe(4);
  });

  it("says which entry has another form", () => {
    const answer = tampered((record) => Object.assign(record.entries[1] ?? {}, { seq: "two" }));
    expect(recountOf(answer, shown).overall).toEqual(["Entry 2 is not of the form that records have"]);
    expect(recountOf({}, shown).overall).toEqual(["The record is not of the form that records have"]);
  });
});
