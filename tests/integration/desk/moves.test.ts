import { beforeAll, describe, expect, it } from "vitest";
import { assignClaim } from "@/lib/desk/assign-claim";
import { declineClaim } from "@/lib/desk/decline-claim";
import type { OnDesk } from "@/lib/desk/desk-claim";
import { handOverClaim } from "@/lib/desk/hand-over-claim";
import { pauseReview } from "@/lib/desk/pause-review";
import { reopenClaim } from "@/lib/desk/reopen-claim";
import { startReview } from "@/lib/desk/start-review";
import { DESK_STATES, type DeskState } from "@/lib/desk/states";
import { takeClaim } from "@/lib/desk/take-claim";
import { db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import { createClaim } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";
import { createDesk, deskOf, eventsOf, outcomeOf, reset, toldOf } from "./desk";

onTestDatabase();

let desk: Awaited<ReturnType<typeof createDesk>>;
let claim: { id: string; slug: string };
beforeAll(async () => {
  desk = await createDesk();
  claim = await createClaim();
});

const PEOPLE = [
  "visitor",
  "independent",
  "steward",
  "foreigner",
  "observer",
  "reviewer",
  "assignee",
  "editor",
  "owner",
] as const;
type Who = (typeof PEOPLE)[number];

/** Who may make a move, and where it leads from each state: written down here again, for comparison. */
type Spec = {
  by: Who[];
  leads: Partial<Record<DeskState, DeskState>>;
  make: (viewer: Viewer, on: OnDesk) => Promise<number>;
  /** Whether somebody is assigned in a state before the move. */
  assigned?: (state: DeskState) => boolean;
};

const MANAGERS: Who[] = ["editor", "owner"];
const usually = (state: DeskState) => state !== "INBOX" && state !== "DECLINED";

const SPEC: Record<string, Spec> = {
  assign: {
    by: MANAGERS,
    leads: {
      INBOX: "ASSIGNED",
      ASSIGNED: "ASSIGNED",
      IN_REVIEW: "IN_REVIEW",
      AWAITING_SIGN_OFF: "AWAITING_SIGN_OFF",
    },
    make: (viewer, on) => assignClaim(viewer, { ...on, userIds: [desk.second.id], note: "" }),
  },
  unassign: {
    by: MANAGERS,
    leads: { ASSIGNED: "INBOX", IN_REVIEW: "INBOX" },
    make: (viewer, on) => assignClaim(viewer, { ...on, userIds: [], note: "" }),
  },
  take: {
    by: ["reviewer", "editor", "owner"],
    leads: {
      INBOX: "ASSIGNED",
      ASSIGNED: "ASSIGNED",
      IN_REVIEW: "IN_REVIEW",
      AWAITING_SIGN_OFF: "AWAITING_SIGN_OFF",
    },
    make: takeClaim,
  },
  start: { by: ["assignee"], leads: { ASSIGNED: "IN_REVIEW" }, make: startReview },
  pause: { by: ["assignee", ...MANAGERS], leads: { IN_REVIEW: "ASSIGNED" }, make: pauseReview },
  "hand over": {
    by: ["assignee", ...MANAGERS],
    leads: { ASSIGNED: "ASSIGNED", IN_REVIEW: "IN_REVIEW", AWAITING_SIGN_OFF: "AWAITING_SIGN_OFF" },
    make: (viewer, on) =>
      handOverClaim(viewer, {
        ...on,
        from: desk.assignee.id,
        to: desk.second.id,
        note: "Call the ministry.",
      }),
  },
  decline: {
    by: MANAGERS,
    leads: {
      INBOX: "DECLINED",
      ASSIGNED: "DECLINED",
      IN_REVIEW: "DECLINED",
      AWAITING_SIGN_OFF: "DECLINED",
    },
    make: (viewer, on) => declineClaim(viewer, { ...on, reason: "Not ours." }),
  },
  "reopen to nobody": {
    by: MANAGERS,
    leads: { DECLINED: "INBOX", SIGNED_OFF: "INBOX" },
    make: reopenClaim,
    assigned: () => false,
  },
  "reopen to somebody": {
    by: MANAGERS,
    leads: { DECLINED: "ASSIGNED", SIGNED_OFF: "IN_REVIEW" },
    make: reopenClaim,
    assigned: () => true,
  },
};

/** How a move ends when the machine and the roles are as described. */
function expected(spec: Spec, state: DeskState, who: Who, assigned: boolean): string {
  if (who === "visitor") return "unauthenticated";
  if (who === "independent" || who === "steward" || who === "foreigner") return "not_found";
  const possible = spec.leads[state] !== undefined;
  if (who === "observer") return "forbidden";
  // Who is assigned depends on the row; without it everybody is refused alike.
  if (who === "assignee" && !assigned && spec.by.includes("reviewer") && possible) return "done";
  if (who === "assignee" && spec.make === takeClaim) return "conflict";
  if (who === "assignee" && !assigned && spec.make === startReview) return "forbidden";
  if (who === "assignee" && !assigned && spec.make === pauseReview) return "forbidden";
  if (!spec.by.includes(who)) return "forbidden";
  return possible ? "done" : "conflict";
}

const CELLS = Object.keys(SPEC).flatMap((name) => DESK_STATES.map((state) => [name, state] as const));

describe.each(CELLS)("%s, from %s", (name, state) => {
  it.each(PEOPLE)("by the %s", async (who) => {
    const spec = SPEC[name] as Spec;
    const key = { newsroomId: desk.newsroomId, claimId: claim.id };
    const assigned = (spec.assigned ?? usually)(state);
    await reset(key, state, assigned ? [desk.assignee] : []);
    const viewer = who === "visitor" ? null : desk[who];
    const events = await eventsOf(key);
    const on = { newsroomId: desk.newsroomId, slug: claim.slug, seen: 1 };
    const outcome = await outcomeOf(spec.make(viewer, on));
    expect(outcome).toBe(expected(spec, state, who, assigned));
    const after = await deskOf(key);
    const added = (await eventsOf(key)).slice(events.length);
    const target = spec.leads[state];
    if (outcome === "done") {
      expect(after).toMatchObject({ state: target, version: 2 });
      expect(added.length).toBeGreaterThan(0);
      const moved = added.filter((event) => event.type === "desk.moved");
      expect(moved).toMatchObject(target === state ? [] : [{ from: state, to: target }]);
    } else {
      expect(after).toMatchObject({ state, version: 1, userIds: assigned ? [desk.assignee.id] : [] });
      expect(added).toEqual([]);
    }
  });
});

describe("assigning", () => {
  it("puts a claim onto the desk, sets the usual due date, keeps the note and tells who did not do it", async () => {
    const { id: claimId, slug } = await createClaim();
    const { newsroomId, editor, reviewer, second } = desk;
    const on = { newsroomId, slug, seen: 0 };
    const version = await assignClaim(editor, {
      ...on,
      userIds: [reviewer.id, editor.id],
      note: "Ask Paris.",
    });
    expect(version).toBe(1);
    const row = await deskOf({ newsroomId, claimId });
    const days =
      ((row?.dueOn?.getTime() ?? 0) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000;
    expect(row).toMatchObject({ state: "ASSIGNED", version: 1, userIds: [reviewer.id, editor.id] });
    expect(row?.assignments[0]?.note).toBe("Ask Paris.");
    expect(days).toBe(7);
    expect(await toldOf(claimId)).toEqual([["ASSIGNED", reviewer.id]]);
    await assignClaim(editor, { ...on, seen: 1, userIds: [reviewer.id, second.id], note: "" });
    expect(await toldOf(claimId)).toEqual([
      ["ASSIGNED", reviewer.id],
      ["ASSIGNED", second.id],
    ]);
    expect(await eventsOf({ newsroomId, claimId })).toMatchObject([
      { type: "desk.moved", move: "assign", from: "INBOX", to: "ASSIGNED" },
      { type: "desk.assigned", userIds: [reviewer.id, editor.id] },
      { type: "desk.assigned", userIds: [reviewer.id, second.id] },
    ]);
  });

  it.each([
    ["an observer", () => [desk.observer.id]],
    ["somebody of another newsroom", () => [desk.foreigner.id]],
    ["three people", () => [desk.reviewer.id, desk.second.id, desk.editor.id]],
    ["the same person twice", () => [desk.reviewer.id, desk.reviewer.id]],
    ["nobody who exists", () => ["0198c0de-0000-7000-8000-000000000000"]],
    ["what is no id", () => ["'; --"]],
  ])("refuses %s, and leaves no row behind", async (_, userIds) => {
    const { id: claimId, slug } = await createClaim();
    const on = { newsroomId: desk.newsroomId, slug, seen: 0, userIds: userIds(), note: "" };
    expect(await outcomeOf(assignClaim(desk.editor, on))).toBe("invalid");
    expect(await deskOf({ newsroomId: desk.newsroomId, claimId })).toBeNull();
  });

  it("says to who comes too late who changed what", async () => {
    const { slug } = await createClaim();
    const on = { newsroomId: desk.newsroomId, slug, seen: 0 };
    await assignClaim(desk.editor, { ...on, userIds: [desk.second.id], note: "" });
    await expect(assignClaim(desk.owner, { ...on, userIds: [desk.reviewer.id], note: "" })).rejects.toThrow(
      `${desk.editor.name} changed this claim meanwhile: it is now “Assigned”, assigned to ${desk.second.name}.`,
    );
  });
});

describe("taking and handing over", () => {
  it("joins as the second, and there is no third", async () => {
    const { id: claimId, slug } = await createClaim();
    const on = { newsroomId: desk.newsroomId, slug };
    await takeClaim(desk.reviewer, { ...on, seen: 0 });
    await takeClaim(desk.second, { ...on, seen: 1 });
    await expect(takeClaim(desk.assignee, { ...on, seen: 2 })).rejects.toThrow("Two people work on this");
    expect((await deskOf({ ...on, claimId }))?.userIds).toEqual([desk.reviewer.id, desk.second.id]);
    await assignClaim(desk.editor, { ...on, seen: 2, userIds: [desk.second.id], note: "" });
    await takeClaim(desk.assignee, { ...on, seen: 3 });
    expect((await deskOf({ ...on, claimId }))?.userIds).toEqual([desk.second.id, desk.assignee.id]);
  });

  it("replaces the one, keeps the other, and tells the colleague what to know", async () => {
    const { id: claimId, slug } = await createClaim();
    const { newsroomId, reviewer, second, assignee } = desk;
    await reset({ newsroomId, claimId }, "IN_REVIEW", [reviewer, second]);
    const given = {
      newsroomId,
      slug,
      seen: 1,
      from: reviewer.id,
      to: assignee.id,
      note: "Call the ministry.",
    };
    expect(await outcomeOf(handOverClaim(second, given))).toBe("forbidden");
    expect(await outcomeOf(handOverClaim(reviewer, { ...given, note: " " }))).toBe("invalid");
    expect(await outcomeOf(handOverClaim(reviewer, { ...given, to: second.id }))).toBe("conflict");
    expect(await outcomeOf(handOverClaim(reviewer, { ...given, to: desk.observer.id }))).toBe("invalid");
    await handOverClaim(reviewer, given);
    expect(await deskOf({ newsroomId, claimId })).toMatchObject({
      state: "IN_REVIEW",
      userIds: [assignee.id, second.id],
      assignments: [{ note: "Call the ministry.", assignedById: reviewer.id }, {}],
    });
    expect(await toldOf(claimId)).toEqual([["ASSIGNED", assignee.id]]);
  });
});

describe("a claim that takes no moves", () => {
  it.each([
    ["closed", { lifecycle: "OUT_OF_SCOPE", lifecycleNote: "Set aside." }, "conflict"],
    ["a draft", { lifecycle: "DRAFT" }, "not_found"],
    ["hidden", { hiddenAt: new Date() }, "not_found"],
  ] as const)("is one that is %s", async (_, data, outcome) => {
    const { id, slug } = await createClaim();
    await db().claim.update({ where: { id }, data });
    expect(await outcomeOf(takeClaim(desk.reviewer, { newsroomId: desk.newsroomId, slug, seen: 0 }))).toBe(
      outcome,
    );
  });

  it("is one that does not exist", async () => {
    const on = { newsroomId: desk.newsroomId, slug: "no-such-claim", seen: 0 };
    expect(await outcomeOf(takeClaim(desk.reviewer, on))).toBe("not_found");
  });
});
