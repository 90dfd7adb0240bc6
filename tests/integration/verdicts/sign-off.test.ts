import { beforeEach, describe, expect, it } from "vitest";
import { declineClaim } from "@/lib/desk/decline-claim";
import { db } from "@/lib/platform/db";
import { getNewsroomPage } from "@/lib/publishing/newsroom-pages";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { recountAll } from "@/lib/verdicts/recount";
import { returnVerdict, signOffVerdict } from "@/lib/verdicts/sign-off-verdict";
import { recuse, withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { createDesk, deskOf, eventsOf, outcomeOf, place, reset, toldOf } from "@/tests/integration/desk/desk";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let desk: Awaited<ReturnType<typeof createDesk>>;
let at: { newsroomId: string; claimId: string; slug: string; seen: number };
beforeEach(async () => {
  desk = await createDesk({ signOffRequired: true });
  at = await place(desk.newsroomId, "IN_REVIEW", [desk.assignee]);
});

const NOTE = "The annex of 2026 is what changed it.";
const EXPLANATION = "What the newsroom has not signed off yet.";

async function submit(person: Person, seen = 0, slug = at.slug) {
  const note = seen > 0 ? NOTE : "";
  await castVerdict(person, { slug, seen, verdict: verdict({ explanation: EXPLANATION, note }) });
  return waiting(person, slug);
}

async function waiting(person: Person, slug = at.slug) {
  const row = await db().verdict.findFirstOrThrow({ where: { reviewerId: person.id, claim: { slug } } });
  return { verdictId: row.id, revision: row.revision, note: "", signOff: row.signOff };
}

const counted = async () => {
  const row = await db().consensus.findUniqueOrThrow({ where: { claimId: at.claimId } });
  return { counted: row.counted, submitted: row.submitted };
};
const state = async () => (await deskOf(at))?.state;

describe("a verdict of a newsroom that asks for sign-off", () => {
  it("waits, moves the desk, tells owners and editors, and counts for nothing", async () => {
    expect(await submit(desk.assignee)).toMatchObject({ signOff: "AWAITING" });
    expect(await state()).toBe("AWAITING_SIGN_OFF");
    expect(await counted()).toEqual({ counted: 0, submitted: 0 });
    expect((await toldOf(at.claimId)).sort()).toEqual(
      [desk.editor, desk.owner].map((one) => ["AWAITING_SIGN_OFF", one.id]).sort(),
    );
  });

  it("counts once signed off: desk, consensus, history, record and author say so", async () => {
    const read = await submit(desk.assignee);
    expect(await signOffVerdict(desk.editor, { ...read, note: "Well done." })).toEqual({
      slug: at.slug,
      outcomeChanged: true,
    });
    expect(await state()).toBe("SIGNED_OFF");
    expect(await counted()).toEqual({ counted: 1, submitted: 1 });
    expect((await waiting(desk.assignee)).signOff).toBe("SIGNED_OFF");
    expect(await eventsOf(at)).toMatchObject([
      { type: "verdict.submitted" },
      { type: "desk.moved", move: "verdict", from: "IN_REVIEW", to: "AWAITING_SIGN_OFF" },
      { type: "verdict.signed_off", verdictId: read.verdictId, revision: 1 },
      { type: "desk.moved", move: "sign_off", from: "AWAITING_SIGN_OFF", to: "SIGNED_OFF" },
    ]);
    expect((await getHistory(at.slug))?.[0]?.cause).toBe("verdict.signed_off");
    expect((await toldOf(at.claimId)).filter(([kind]) => kind === "SIGNED_OFF")).toEqual([
      ["SIGNED_OFF", desk.assignee.id],
    ]);
    expect((await recountAll(db())).different).toEqual([]);
  });

  it("goes back with a note, is revised, waits again, and is signed off", async () => {
    const first = await submit(desk.assignee);
    expect(await outcomeOf(returnVerdict(desk.editor, { ...first, note: " " }))).toBe("invalid");
    await returnVerdict(desk.editor, { ...first, note: "Name the page." });
    expect([await state(), (await waiting(desk.assignee)).signOff]).toEqual(["IN_REVIEW", "RETURNED"]);
    expect(await counted()).toEqual({ counted: 0, submitted: 0 });
    const second = await submit(desk.assignee, 1);
    expect([await state(), second.signOff, second.revision]).toEqual(["AWAITING_SIGN_OFF", "AWAITING", 2]);
    await signOffVerdict(desk.owner, second);
    expect(await state()).toBe("SIGNED_OFF");
    const decisions = await db().signOff.findMany({
      where: { verdictId: first.verdictId },
      orderBy: { revision: "asc" },
    });
    expect(decisions).toMatchObject([
      { revision: 1, decision: "RETURNED", editorId: desk.editor.id, note: "Name the page." },
      { revision: 2, decision: "SIGNED_OFF", editorId: desk.owner.id },
    ]);
  });

  it("leaves the count when it is revised, until it is signed off again", async () => {
    await signOffVerdict(desk.editor, await submit(desk.assignee));
    expect((await counted()).counted).toBe(1);
    const revised = await submit(desk.assignee, 1);
    expect([(await counted()).counted, await state()]).toEqual([0, "AWAITING_SIGN_OFF"]);
    await signOffVerdict(desk.editor, revised);
    expect([(await counted()).counted, await state()]).toEqual([1, "SIGNED_OFF"]);
  });

  it("takes the desk back when it is withdrawn or its author recuses themselves", async () => {
    await submit(desk.assignee);
    await withdrawVerdict(desk.assignee, { slug: at.slug, seen: 1, reason: "A mistake." });
    expect([await state(), (await waiting(desk.assignee)).signOff]).toEqual(["ASSIGNED", "NOT_REQUIRED"]);
    await submit(desk.assignee, 2);
    await recuse(desk.assignee, { slug: at.slug, seen: 3, reason: "A relative works there." });
    expect(await state()).toBe("ASSIGNED");
  });

  it("puts a claim onto the desk that nobody had taken", async () => {
    const { id: claimId, slug } = await createClaim();
    await submit(desk.reviewer, 0, slug);
    expect(await deskOf({ newsroomId: desk.newsroomId, claimId })).toMatchObject({
      state: "AWAITING_SIGN_OFF",
      userIds: [],
    });
  });

  it("stays in review while the second assigned has not judged, and waits while one of two does", async () => {
    await reset(at, "IN_REVIEW", [desk.assignee, desk.second]);
    const first = await submit(desk.assignee);
    await signOffVerdict(desk.editor, first);
    expect(await state()).toBe("IN_REVIEW");
    const second = await submit(desk.second);
    expect(await state()).toBe("AWAITING_SIGN_OFF");
    await signOffVerdict(desk.editor, second);
    expect(await state()).toBe("SIGNED_OFF");
  });

  it("completes the work by itself where no sign-off is asked for", async () => {
    await db().newsroom.update({ where: { id: desk.newsroomId }, data: { signOffRequired: false } });
    expect((await submit(desk.assignee)).signOff).toBe("NOT_REQUIRED");
    expect([await state(), (await counted()).counted]).toEqual(["SIGNED_OFF", 1]);
  });

  it("moves from one newsroom's desk to another's when it speaks for the other", async () => {
    const other = await createNewsroom(["OWNER"]);
    const both = {
      ...desk.assignee,
      memberships: [
        ...desk.assignee.memberships,
        {
          newsroomId: other.id,
          slug: other.slug,
          name: other.name,
          role: "REVIEWER" as const,
          verified: true,
        },
      ],
    };
    const speaking = (newsroomId: string, note = "") => verdict({ newsroomId, note });
    await castVerdict(both, { slug: at.slug, seen: 0, verdict: speaking(desk.newsroomId) });
    await castVerdict(both, { slug: at.slug, seen: 1, verdict: speaking(other.id, "For the other.") });
    const elsewhere = await deskOf({ newsroomId: other.id, claimId: at.claimId });
    expect([elsewhere?.state, await state()]).toEqual(["SIGNED_OFF", "IN_REVIEW"]);
  });
});

describe("who signs off", () => {
  it.each([
    ["visitor", "unauthenticated"],
    ["independent", "not_found"],
    ["steward", "not_found"],
    ["foreigner", "not_found"],
    ["observer", "forbidden"],
    ["reviewer", "forbidden"],
    ["assignee", "forbidden"],
    ["editor", "done"],
    ["owner", "done"],
  ] as const)("the %s: %s", async (who, outcome) => {
    const viewer = who === "visitor" ? null : desk[who];
    for (const decide of [signOffVerdict, returnVerdict]) {
      at = await place(desk.newsroomId, "IN_REVIEW", [desk.second]);
      const read = await submit(desk.second);
      expect(await outcomeOf(decide(viewer, { ...read, note: "As it should be." }))).toBe(outcome);
    }
  });

  it("is never the author", async () => {
    const read = await submit(desk.editor);
    expect(await outcomeOf(signOffVerdict(desk.editor, read))).toBe("forbidden");
    expect(await outcomeOf(returnVerdict(desk.editor, { ...read, note: "Mine." }))).toBe("forbidden");
    expect((await toldOf(at.claimId)).map(([, id]) => id)).toEqual([desk.owner.id]);
    await signOffVerdict(desk.owner, read);
  });

  it("decides nothing twice, nothing stale and nothing that does not wait", async () => {
    const first = await submit(desk.assignee);
    await submit(desk.assignee, 1);
    await expect(signOffVerdict(desk.editor, first)).rejects.toThrow(
      `${desk.assignee.name} has revised this verdict meanwhile.`,
    );
    const second = await waiting(desk.assignee);
    await signOffVerdict(desk.editor, second);
    await expect(returnVerdict(desk.owner, { ...second, note: "Late." })).rejects.toThrow(
      `${desk.editor.name} has signed this verdict off already.`,
    );
    await withdrawVerdict(desk.assignee, { slug: at.slug, seen: 2, reason: "A mistake." });
    await expect(signOffVerdict(desk.owner, { ...second, revision: 3 })).rejects.toThrow(
      "taken this verdict back",
    );
    const free = await createNewsroom(["REVIEWER"]);
    const [author, owner] = free.members as [Person, Person];
    await castVerdict(author, { slug: at.slug, seen: 0, verdict: verdict() });
    expect(await outcomeOf(signOffVerdict(owner, await waiting(author)))).toBe("conflict");
  });

  it.each(["0198c0de-0000-7000-8000-000000000000", "not an id"])("finds no verdict %j", async (verdictId) => {
    const found = outcomeOf(signOffVerdict(desk.editor, { verdictId, revision: 1, note: "" }));
    expect(["not_found", "invalid"]).toContain(await found);
  });
});

describe("declining", () => {
  it("returns the verdict that waits, with the reason, and takes no other until it is reopened", async () => {
    const read = await submit(desk.assignee);
    const { version } = (await deskOf(at)) ?? { version: 0 };
    await declineClaim(desk.editor, { ...at, seen: version, reason: "Not our field." });
    expect([await state(), (await waiting(desk.assignee)).signOff]).toEqual(["DECLINED", "RETURNED"]);
    expect(await db().signOff.findFirst({ where: { verdictId: read.verdictId } })).toMatchObject({
      decision: "RETURNED",
      note: "Not our field.",
      editorId: desk.editor.id,
    });
    expect((await toldOf(at.claimId)).at(-1)).toEqual(["RETURNED", desk.assignee.id]);
    await expect(submit(desk.assignee, 1)).rejects.toThrow("Your newsroom has declined this claim");
    expect((await waiting(desk.assignee)).revision).toBe(1);
    await withdrawVerdict(desk.assignee, { slug: at.slug, seen: 1, reason: "Then not." });
    expect(await state()).toBe("DECLINED");
  });

  it("is refused while a verdict stands, and to the author of the one that waits", async () => {
    const read = await submit(desk.editor);
    const seen = (await deskOf(at))?.version ?? 0;
    await expect(declineClaim(desk.editor, { ...at, seen, reason: "No." })).rejects.toThrow(
      "Your own verdict waits",
    );
    await signOffVerdict(desk.owner, read);
    await reset(at, "IN_REVIEW", [desk.assignee]);
    await expect(declineClaim(desk.owner, { ...at, seen: 1, reason: "No." })).rejects.toThrow(
      "stands on this claim",
    );
    expect(await toldOf(at.claimId)).not.toContainEqual(["DECLINED", desk.assignee.id]);
  });
});

describe("what the public sees", () => {
  it("is nothing of a verdict that waits or was returned, before quorum and after", async () => {
    const other = await createNewsroom(["REVIEWER", "OWNER"]);
    const third = await createNewsroom(["REVIEWER"]);
    const [a, b] = other.members as [Person, Person];
    const [c] = third.members as [Person];
    for (const person of [a, b]) await castVerdict(person, { slug: at.slug, seen: 0, verdict: verdict() });
    const read = await submit(desk.assignee);
    expect((await getPublicClaim(at.slug))?.consensus).toMatchObject({ status: "UNDER_REVIEW" });
    await castVerdict(c, { slug: at.slug, seen: 0, verdict: verdict() });
    const shown = async () =>
      JSON.stringify(
        await Promise.all(
          [getPublicClaim(at.slug), getHistory(at.slug), getNewsroomPage(desk.slug)].slice(0, 2),
        ),
      );
    const secrets = [EXPLANATION, NOTE, desk.assignee.handle, desk.slug];
    const seen = async () => {
      const text = await shown();
      return secrets.filter((one) => text.includes(one));
    };
    const total = async () => (await getNewsroomPage(desk.slug))?.total;
    expect([await seen(), await total()]).toEqual([[], 0]);
    await returnVerdict(desk.editor, { ...read, note: "Name the page." });
    expect([await seen(), await total()]).toEqual([[], 0]);
    await signOffVerdict(desk.editor, await submit(desk.assignee, 1));
    expect([await seen(), await total()]).toEqual([secrets, 1]);
    await submit(desk.assignee, 2);
    expect([await seen(), await total()]).toEqual([[], 0]);
  });

  it("is not what a revision said that was never signed off", async () => {
    const other = await createNewsroom(["REVIEWER", "OWNER"]);
    for (const person of other.members)
      await castVerdict(person, { slug: at.slug, seen: 0, verdict: verdict() });
    const revise = async (seen: number, note: string) => {
      await castVerdict(desk.assignee, { slug: at.slug, seen, verdict: verdict({ note }) });
      return waiting(desk.assignee);
    };
    await revise(0, "");
    await returnVerdict(desk.editor, { ...(await revise(1, "Returned.")), note: "No." });
    await revise(2, "Overtaken.");
    await signOffVerdict(desk.editor, await revise(3, "Signed off."));
    const own = (await getPublicClaim(at.slug))?.verdicts.find(
      (one) => one.reviewer.handle === desk.assignee.handle,
    );
    expect(own?.revisions).toMatchObject([{ revision: 4, note: "Signed off." }]);
  });
});

describe("a changed outcome", () => {
  it("is told to those who have judged the claim, once, and not to who changed it", async () => {
    const other = await createNewsroom(["REVIEWER", "OWNER"]);
    const [a, b] = other.members as [Person, Person];
    for (const person of [a, b]) await castVerdict(person, { slug: at.slug, seen: 0, verdict: verdict() });
    await signOffVerdict(desk.editor, await submit(desk.assignee));
    const told = (await toldOf(at.claimId)).filter(([kind]) => kind === "CONSENSUS_CHANGED");
    expect(told.map(([, id]) => id).sort()).toEqual([a.id, b.id, desk.assignee.id].sort());
  });
});
