import { beforeAll, describe, expect, it } from "vitest";
import { moderationQueue, readCase } from "@/lib/moderation/queue";
import { raiseFlag } from "@/lib/moderation/raise-flag";
import type { Subject } from "@/lib/moderation/subject";
import { db } from "@/lib/platform/db";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { createComment, createScene, decideNow, type Scene, verdictOf } from "@/tests/support/moderation";
import { createClaim, createNewsroom, type Person, verdict } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});

const typed = { reason: "SPAM", detail: "It advertises a shop." };
const url = "https://documents.example/treaty";
const refused = (code: string) => expect.objectContaining({ code });

describe("who may report what", () => {
  it("lets anybody who is signed in report a claim, a published verdict and its source, each once", async () => {
    const subjects: Subject[] = [
      { kind: "claim", slug: scene.slug },
      { kind: "verdict", verdictId: scene.verdictId },
      { kind: "source", verdictId: scene.verdictId, url },
    ];
    for (const subject of subjects) {
      const id = await raiseFlag(scene.reader, subject, typed);
      expect(await db().flag.findUnique({ where: { id } })).toMatchObject({
        reporterId: scene.reader.id,
        reason: "SPAM",
        decisionId: null,
      });
      await expect(raiseFlag(scene.reader, subject, typed)).rejects.toEqual(refused("conflict"));
      await expect(raiseFlag(null, subject, typed)).rejects.toEqual(refused("unauthenticated"));
      await raiseFlag(scene.other, subject, typed);
    }
    const events = await db().auditEvent.findMany({ where: { type: "flag.raised" } });
    expect(events).toHaveLength(6);
    expect(events.every((one) => one.claimId === scene.id && one.newsroomId === null)).toBe(true);
  });

  it("lets the same be reported again once the first report is decided on", async () => {
    const subject: Subject = { kind: "claim", slug: (await createClaim()).slug };
    await raiseFlag(scene.reader, subject, typed);
    await decideNow(scene.steward, subject, "DISMISS");
    await raiseFlag(scene.reader, subject, typed);
  });

  it("finds no verdict before quorum but one's own, and no source of it", async () => {
    const { slug, id } = await createClaim();
    await castVerdict(scene.author, { slug, seen: 0, verdict: verdict() });
    const { id: verdictId } = await verdictOf(scene.author, id);
    for (const subject of [
      { kind: "verdict", verdictId },
      { kind: "source", verdictId, url },
    ] as Subject[]) {
      await expect(raiseFlag(scene.colleague, subject, typed)).rejects.toEqual(refused("not_found"));
      await expect(raiseFlag(scene.steward, subject, typed)).rejects.toEqual(refused("not_found"));
      await raiseFlag(scene.author, subject, typed);
    }
  });

  it("finds no source that the verdict does not cite, no draft, nothing that does not exist", async () => {
    const draft = await createClaim();
    await db().claim.update({ where: { id: draft.id }, data: { lifecycle: "DRAFT" } });
    const nobody = "019a0000-0000-7000-8000-000000000001";
    const subjects: Subject[] = [
      { kind: "source", verdictId: scene.verdictId, url: "https://documents.example/other" },
      { kind: "claim", slug: draft.slug },
      { kind: "claim", slug: "nowhere" },
      { kind: "verdict", verdictId: nobody },
      { kind: "comment", commentId: nobody },
      { kind: "person", userId: scene.author.id },
    ];
    for (const subject of subjects)
      await expect(raiseFlag(scene.reader, subject, typed)).rejects.toEqual(refused("not_found"));
  });

  it("lets a newsroom's members report its comments, and nobody else know of them", async () => {
    const { newsroom, id, author, colleague, other, reader, steward } = scene;
    const commentId = await createComment(newsroom.id, id, author);
    const subject: Subject = { kind: "comment", commentId };
    for (const stranger of [other, reader, steward])
      await expect(raiseFlag(stranger, subject, typed)).rejects.toEqual(refused("not_found"));
    await raiseFlag(colleague, subject, typed);
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ type: "flag.raised", actorId: colleague.id, newsroomId: null });
  });
});

it.each([
  ["no reason", { reason: "", detail: "x" }, "Choose what is wrong."],
  ["a reason of another kind of thing", { reason: "WRONG_SOURCE", detail: "x" }, "Choose what is wrong."],
  ["no words", { reason: "SPAM", detail: " " }, "Say what is wrong, so that a steward can find it."],
  [
    "too many words",
    { reason: "SPAM", detail: "x".repeat(1_001) },
    "At most 1,000 characters; this has 1,001.",
  ],
])("refuses %s with a sentence", async (_, given, message) => {
  const { slug } = await createClaim();
  await expect(raiseFlag(scene.reader, { kind: "claim", slug }, given)).rejects.toMatchObject({
    code: "invalid",
    message,
  });
});

it("one of two reports of the same by the same person at the same moment is a conflict", async () => {
  const { slug } = await createClaim();
  const twice = await Promise.allSettled(
    [1, 2].map(() => raiseFlag(scene.reader, { kind: "claim", slug }, typed)),
  );
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(twice.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
});

it("the queue groups reports by what they are about, the one that waits longest first, and is the stewards' own", async () => {
  const own = await createScene();
  const before = await moderationQueue(own.steward);
  const first: Subject = { kind: "verdict", verdictId: own.verdictId };
  const second: Subject = { kind: "claim", slug: own.slug };
  await raiseFlag(own.reader, first, { reason: "FABRICATED_SOURCE", detail: "There is no such treaty." });
  await raiseFlag(own.reader, second, typed);
  await raiseFlag(own.other, first, typed);
  const { cases, total } = await moderationQueue(own.steward);
  expect(total).toBe(before.total + 2);
  const [verdictCase, claimCase] = cases.slice(-2);
  expect(verdictCase).toMatchObject({
    subject: first,
    content: { by: { handle: own.author.handle }, text: "The treaty says otherwise." },
    claim: { slug: own.slug },
    reports: [
      { by: own.reader.handle, reason: "FABRICATED_SOURCE", detail: "There is no such treaty." },
      { by: own.other.handle, reason: "SPAM" },
    ],
  });
  expect(claimCase).toMatchObject({ subject: second, reports: [{ by: own.reader.handle }] });
  for (const person of [own.reader, own.author, own.newsroom.members[2] as Person])
    await expect(moderationQueue(person)).rejects.toEqual(refused("forbidden"));
});

it("no steward reads or decides on a comment that nobody has reported", async () => {
  const { members, id: newsroomId } = await createNewsroom(["REVIEWER"]);
  const commentId = await createComment(newsroomId, scene.id, members[0] as Person, "Between us.");
  expect(await readCase(scene.steward, { kind: "comment", commentId })).toBeNull();
  await expect(
    decideNow(scene.steward, { kind: "comment", commentId }, "HIDE", { seen: "1.none~" }),
  ).rejects.toEqual(refused("not_found"));
});
