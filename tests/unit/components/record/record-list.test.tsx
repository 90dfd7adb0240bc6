import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { RecordList } from "@/components/record/record-list";
import { assess } from "@/lib/consensus";
import type { RecordBody, RecordEntry, Standing } from "@/lib/record/model";
import { outcomeOf } from "@/lib/record/replay";

afterEach(cleanup);

const given = (change: Partial<Standing> = {}): Standing => ({
  ...{ verdict: "v", reviewer: "somebody", newsroom: "harbour", revision: 1, rating: 1, sources: 2 },
  ...{ searched: false, castBlind: true, text: "0".repeat(64) },
  ...change,
});

const entryOf = (
  seq: number,
  cause: string,
  changes: RecordBody["changes"],
  about: string | null = null,
) => ({
  ...{ seq, prev: "", commitment: "c".repeat(64), hash: String(seq).repeat(64), nonce: "n" },
  body: {
    ...{ at: `2026-01-0${seq}T00:00:00.000Z`, cause, about, claim: null, changes, rule: 1 },
    outcome: outcomeOf(assess([])),
  },
});

const show = (entries: RecordEntry[], sealed = false) =>
  render(
    <RecordList
      page={{ record: { record: "r", sealed, entries }, newsrooms: { harbour: "Harbour Gazette" } }}
    />,
  );

describe("RecordList", () => {
  it("says who changed what, also where a verdict left and its entry no longer says whose it was", () => {
    show([
      entryOf(1, "verdict.submitted", [given()]),
      entryOf(2, "verdict.revised", [given({ rating: 2, castBlind: false })]),
      entryOf(3, "verdict.withdrawn", [{ verdict: "v", left: true }]),
      entryOf(4, "verdict.submitted", [given({ verdict: "w", newsroom: null, sources: 0 })]),
      entryOf(5, "verdict.submitted", [given({ verdict: "x", rating: "U", sources: 0, searched: true })]),
      entryOf(6, "newsroom.revoked", [{ verdict: "x", left: true }], "harbour"),
    ]);
    const text = document.body.textContent;
    expect(text).toContain("@somebody (Harbour Gazette): False, 2 sources, cast blind");
    expect(text).toContain("Mostly false, before False, 2 sources, cast when others’ verdicts could be seen");
    expect(text).toContain("@somebody (Harbour Gazette): Mostly false no longer counts");
    expect(text).toContain("@somebody (independent): False, not counted: it cites no source that is shown");
    expect(text).toContain("Unverifiable, a search described");
    expect(text).toContain("A newsroom’s admission was revoked: Harbour Gazette");
  });

  it("shows a few digits of a hash, and all on demand", () => {
    show([entryOf(1, "claim.opened", [])]);
    expect(screen.getByText("111111111111…")).toBeTruthy();
    expect(screen.getByText("1".repeat(64)).closest("details")).toBeTruthy();
  });

  it("says of a sealed entry nothing but its hashes", () => {
    const { nonce: _, body: __, ...sealed } = entryOf(1, "verdict.submitted", [given()]);
    show([{ ...sealed, nonce: null, body: null }], true);
    expect(screen.getByText(/Sealed: its commitment stands for it/)).toBeTruthy();
    expect(document.body.textContent).not.toContain("somebody");
    expect(document.querySelector("time")).toBeNull();
  });
});
