import { beforeAll, describe, expect, it } from "vitest";
import { decide } from "@/lib/moderation/decide";
import { REASONS_FOR } from "@/lib/moderation/model";
import { pastDecisions } from "@/lib/moderation/past-decisions";
import { readCase } from "@/lib/moderation/queue";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import type { Subject, SubjectKind } from "@/lib/moderation/subject";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import {
  createComment,
  createScene,
  decideNow,
  looked,
  type Scene,
  verdictOf,
} from "@/tests/support/moderation";
import { createNewsroom, createPerson, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});

const url = "https://documents.example/treaty";
const refused = (code: string) => expect.objectContaining({ code });

/** What is decided on, each of a scene of its own; what is done to it and taken back; and the column that says so. */
const KINDS: {
  kind: SubjectKind;
  take: string;
  giveBack: string;
  events: [string, string];
  of: (scene: Scene) => Promise<Subject>;
  takenAt: (subject: Subject) => Promise<Date | null | undefined>;
}[] = [
  {
    kind: "claim",
    take: "HIDE",
    giveBack: "RESTORE",
    events: ["claim.hidden", "claim.restored"],
    of: async ({ slug }) => ({ kind: "claim", slug }),
    takenAt: async (one) =>
      (await db().claim.findUnique({ where: { slug: (one as { slug: string }).slug } }))?.hiddenAt,
  },
  {
    kind: "verdict",
    take: "VOID",
    giveBack: "REINSTATE_VERDICT",
    events: ["verdict.voided", "verdict.reinstated"],
    of: async ({ verdictId }) => ({ kind: "verdict", verdictId }),
    takenAt: async (one) =>
      (await db().verdict.findUnique({ where: { id: (one as { verdictId: string }).verdictId } }))?.voidedAt,
  },
  {
    kind: "source",
    take: "HIDE",
    giveBack: "RESTORE",
    events: ["source.hidden", "source.restored"],
    of: async ({ verdictId }) => ({ kind: "source", verdictId, url }),
    takenAt: async (one) =>
      (await db().source.findFirst({ where: { verdictId: (one as { verdictId: string }).verdictId } }))
        ?.hiddenAt,
  },
  {
    kind: "comment",
    take: "HIDE",
    giveBack: "RESTORE",
    events: ["comment.hidden", "comment.restored"],
    of: async ({ newsroom, id, author }) => ({
      kind: "comment",
      commentId: await createComment(newsroom.id, id, author),
    }),
    takenAt: async (one) =>
      (await db().comment.findUnique({ where: { id: (one as { commentId: string }).commentId } }))?.hiddenAt,
  },
  {
    kind: "person",
    take: "SUSPEND",
    giveBack: "LIFT_SUSPENSION",
    events: ["user.suspended", "user.suspension_lifted"],
    of: async ({ author }) => ({ kind: "person", userId: author.id }),
    takenAt: async (one) =>
      (await db().user.findUnique({ where: { id: (one as { userId: string }).userId } }))?.suspendedAt,
  },
];

describe.each(KINDS)("a decision on a $kind", ({ kind, take, giveBack, events, of, takenAt }) => {
  const report = async (own: Scene, subject: Subject) => {
    if (kind !== "person")
      await raiseFlag(own.colleague, subject, { reason: REASONS_FOR[kind][0], detail: "Look at this." });
  };

  it("is done, recorded, told, closes the reports, and is taken back by another", async () => {
    const own = await createScene();
    const subject = await of(own);
    await report(own, subject);
    const { decisionId } = await decideNow(own.steward, subject, take, { note: "It breaks the rules." });
    expect(await takenAt(subject)).toBeInstanceOf(Date);
    expect(await db().flag.count({ where: { reporterId: own.colleague.id, decisionId: null } })).toBe(0);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: events[0] },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({
      actorId: own.steward.id,
      payload: expect.objectContaining({ decisionId }),
      claimId: kind === "person" ? null : own.id,
      newsroomId: ["claim", "person"].includes(kind) ? null : own.newsroom.id,
    });
    await decideNow(own.steward, subject, giveBack, { note: "On reflection it does not." });
    expect(await takenAt(subject)).toBeNull();
    expect(await db().auditEvent.count({ where: { type: events[1], actorId: own.steward.id } })).toBe(1);
    const open = await readCase(own.steward, subject);
    expect(open?.decisions.map(({ action, note }) => [action, note])).toEqual([
      [giveBack, "On reflection it does not."],
      [take, "It breaks the rules."],
    ]);
  });

  it("is refused to everybody but stewards, without a category or a reason, and where nothing is to be done", async () => {
    const own = await createScene();
    const subject = await of(own);
    await report(own, subject);
    const form = { ...(await looked(own.steward, subject)), action: take };
    for (const person of [own.reader, own.author, own.colleague, own.newsroom.members[2] as Person])
      await expect(decide(person, subject, form)).rejects.toEqual(refused("forbidden"));
    await expect(decide(null, subject, form)).rejects.toEqual(refused("unauthenticated"));
    for (const change of [
      { note: " " },
      { reason: "NONSENSE" },
      { reason: "" },
      { action: giveBack },
      { action: "NONSENSE" },
    ])
      await expect(decide(own.steward, subject, { ...form, ...change })).rejects.toEqual(refused("invalid"));
    expect(await takenAt(subject)).toBeNull();
    await decideNow(own.steward, subject, take);
    await expect(decideNow(own.steward, subject, take)).rejects.toEqual(refused("invalid"));
    await expect(decideNow(own.steward, subject, "DISMISS")).rejects.toEqual(refused("invalid"));
  });

  it("is the first steward's: the second gets a conflict, and has to look again", async () => {
    const own = await createScene();
    const second = await createPerson({ isSteward: true });
    const subject = await of(own);
    await report(own, subject);
    const form = { ...(await looked(own.steward, subject)), action: take };
    const both = await Promise.allSettled([
      decide(own.steward, subject, form),
      decide(second, subject, { ...form, note: "The second opinion." }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await takenAt(subject)).toBeInstanceOf(Date);
    await expect(decide(second, subject, { ...form, action: giveBack })).rejects.toEqual(refused("conflict"));
  });
});

it("no steward decides on their own things", async () => {
  const { members } = await createNewsroom(["REVIEWER"]);
  const own = { ...(members[0] as Person), isSteward: true };
  await db().user.update({ where: { id: own.id }, data: { isSteward: true } });
  await castVerdict(own, { slug: scene.slug, seen: 0, verdict: verdict() });
  const { id: verdictId } = await verdictOf(own, scene.id);
  const subjects: [Subject, string][] = [
    [{ kind: "verdict", verdictId }, "VOID"],
    [{ kind: "source", verdictId, url }, "HIDE"],
    [{ kind: "person", userId: own.id }, "SUSPEND"],
  ];
  await raiseFlag(scene.reader, { kind: "verdict", verdictId }, { reason: "SPAM", detail: "Look." });
  for (const [subject, action] of subjects) {
    expect(await readCase(own, subject)).toMatchObject({ isOwn: true });
    await expect(decideNow(own, subject, action)).rejects.toEqual(refused("forbidden"));
  }
  await expect(decideNow(own, { kind: "verdict", verdictId }, "DISMISS")).rejects.toEqual(
    refused("forbidden"),
  );
  expect(await db().verdict.count({ where: { id: verdictId, voidedAt: null } })).toBe(1);
});

it("a dismissal changes nothing but the reports, and tells who sent them", async () => {
  const own = await createScene();
  const subject: Subject = { kind: "verdict", verdictId: own.verdictId };
  const reports = [own.reader, own.other];
  for (const person of reports) await raiseFlag(person, subject, { reason: "SPAM", detail: "Look." });
  const { decisionId } = await decideNow(own.steward, subject, "DISMISS");
  expect(await db().flag.count({ where: { decisionId } })).toBe(2);
  const told = await db().notification.findMany({
    where: { kind: "MODERATION", once: { contains: decisionId } },
  });
  expect(told.map(({ userId }) => userId).sort()).toEqual(reports.map(({ id }) => id).sort());
  expect(JSON.stringify(told)).toContain("It stays as it is");
  expect(JSON.stringify(told)).not.toContain("Looked at closely.");
  const events = await db().auditEvent.findMany({ where: { type: "flag.dismissed" } });
  expect(events.filter(({ payload }) => JSON.stringify(payload).includes(decisionId))).toHaveLength(2);
  expect((await db().verdict.findUniqueOrThrow({ where: { id: own.verdictId } })).voidedAt).toBeNull();
});

it("a report that came in after the steward looked stays open", async () => {
  const own = await createScene();
  const subject: Subject = { kind: "claim", slug: own.slug };
  await raiseFlag(own.reader, subject, { reason: "SPAM", detail: "The first." });
  const form = { ...(await looked(own.steward, subject)), action: "DISMISS" };
  await raiseFlag(own.other, subject, { reason: "ILLEGAL", detail: "The second, not seen." });
  await decide(own.steward, subject, form);
  const open = await readCase(own.steward, subject);
  expect(open?.reports.map(({ detail }) => detail)).toEqual(["The second, not seen."]);
});

it("tells the author with the reason, the reporter without it, and mails who is suspended", async () => {
  const own = await createScene();
  const subject: Subject = { kind: "verdict", verdictId: own.verdictId };
  await raiseFlag(own.reader, subject, { reason: "SPAM", detail: "Look." });
  const { decisionId } = await decideNow(own.steward, subject, "VOID", { note: "Bought and paid for." });
  const told = await db().notification.findMany({ where: { once: { contains: decisionId } } });
  const of = (person: Person) => told.find(({ userId }) => userId === person.id);
  expect(told).toHaveLength(2);
  expect(of(own.author)).toMatchObject({ claimId: own.id, path: `/desk/claims/${own.slug}` });
  expect(of(own.author)?.particulars).toMatchObject({ note: "Bought and paid for." });
  expect(JSON.stringify(of(own.reader)?.particulars)).not.toContain("Bought");
  await decideNow(own.steward, { kind: "person", userId: own.author.id }, "SUSPEND", {
    note: "<b>Sold</b> verdicts.",
  });
  const mail = await db().outboxMail.findFirstOrThrow({ where: { userId: own.author.id } });
  expect(mail).toMatchObject({ to: `${own.author.handle}@people.example` });
  expect(mail.text).toContain("<b>Sold</b> verdicts.");
  expect(mail.html).toContain("&#60;b&#62;Sold");
});

it("past decisions are searched by claim, reason and handle, and say whether they hold", async () => {
  const own = await createScene();
  const subject: Subject = { kind: "person", userId: own.author.id };
  await decideNow(own.steward, subject, "SUSPEND", { note: "A rare word: quokka." });
  await decideNow(own.steward, subject, "LIFT_SUSPENSION");
  const find = async (given: Partial<Parameters<typeof pastDecisions>[1]>) =>
    (await pastDecisions(own.steward, { q: "", action: null, before: null, ...given })).decisions;
  const byHandle = await find({ q: `@${own.author.handle}` });
  expect(byHandle.map(({ action, holds }) => [action, holds])).toEqual([
    ["LIFT_SUSPENSION", true],
    ["SUSPEND", false],
  ]);
  expect(await find({ q: "QUOKKA" })).toHaveLength(1);
  expect(await find({ q: "quokka", action: "HIDE" })).toHaveLength(0);
  expect(await find({ q: "100%_nothing" })).toHaveLength(0);
  await expect(pastDecisions(own.reader, { q: "", action: null, before: null })).rejects.toEqual(
    refused("forbidden"),
  );
});
