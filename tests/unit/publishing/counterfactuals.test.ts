import { describe, expect, it } from "vitest";
import { assess } from "@/lib/consensus";
import { beforeLatest } from "@/lib/publishing/before";
import { explainBefore, explainNearest } from "@/lib/publishing/counterfactuals";
import type { RecordBody, RecordEntry } from "@/lib/record/model";
import { outcomeOf } from "@/lib/record/replay";
import { verdicts } from "../consensus/notation";

const nearest = (text: string) => explainNearest(assess(verdicts(text)));

describe("explainNearest", () => {
  it.each([
    [
      "one voice is missing, and most would do",
      "A:1,1 B:1,1",
      "One more newsroom saying False, Mostly false, Unverifiable or Missing context would make it a consensus.",
    ],
    [
      "two reviewers of one newsroom",
      "A:1,1 B:1",
      "One more newsroom with two reviewers both saying False, Mostly false, Unverifiable or Missing context would make it a consensus.",
    ],
    [
      "only a mixture",
      "B:U F:1 A:1,5 D:4",
      "Two more newsrooms, one saying Mostly false and one saying Half true, would make it a consensus.",
    ],
    [
      "camps",
      "A:1 B:1 C:5 D:5 E:1",
      "Two more newsrooms both saying False or Mostly false would make it a consensus.",
    ],
  ])("%s", (_, text, sentence) => {
    expect(nearest(text)).toEqual([sentence]);
  });

  it("says that nothing would within the bound, and nothing of a consensus or before quorum", () => {
    const far = Array.from({ length: 24 }, (_, index) => `N${index}:${index % 2 ? 1 : 5}`).join(" ");
    expect(nearest(far)).toEqual([
      "No four further verdicts of other newsrooms, whatever they said, would make it a consensus.",
    ]);
    expect(nearest("A:1,1 B:1,1 C:1")).toEqual([]);
    expect(nearest("A:1,1")).toEqual([]);
  });
});

const standing = (verdict: string, newsroom: string | null): RecordBody["changes"][number] => ({
  ...{ verdict, newsroom, reviewer: "r", revision: 1, rating: 1, sources: 1, searched: false },
  ...{ castBlind: true, text: "0".repeat(64) },
});

function entry(seq: number, cause: string, changes: RecordBody["changes"], text: string): RecordEntry {
  const at = new Date(Date.UTC(2026, 3, seq)).toISOString();
  const outcome = outcomeOf(assess(text ? verdicts(text) : []));
  const body = { at, cause, about: null, claim: null, changes, outcome, rule: 1 };
  return { seq, prev: "", commitment: "", hash: "", nonce: "", body };
}

const page = (entries: RecordEntry[]) => ({
  record: { record: "", sealed: false, entries },
  newsrooms: { harbour: "Harbour Gazette" },
});

describe("how it stood before the latest verdict", () => {
  const opened = entry(1, "claim.opened", [], "");
  const first = entry(2, "verdict.submitted", [standing("a", "harbour")], "A:1,1 B:1");
  const last = entry(3, "verdict.submitted", [standing("b", "harbour")], "A:1,1 B:1 C:1,1");

  it("names who changed it, and the moment just before", () => {
    const before = beforeLatest(page([opened, first, last]));
    expect(before).toMatchObject({
      at: "2026-04-02T23:59:59.999Z",
      changedAt: "2026-04-03T00:00:00.000Z",
      newsroom: "Harbour Gazette",
    });
    const words = before && explainBefore(before, assess(verdicts("A:1,1 B:1 C:1,1")));
    expect(words).toEqual({
      change: "Before the latest verdict (\u2068Harbour Gazette\u2069, ",
      stood: ") it was Provisional: False.",
    });
  });

  it("names whose verdict left, though the entry itself does not", () => {
    const left = entry(4, "verdict.withdrawn", [{ verdict: "b", left: true }], "A:1,1 B:1");
    const before = beforeLatest(page([opened, first, last, left]));
    expect(before?.newsroom).toBe("Harbour Gazette");
    expect(before && explainBefore(before, assess(verdicts("A:1,1 B:1"))).change).toBe(
      "Before the latest change of what counts (",
    );
  });

  it("says where it was the same", () => {
    const before = beforeLatest(page([opened, first, last]));
    expect(before && explainBefore(before, before.outcome).stood).toBe(
      ") it was the same: Provisional: False.",
    );
  });

  it("is silent before anything has changed, and of a sealed record", () => {
    expect(beforeLatest(page([opened]))).toBeNull();
    expect(beforeLatest(page([entry(1, "record.begun", [standing("a", null)], "A:1,1 B:1")]))).toBeNull();
    const { body: _, ...sealed } = first;
    expect(beforeLatest(page([{ ...sealed, body: null }]))).toBeNull();
  });
});
