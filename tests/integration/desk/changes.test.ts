import { beforeAll, describe, expect, it } from "vitest";
import { bulkChange } from "@/lib/desk/bulk-change";
import { labelClaim } from "@/lib/desk/label-claim";
import { setDue } from "@/lib/desk/set-due";
import { createClaim, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";
import { createDesk, deskOf, eventsOf, outcomeOf, place } from "./desk";

onTestDatabase();

let desk: Awaited<ReturnType<typeof createDesk>>;
beforeAll(async () => {
  desk = await createDesk();
});

describe("labels", () => {
  it("are lower-case, in order, none twice, and recorded", async () => {
    const at = await place(desk.newsroomId, "INBOX");
    await labelClaim(desk.reviewer, { ...at, add: ["Urgent", "  NATO  summit ", "urgent"], remove: [] });
    await labelClaim(desk.reviewer, { ...at, seen: 2, add: ["aid"], remove: ["URGENT"] });
    expect(await deskOf(at)).toMatchObject({ labels: ["aid", "nato summit"], version: 3, state: "INBOX" });
    expect(await eventsOf(at)).toEqual([
      { type: "desk.labelled", labels: ["nato summit", "urgent"] },
      { type: "desk.labelled", labels: ["aid", "nato summit"] },
    ]);
  });

  it.each([
    ["an empty one", [" "]],
    ["one of 31 characters", ["x".repeat(31)]],
    ["eleven", Array.from({ length: 11 }, (_, index) => `label ${index}`)],
    ["one of two lines", ["two\nlines"]],
  ])("refuse %s", async (_, add) => {
    const at = await place(desk.newsroomId, "INBOX");
    expect(await outcomeOf(labelClaim(desk.reviewer, { ...at, add, remove: [] }))).toBe("invalid");
  });

  it("refuse the eleventh of a claim", async () => {
    const at = await place(desk.newsroomId, "INBOX");
    const ten = Array.from({ length: 10 }, (_, index) => `label ${index}`);
    await labelClaim(desk.reviewer, { ...at, add: ten, remove: [] });
    const more = labelClaim(desk.reviewer, { ...at, seen: 2, add: ["more"], remove: [] });
    await expect(more).rejects.toThrow("at most 10 labels; this would make 11");
  });
});

describe("a due date", () => {
  it("is set, taken away, and recorded", async () => {
    const at = await place(desk.newsroomId, "INBOX");
    await setDue(desk.editor, { ...at, dueOn: "2026-12-24" });
    expect((await deskOf(at))?.dueOn?.toISOString()).toBe("2026-12-24T00:00:00.000Z");
    await setDue(desk.editor, { ...at, seen: 2, dueOn: "" });
    expect((await deskOf(at))?.dueOn).toBeNull();
    expect(await eventsOf(at)).toEqual([
      { type: "desk.due_set", dueOn: "2026-12-24" },
      { type: "desk.due_set", dueOn: null },
    ]);
  });

  it.each(["2026-02-30", "tomorrow", "24.12.2026", "20261224"])("is not %j", async (dueOn) => {
    const at = await place(desk.newsroomId, "INBOX");
    expect(await outcomeOf(setDue(desk.editor, { ...at, dueOn }))).toBe("invalid");
  });
});

describe("who may", () => {
  it.each([
    ["visitor", "unauthenticated", "unauthenticated"],
    ["independent", "not_found", "not_found"],
    ["steward", "not_found", "not_found"],
    ["foreigner", "not_found", "not_found"],
    ["observer", "forbidden", "forbidden"],
    ["reviewer", "done", "forbidden"],
    ["editor", "done", "done"],
    ["owner", "done", "done"],
  ] as const)("label and set due: the %s", async (who, label, due) => {
    const viewer: Person | null = who === "visitor" ? null : desk[who];
    const at = await place(desk.newsroomId, "INBOX");
    expect(await outcomeOf(labelClaim(viewer, { ...at, add: ["aid"], remove: [] }))).toBe(label);
    const seen = label === "done" ? 2 : 1;
    expect(await outcomeOf(setDue(viewer, { ...at, seen, dueOn: "" }))).toBe(due);
    const many = bulkChange(viewer, { ...at, rows: [], change: { kind: "due", dueOn: "" } });
    expect(await outcomeOf(many)).toBe(due === "done" ? "invalid" : due);
  });
});

describe("changing many at once", () => {
  it("does each row by itself and says of each what became of it", async () => {
    const { newsroomId, editor, second } = desk;
    const untouched = await createClaim();
    const inbox = await place(newsroomId, "INBOX");
    const done = await place(newsroomId, "SIGNED_OFF");
    const rows = [
      { slug: untouched.slug, seen: 0 },
      { slug: done.slug, seen: 1 },
      { slug: "no-such-claim", seen: 0 },
      { slug: inbox.slug, seen: 9 },
      { slug: inbox.slug, seen: 1 },
    ];
    const change = { kind: "assign" as const, userIds: [second.id], note: "Today." };
    const results = await bulkChange(editor, { newsroomId, rows, change });
    expect(results.map((one) => one.slug)).toEqual(rows.map((one) => one.slug));
    expect(results.map((one) => one.problem)).toEqual([
      null,
      expect.stringContaining("“Assign” is not possible while this claim is “Done”"),
      expect.stringContaining("no such claim"),
      expect.stringContaining("changed this claim meanwhile"),
      null,
    ]);
    expect(await deskOf(inbox)).toMatchObject({ state: "ASSIGNED", userIds: [second.id] });
    expect(await deskOf(done)).toMatchObject({ state: "SIGNED_OFF", version: 1 });
  });

  it.each([
    [{ kind: "label", add: ["aid"], remove: [] }, { labels: ["aid"] }],
    [{ kind: "due", dueOn: "2026-12-24" }, { dueOn: new Date("2026-12-24") }],
    [
      { kind: "decline", reason: "Not ours." },
      { state: "DECLINED", declineReason: "Not ours." },
    ],
  ] as const)("knows %j", async (change, row) => {
    const at = await place(desk.newsroomId, "INBOX");
    const given = change.kind === "label" ? { ...change, add: [...change.add], remove: [] } : change;
    const results = await bulkChange(desk.editor, { ...at, rows: [at], change: given });
    expect(results).toEqual([{ slug: at.slug, problem: null }]);
    expect(await deskOf(at)).toMatchObject(row);
  });

  it("takes 200 rows and no more", async () => {
    const rows = Array.from({ length: 201 }, () => ({ slug: "no-such-claim", seen: 0 }));
    const change = { kind: "due", dueOn: "" } as const;
    const many = (count: number) =>
      bulkChange(desk.editor, { newsroomId: desk.newsroomId, rows: rows.slice(0, count), change });
    expect(await many(200)).toHaveLength(200);
    expect(await outcomeOf(many(201))).toBe("invalid");
  });
});
