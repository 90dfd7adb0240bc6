import { describe, expect, it } from "vitest";
import { calledWithAbsence, dueWords } from "@/components/desk/board-words";
import { readOutcome, writeOutcome } from "@/lib/desk/board-bulk";
import { type Movable, moveInto } from "@/lib/desk/board-moves";
import { DESK_STATES, type DeskState, landing } from "@/lib/desk/states";

const editor = { id: "e", manages: true, works: true };
const reviewer = { id: "r", manages: false, works: true };
const observer = { id: "o", manages: false, works: false };
const into = (mine: typeof editor, card: Movable, to: DeskState) => moveInto(mine, card, to, true);
const at = (state: DeskState, ...assignees: string[]): Movable => ({ state, assignees });

describe("what a drop means", () => {
  it.each([
    ["assign", editor, at("INBOX"), "ASSIGNED"],
    ["take", reviewer, at("INBOX"), "ASSIGNED"],
    ["start", reviewer, at("ASSIGNED", "r"), "IN_REVIEW"],
    ["pause", editor, at("IN_REVIEW", "r"), "ASSIGNED"],
    ["unassign", editor, at("IN_REVIEW", "r"), "INBOX"],
    ["decline", editor, at("AWAITING_SIGN_OFF", "r"), "DECLINED"],
    ["reopen", editor, at("DECLINED"), "INBOX"],
    ["reopen", editor, at("DECLINED", "r"), "ASSIGNED"],
    ["reopen", editor, at("SIGNED_OFF", "r"), "IN_REVIEW"],
  ] as const)("is “%s” for who may", (move, mine, card, to) => {
    expect(into(mine, card, to)).toEqual({ move });
  });

  it.each([
    [reviewer, at("INBOX"), "DECLINED", /“Decline” is not open to you here/],
    [observer, at("INBOX"), "ASSIGNED", /“Assign” is not open to you here/],
    [reviewer, at("ASSIGNED", "e"), "IN_REVIEW", /“Start the review” is not open to you/],
    [editor, at("DECLINED", "r"), "INBOX", /Somebody is assigned: “Reopen” leads to “Assigned”/],
    [editor, at("DECLINED"), "ASSIGNED", /Nobody is assigned: “Reopen” leads to “Inbox”/],
    [editor, at("AWAITING_SIGN_OFF", "r"), "SIGNED_OFF", /open the claim and read it first/],
    [editor, at("AWAITING_SIGN_OFF", "r"), "IN_REVIEW", /open the claim and read it first/],
    [editor, at("ASSIGNED", "r"), "AWAITING_SIGN_OFF", /comes to “Awaiting sign-off” by a verdict/],
    [editor, at("INBOX"), "SIGNED_OFF", /comes to “Signed off” by its verdicts/],
    [editor, at("INBOX"), "IN_REVIEW", /No move leads from “Inbox” to “In review”/],
  ] as const)("is refused with a reason, %#", (mine, card, to, reason) => {
    expect(into(mine, card, to)).toEqual({ refusal: expect.stringMatching(reason) });
  });

  it("never is a move that lands elsewhere, for anybody and any pair of columns", () => {
    for (const mine of [editor, reviewer, observer])
      for (const from of DESK_STATES)
        for (const to of DESK_STATES)
          for (const assignees of [[], ["r"], ["r", "e"]]) {
            if (from === to) continue;
            const answer = into(mine, { state: from, assignees }, to);
            if ("move" in answer) expect(landing(answer.move, from, assignees.length)).toBe(to);
            else expect(answer.refusal).toMatch(/\.$/);
            if (mine === observer) expect(answer).toHaveProperty("refusal");
          }
  });
});

describe("the outcome of many changes", () => {
  it("survives being kept, row by row", () => {
    const failed = [
      { slug: "one", problem: "It is closed." },
      { slug: "two:2", problem: "It has changed." },
      { slug: "three", problem: "It is closed." },
    ];
    expect(readOutcome(writeOutcome({ done: 4, failed }))).toEqual({ done: 4, failed, more: 0 });
    expect(readOutcome({ change: "due" })).toBeNull();
  });

  it("says how many rows were cut off", () => {
    const failed = Array.from({ length: 200 }, (_, at) => ({
      slug: `claim-${at}`,
      problem: "It is closed.",
    }));
    const kept = writeOutcome({ done: 0, failed });
    const cut = { ...kept, failed: kept.failed?.slice(0, 500) ?? "" };
    const read = readOutcome(cut);
    expect((read?.failed.length ?? 0) + (read?.more ?? 0)).toBe(200);
    expect(read?.more).toBeGreaterThan(0);
    expect(failed).toEqual(expect.arrayContaining(read?.failed ?? []));
  });
});

describe("words", () => {
  it.each([
    ["2026-11-20", "ASSIGNED", "Overdue: 20 Nov", true],
    ["2026-11-21", "ASSIGNED", "Due today", false],
    ["2027-01-02", "INBOX", "Due 2 Jan 2027", false],
  ] as const)("say when %s in %s is due", (dueOn, state, text, overdue) => {
    expect(dueWords({ dueOn, state }, "2026-11-21")).toMatchObject({ text, overdue });
  });

  it("say nothing of what is done, declined or without a date", () => {
    for (const state of ["SIGNED_OFF", "DECLINED"] as const)
      expect(dueWords({ dueOn: "2026-01-01", state }, "2026-11-21")).toBeNull();
    expect(dueWords({ dueOn: null }, "2026-11-21")).toBeNull();
  });

  it("name an absence with its last day", () => {
    const name = "Sana Okafor";
    expect(calledWithAbsence({ name, awayUntil: "2026-12-03" }, "2026-11-21")).toBe(
      "Sana Okafor (away until 3 Dec)",
    );
    expect(calledWithAbsence({ name, awayUntil: null }, "2026-11-21")).toBe(name);
  });
});
