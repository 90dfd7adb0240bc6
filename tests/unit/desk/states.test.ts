import { describe, expect, it } from "vitest";
import { DESK_STATES, landing, MOVES, type Move, moveFor, movesOpenTo, stateLabel } from "@/lib/desk/states";

const moves = Object.keys(MOVES) as Move[];

describe("drag and drop", () => {
  it("finds a move for each pair of columns between which one leads, and for no other", () => {
    const found = DESK_STATES.map((from) => DESK_STATES.map((to) => moveFor(from, to) ?? "-").join(" "));
    expect(found).toEqual([
      "- assign - - - decline",
      "unassign - start - - decline",
      "unassign pause - - - decline",
      "- - return - sign_off decline",
      "reopen - reopen - - -",
      "reopen reopen - - - -",
    ]);
  });

  it("names only moves that land in that column for nobody or somebody assigned", () => {
    for (const from of DESK_STATES)
      for (const to of DESK_STATES) {
        const move = moveFor(from, to);
        if (move) expect([landing(move, from, 0), landing(move, from, 1)]).toContain(to);
      }
  });
});

describe("what somebody may do now", () => {
  const reviewer = { id: "me", manages: false, works: true };
  const editor = { id: "me", manages: true, works: true };
  it.each([
    ["an observer", { id: "me", manages: false, works: false }, "ASSIGNED", ["other"], []],
    ["a reviewer, of the inbox", reviewer, "INBOX", [], ["take"]],
    ["a reviewer, beside one", reviewer, "ASSIGNED", ["other"], ["take"]],
    ["a reviewer, beside two", reviewer, "IN_REVIEW", ["one", "other"], []],
    ["who is assigned", reviewer, "ASSIGNED", ["me"], ["start", "hand_over"]],
    ["who is at it", reviewer, "IN_REVIEW", ["me"], ["pause", "hand_over"]],
    ["an editor, of the inbox", editor, "INBOX", [], ["assign", "take", "decline"]],
    ["an editor, of what is done", editor, "SIGNED_OFF", ["other"], ["reopen"]],
    [
      "an editor, of what waits",
      editor,
      "AWAITING_SIGN_OFF",
      ["one", "other"],
      ["assign", "hand_over", "decline"],
    ],
    [
      "an editor, of what was left by everybody",
      editor,
      "ASSIGNED",
      [],
      ["assign", "unassign", "take", "decline"],
    ],
  ] as const)("%s", (_, who, state, assignees, open) => {
    expect(movesOpenTo(who, state, [...assignees])).toEqual(open);
  });

  it("is nothing that the table does not have", () => {
    for (const state of DESK_STATES)
      for (const move of movesOpenTo(editor, state, ["me", "other"])) expect(moves).toContain(move);
  });
});

it("calls what is signed off done where no sign-off is asked for", () => {
  expect([stateLabel("SIGNED_OFF", true), stateLabel("SIGNED_OFF", false)]).toEqual(["Signed off", "Done"]);
  expect(stateLabel("IN_REVIEW", false)).toBe("In review");
});
