import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignClaim } from "@/lib/desk/assign-claim";
import { declineClaim } from "@/lib/desk/decline-claim";
import { handOverClaim } from "@/lib/desk/hand-over-claim";
import { labelClaim } from "@/lib/desk/label-claim";
import { readPanel } from "@/lib/desk/panel";
import { setDue } from "@/lib/desk/set-due";
import { startReview } from "@/lib/desk/start-review";
import { takeClaim } from "@/lib/desk/take-claim";
import { workplaceOf } from "@/lib/desk/workplace";
import { setAway } from "@/lib/identity/set-away";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { readWorkspace } from "@/lib/verdicts/queries";
import { returnVerdict } from "@/lib/verdicts/sign-off-verdict";
import { waitingVerdicts } from "@/lib/verdicts/waiting-verdicts";
import { createClaim, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";
import { createDesk, outcomeOf } from "./desk";

onTestDatabase();

let desk: Awaited<ReturnType<typeof createDesk>>;
let slug: string;
beforeAll(async () => {
  desk = await createDesk({ signOffRequired: true });
});
beforeEach(async () => {
  slug = (await createClaim()).slug;
});

const on = (seen: number) => ({ newsroomId: desk.newsroomId, slug, seen });
async function panelOf(person: Person) {
  const workplace = workplaceOf(person, null);
  return workplace && readPanel(person, workplace, slug);
}
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe("the panel", () => {
  it("shows an untouched claim in the inbox, with what each may do", async () => {
    expect(await panelOf(desk.observer)).toMatchObject({
      state: "INBOX",
      version: 0,
      moves: [],
      colleagues: [],
      manages: false,
      works: false,
    });
    expect((await panelOf(desk.reviewer))?.moves).toEqual(["take"]);
    expect((await panelOf(desk.editor))?.moves).toEqual(["assign", "take", "decline"]);
    expect(await panelOf(desk.independent)).toBeNull();
  });

  it("shows who works on it, with their absence and what they were told, and whether it is overdue", async () => {
    await setAway(desk.second, { until: day(3) });
    await setAway(desk.assignee, { until: day(0) });
    const { editor, assignee, second } = desk;
    await assignClaim(editor, { ...on(0), userIds: [assignee.id, second.id], note: "Ask Paris." });
    await setDue(editor, { ...on(1), dueOn: day(0) });
    expect(await panelOf(desk.reviewer)).toMatchObject({
      state: "ASSIGNED",
      overdue: false,
      assignees: [
        { id: assignee.id, awayUntil: day(0), note: "Ask Paris.", assignedBy: editor.name },
        { id: second.id, awayUntil: day(3) },
      ],
    });
    await setDue(editor, { ...on(2), dueOn: day(-1) });
    await db().user.update({ where: { id: second.id }, data: { awayUntil: new Date(day(-1)) } });
    const panel = await panelOf(desk.reviewer);
    expect(panel).toMatchObject({ overdue: true, assignees: [{}, { awayUntil: null }] });
    expect(panel?.colleagues.map((one) => one.id)).not.toContain(desk.observer.id);
    expect(panel?.colleagues).toHaveLength(5);
  });

  it("allows nothing on a closed claim", async () => {
    await db().claim.update({
      where: { slug },
      data: { lifecycle: "OUT_OF_SCOPE", lifecycleNote: "Set aside." },
    });
    expect(await panelOf(desk.editor)).toMatchObject({ moves: [], manages: false, works: false });
  });

  it("tells what was done in words, newest first, and of ratings nothing", async () => {
    const { editor, assignee, second, reviewer } = desk;
    await takeClaim(assignee, on(0));
    await handOverClaim(editor, { ...on(1), from: assignee.id, to: second.id, note: "Please." });
    await startReview(second, on(2));
    await labelClaim(reviewer, { ...on(3), add: ["aid", "nato"], remove: [] });
    await setDue(editor, { ...on(4), dueOn: "2026-12-24" });
    await castVerdict(second, { slug, seen: 0, verdict: verdict() });
    const { id: verdictId } = await db().verdict.findFirstOrThrow({ where: { claim: { slug } } });
    await returnVerdict(editor, { verdictId, revision: 1, note: "Name the page." });
    const seen = (await panelOf(editor))?.version ?? 0;
    await declineClaim(desk.owner, { ...on(seen), reason: "Not ours." });
    const said = (await panelOf(desk.observer))?.activity.map(({ who, what }) => `${who} ${what}`);
    expect(said).toEqual([
      `${desk.owner.name} declined it`,
      `${editor.name} returned a verdict`,
      `${second.name} submitted a verdict`,
      `${editor.name} set it due on 24 December 2026`,
      `${reviewer.name} labelled it aid, nato`,
      `${second.name} started the review`,
      `${editor.name} handed it over from ${assignee.name} to ${second.name}`,
      `${assignee.name} took it`,
    ]);
  });
});

describe("what waits for sign-off", () => {
  it("is read by editors who are not its author, and by nobody else, until it is decided", async () => {
    await castVerdict(desk.editor, { slug, seen: 0, verdict: verdict() });
    await castVerdict(desk.assignee, { slug, seen: 0, verdict: verdict({ explanation: "Mine." }) });
    const read = async (person: Person, newsroomId = desk.newsroomId) =>
      (await waitingVerdicts(person, { newsroomId, slug })).map((one) => one.reviewer.handle);
    expect(await read(desk.owner)).toEqual([desk.editor.handle, desk.assignee.handle]);
    expect(await read(desk.editor)).toEqual([desk.assignee.handle]);
    for (const person of [desk.reviewer, desk.assignee, desk.observer, desk.foreigner, desk.steward])
      expect(await read(person)).toEqual([]);
    expect(await read(desk.foreigner, desk.foreigner.memberships[0]?.newsroomId)).toEqual([]);
    const [, one] = await waitingVerdicts(desk.owner, { newsroomId: desk.newsroomId, slug });
    expect(one).toMatchObject({ rating: "FALSE", explanation: "Mine.", sources: [{ title: "The treaty" }] });
  });

  it("is shown to its author: that it waits, and what was decided, by whom and why", async () => {
    const own = async () => (await readWorkspace(desk.assignee, slug))?.own;
    await castVerdict(desk.assignee, { slug, seen: 0, verdict: verdict() });
    expect(await own()).toMatchObject({ signOff: "AWAITING", decision: null });
    const { id: verdictId } = await db().verdict.findFirstOrThrow({ where: { claim: { slug } } });
    await returnVerdict(desk.editor, { verdictId, revision: 1, note: "Name the page." });
    expect(await own()).toMatchObject({
      signOff: "RETURNED",
      decision: { by: desk.editor.name, note: "Name the page." },
    });
    await castVerdict(desk.assignee, { slug, seen: 1, verdict: verdict({ note: "Named." }) });
    expect(await own()).toMatchObject({ signOff: "AWAITING", decision: null });
  });
});

describe("an absence", () => {
  it.each([
    [day(-1), "invalid"],
    [day(400), "invalid"],
    ["soon", "invalid"],
    ["2026-02-30", "invalid"],
    [day(0), "done"],
    ["", "done"],
  ])("until %j: %s", async (until, outcome) => {
    expect(await outcomeOf(setAway(desk.reviewer, { until }))).toBe(outcome);
  });

  it("is one's own", async () => {
    expect(await outcomeOf(setAway(null, { until: "" }))).toBe("unauthenticated");
  });
});
