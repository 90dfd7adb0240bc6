import { beforeAll, describe, expect, it } from "vitest";
import { assignClaim } from "@/lib/desk/assign-claim";
import { declineClaim } from "@/lib/desk/decline-claim";
import { handOverClaim } from "@/lib/desk/hand-over-claim";
import { labelClaim } from "@/lib/desk/label-claim";
import { setDue } from "@/lib/desk/set-due";
import { startReview } from "@/lib/desk/start-review";
import { takeClaim } from "@/lib/desk/take-claim";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { saveDraft } from "@/lib/verdicts/drafts";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import { recountAll } from "@/lib/verdicts/recount";
import { returnVerdict, signOffVerdict } from "@/lib/verdicts/sign-off-verdict";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createClaim, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";
import { both, createDesk, deskOf, eventsOf, outcomeOf, place } from "./desk";

onTestDatabase();

let desk: Awaited<ReturnType<typeof createDesk>>;
beforeAll(async () => {
  desk = await createDesk({ signOffRequired: true });
});

const ONE_WINS = ["conflict", "done"];

/** Whichever comes first wins; repeated, so that each of the two does at times. */
const TIMES = Array.from({ length: 5 }, (_, index) => index);

describe("two people at once", () => {
  it.each(TIMES)("assign: one does, the other is told (%i)", async () => {
    const { id: claimId, slug } = await createClaim();
    const { newsroomId, editor, owner, reviewer, second } = desk;
    const on = { newsroomId, slug, seen: 0, note: "" };
    const outcome = await both(
      assignClaim(editor, { ...on, userIds: [reviewer.id] }),
      assignClaim(owner, { ...on, userIds: [second.id] }),
    );
    expect(outcome).toEqual(ONE_WINS);
    const row = await deskOf({ newsroomId, claimId });
    expect(row).toMatchObject({ state: "ASSIGNED", version: 1 });
    expect([reviewer.id, second.id]).toContain(row?.userIds.join());
    expect(await eventsOf({ newsroomId, claimId })).toHaveLength(2);
  });

  it.each(TIMES)("take: never more than two are on it (%i)", async () => {
    const at = await place(desk.newsroomId, "ASSIGNED", [desk.second]);
    expect(await both(takeClaim(desk.reviewer, at), takeClaim(desk.assignee, at))).toEqual(ONE_WINS);
    expect((await deskOf(at))?.userIds).toHaveLength(2);
  });

  it.each(TIMES)("start and decline (%i)", async () => {
    const at = await place(desk.newsroomId, "ASSIGNED", [desk.assignee]);
    const decline = declineClaim(desk.editor, { ...at, reason: "Not ours." });
    expect(await both(startReview(desk.assignee, at), decline)).toEqual(ONE_WINS);
    expect(["IN_REVIEW", "DECLINED"]).toContain((await deskOf(at))?.state);
    expect(await eventsOf(at)).toHaveLength(1);
  });

  it.each(TIMES)("hand over to different colleagues (%i)", async () => {
    const at = await place(desk.newsroomId, "IN_REVIEW", [desk.assignee]);
    const given = { ...at, from: desk.assignee.id, note: "All yours." };
    const outcome = await both(
      handOverClaim(desk.assignee, { ...given, to: desk.reviewer.id }),
      handOverClaim(desk.editor, { ...given, to: desk.second.id }),
    );
    expect(outcome).toEqual(ONE_WINS);
    expect((await deskOf(at))?.userIds).toHaveLength(1);
  });

  it("label and set due", async () => {
    const at = await place(desk.newsroomId, "INBOX");
    const label = labelClaim(desk.reviewer, { ...at, add: ["aid"], remove: [] });
    expect(await both(label, setDue(desk.editor, { ...at, dueOn: "2026-12-24" }))).toEqual(ONE_WINS);
  });
});

async function submitted() {
  const at = await place(desk.newsroomId, "IN_REVIEW", [desk.assignee]);
  await castVerdict(desk.assignee, { slug: at.slug, seen: 0, verdict: verdict() });
  const row = await db().verdict.findFirstOrThrow({ where: { claimId: at.claimId } });
  return { at, read: { verdictId: row.id, revision: 1, note: "Read." } };
}

describe("about one verdict, at once", () => {
  const counted = async (claimId: string) =>
    (await db().consensus.findUniqueOrThrow({ where: { claimId } })).counted;

  it.each(TIMES)("two sign it off: one does (%i)", async () => {
    const { at, read } = await submitted();
    expect(await both(signOffVerdict(desk.editor, read), signOffVerdict(desk.owner, read))).toEqual(ONE_WINS);
    expect([await counted(at.claimId), (await deskOf(at))?.state]).toEqual([1, "SIGNED_OFF"]);
    expect(await db().signOff.count({ where: { verdictId: read.verdictId } })).toBe(1);
  });

  it.each(TIMES)("one signs off, one returns (%i)", async () => {
    const { at, read } = await submitted();
    expect(await both(signOffVerdict(desk.editor, read), returnVerdict(desk.owner, read))).toEqual(ONE_WINS);
    const { decision } = await db().signOff.findFirstOrThrow({ where: { verdictId: read.verdictId } });
    const signedOff = decision === "SIGNED_OFF";
    expect(await counted(at.claimId)).toBe(signedOff ? 1 : 0);
    expect((await deskOf(at))?.state).toBe(signedOff ? "SIGNED_OFF" : "IN_REVIEW");
  });

  it.each(TIMES)("an editor signs off what its author revises: what counts was read (%i)", async () => {
    const { at, read } = await submitted();
    const revised = verdict({ rating: "TRUE", note: "On second thoughts." });
    const outcomes = await Promise.all([
      outcomeOf(signOffVerdict(desk.editor, read)),
      outcomeOf(castVerdict(desk.assignee, { slug: at.slug, seen: 1, verdict: revised })),
    ]);
    expect(outcomes[1]).toBe("done");
    expect(["done", "conflict"]).toContain(outcomes[0]);
    expect([await counted(at.claimId), (await deskOf(at))?.state]).toEqual([0, "AWAITING_SIGN_OFF"]);
  });

  it.each(TIMES)("an editor signs off what its author withdraws (%i)", async () => {
    const { at, read } = await submitted();
    const withdrawn = withdrawVerdict(desk.assignee, { slug: at.slug, seen: 1, reason: "A mistake." });
    const outcomes = await Promise.all([outcomeOf(signOffVerdict(desk.editor, read)), outcomeOf(withdrawn)]);
    expect(outcomes[1]).toBe("done");
    expect([await counted(at.claimId), (await deskOf(at))?.state]).toEqual([0, "ASSIGNED"]);
  });

  it.each(TIMES)("one submits what another declines (%i)", async () => {
    const at = await place(desk.newsroomId, "IN_REVIEW", [desk.assignee]);
    const cast = castVerdict(desk.assignee, { slug: at.slug, seen: 0, verdict: verdict() });
    const decline = declineClaim(desk.editor, { ...at, reason: "Not ours." });
    expect(await both(cast, decline)).toEqual(ONE_WINS);
    const { state } = (await deskOf(at)) ?? {};
    const verdicts = await db().verdict.count({ where: { claimId: at.claimId } });
    expect([state, verdicts]).toEqual(verdicts ? ["AWAITING_SIGN_OFF", 1] : ["DECLINED", 0]);
  });

  it("ten things at once on one claim end, agree with a recount, and leave no gap in the chains", async () => {
    const at = await place(desk.newsroomId, "ASSIGNED", [desk.assignee, desk.second]);
    const cast = (person: typeof desk.assignee) =>
      castVerdict(person, { slug: at.slug, seen: 0, verdict: verdict() });
    const outcomes = await Promise.all(
      [
        startReview(desk.assignee, at),
        startReview(desk.second, at),
        saveDraft(desk.second, { slug: at.slug, version: 1, fields: { ...EMPTY_FIELDS, explanation: "So" } }),
        cast(desk.assignee),
        cast(desk.second),
        cast(desk.editor),
        cast(desk.foreigner),
        setDue(desk.owner, { ...at, dueOn: "2026-12-24" }),
        labelClaim(desk.reviewer, { ...at, add: ["aid"], remove: [] }),
        assignClaim(desk.owner, { ...at, userIds: [desk.assignee.id, desk.second.id], note: "" }),
      ].map(outcomeOf),
    );
    expect(outcomes.filter((one) => one !== "done" && one !== "conflict")).toEqual([]);
    expect((await deskOf(at))?.state).toBe("AWAITING_SIGN_OFF");
    expect((await recountAll(db())).different).toEqual([]);
    const events = await db().auditEvent.findMany({
      where: { claimId: at.claimId },
      orderBy: { claimSeq: "asc" },
    });
    expect(events.map((one) => one.claimSeq)).toEqual(events.map((_, index) => index + 1));
  });
});

describe("writing a draft", () => {
  it("starts the review of who is assigned, once, and of nobody else", async () => {
    const at = await place(desk.newsroomId, "ASSIGNED", [desk.assignee]);
    const fields = { ...EMPTY_FIELDS, explanation: "A thought" };
    await saveDraft(desk.second, { slug: at.slug, version: 1, fields });
    expect((await deskOf(at))?.state).toBe("ASSIGNED");
    await saveDraft(desk.assignee, { slug: at.slug, version: 1, fields });
    await saveDraft(desk.assignee, { slug: at.slug, version: 2, fields: { ...fields, explanation: "Two" } });
    expect(await deskOf(at)).toMatchObject({ state: "IN_REVIEW", version: 2 });
    expect(await eventsOf(at)).toMatchObject([{ type: "desk.moved", move: "start" }]);
  });
});
