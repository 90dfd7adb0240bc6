import { beforeAll, beforeEach, expect, it } from "vitest";
import { editComment } from "@/lib/discussion/edit-comment";
import { COMMENT_LENGTH } from "@/lib/discussion/model";
import { openThread } from "@/lib/discussion/open-thread";
import { postComment } from "@/lib/discussion/post-comment";
import { discussionOf } from "@/lib/discussion/queries";
import { reopenThread, resolveThread } from "@/lib/discussion/resolve-thread";
import { db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import { onInstance } from "@/tests/integration/identity/setup";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";

onInstance();

let people: Record<
  "owner" | "editor" | "reviewer" | "observer" | "foreigner" | "independent" | "steward",
  Person
>;
let newsroom: { id: string; slug: string };
let claim: { id: string; slug: string };

beforeAll(async () => {
  const ours = await createNewsroom(["OWNER", "EDITOR", "REVIEWER", "OBSERVER"]);
  const [owner, editor, reviewer, observer] = ours.members as [Person, Person, Person, Person];
  const [foreigner] = (await createNewsroom(["OWNER"])).members as [Person];
  const [independent, steward] = [await createPerson(), await createPerson({ isSteward: true })];
  people = { owner, editor, reviewer, observer, foreigner, independent, steward };
  newsroom = ours;
});

beforeEach(async () => {
  claim = await createClaim();
});

const open = (who: Viewer, text = "A first thought") =>
  openThread(who, { newsroomId: newsroom.id, slug: claim.slug, text });
const read = async (who: Viewer = people.owner) => discussionOf(who, newsroom.id, claim.slug);
const told = (kind: "MENTIONED" | "REPLIED") =>
  db().notification.findMany({ where: { kind, claimId: claim.id }, orderBy: { createdAt: "asc" } });

it("lets those write who work in the newsroom, observers read, and nobody else know of it", async () => {
  const { threadId, commentId } = await open(people.reviewer);
  const commands: Record<string, (who: Viewer) => Promise<unknown>> = {
    open: (who) => open(who),
    post: (who) => postComment(who, { threadId, text: "An answer" }),
    resolve: (who) => resolveThread(who, { threadId }),
    reopen: (who) => reopenThread(who, { threadId }),
  };
  for (const [name, command] of Object.entries(commands)) {
    for (const who of [people.foreigner, people.independent, people.steward])
      await expect(command(who), name).rejects.toMatchObject({ code: "not_found" });
    await expect(command(people.observer), name).rejects.toMatchObject({ code: "forbidden" });
    await expect(command(null), name).rejects.toMatchObject({ code: "unauthenticated" });
  }
  for (const who of [people.owner, people.editor, people.reviewer])
    for (const command of Object.values(commands)) await command(who);
  const edit = (who: Viewer) => editComment(who, { commentId, seen: 1, text: "Another wording" });
  await expect(edit(people.foreigner)).rejects.toMatchObject({ code: "not_found" });
  await expect(edit(people.observer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(edit(people.owner)).rejects.toMatchObject({ code: "forbidden" });
  await edit(people.reviewer);
  for (const who of [null, people.foreigner, people.independent, people.steward])
    expect(await read(who)).toBeNull();
  expect((await read(people.observer))?.mayWrite).toBe(false);
  expect((await read(people.observer))?.threads[0]?.comments).toHaveLength(4);
});

it("finds nothing by ids that are none, of claims that are hidden or drafts, or in another's newsroom", async () => {
  for (const threadId of ["", "x", "00000000-0000-7000-8000-000000000000"])
    await expect(resolveThread(people.owner, { threadId })).rejects.toMatchObject({ code: "not_found" });
  await expect(editComment(people.owner, { commentId: "1", seen: 1, text: "x" })).rejects.toMatchObject({
    code: "not_found",
  });
  const { threadId } = await open(people.owner);
  await db().claim.update({ where: { id: claim.id }, data: { hiddenAt: new Date() } });
  await expect(open(people.owner)).rejects.toMatchObject({ code: "not_found" });
  await expect(postComment(people.owner, { threadId, text: "x" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await read())?.threads).toEqual([]);
});

it.each([
  ["", /Write something/],
  [" \n ", /Write something/],
  ["x".repeat(COMMENT_LENGTH + 1), /At most 2,000 characters; this has 2,001/],
  ["abc\u202Edef", /reading order/],
  ["a\u0000b", /control characters/],
])("refuses %j as a comment", async (text, message) => {
  const { threadId, commentId } = await open(people.owner);
  for (const refused of [
    open(people.owner, text),
    postComment(people.owner, { threadId, text }),
    editComment(people.owner, { commentId, seen: 1, text }),
  ])
    await expect(refused).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(message) });
});

it("keeps every wording, and lets one of two edits at the same moment through", async () => {
  const { commentId } = await open(people.reviewer, "First");
  const edits = await Promise.allSettled(
    ["Second, of one tab", "Second, of another"].map((text) =>
      editComment(people.reviewer, { commentId, seen: 1, text }),
    ),
  );
  expect(edits.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(edits.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  const comment = (await read())?.threads[0]?.comments[0];
  expect(comment).toMatchObject({ revision: 2, text: expect.stringMatching(/^Second/) });
  expect(comment?.editedAt).not.toBeNull();
  expect(comment?.wordings.map(({ text }) => text)).toEqual(["First", comment?.text]);
  await editComment(people.reviewer, { commentId, seen: 2, text: comment?.text ?? "" });
  expect((await read())?.threads[0]?.comments[0]?.revision).toBe(2);
  await expect(db().commentRevision.deleteMany({ where: { commentId } })).rejects.toThrow();
});

it("resolves once, says who, takes no answers then, and opens again", async () => {
  const { threadId } = await open(people.reviewer);
  const twice = await Promise.allSettled(
    [people.editor, people.owner].map((who) => resolveThread(who, { threadId })),
  );
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const winner = twice[0]?.status === "fulfilled" ? people.editor : people.owner;
  expect((await read())?.threads[0]?.resolved?.by).toBe(winner.name);
  await expect(postComment(people.reviewer, { threadId, text: "Late" })).rejects.toMatchObject({
    code: "conflict",
  });
  await reopenThread(people.reviewer, { threadId });
  await postComment(people.reviewer, { threadId, text: "In time" });
  const events = await db().auditEvent.findMany({ where: { claimId: claim.id }, orderBy: { id: "asc" } });
  const ours = events.filter(({ newsroomId }) => newsroomId === newsroom.id);
  expect(ours.map(({ type }) => type)).toEqual([
    "thread.opened",
    "comment.posted",
    "thread.resolved",
    "thread.reopened",
    "comment.posted",
  ]);
  expect(JSON.stringify(ours.map(({ payload }) => payload))).not.toContain("In time");
});

it("tells whom a comment mentions once, an edit only the newly mentioned, and a thread's others of an answer", async () => {
  const { owner, editor, reviewer, observer, foreigner } = people;
  const names = (rows: { userId: string }[]) => rows.map(({ userId }) => userId);
  const { threadId, commentId } = await open(
    reviewer,
    `@${editor.handle} @${editor.handle} @${reviewer.handle} @${foreigner.handle}\n> @${owner.handle}`,
  );
  expect(names(await told("MENTIONED"))).toEqual([editor.id]);
  expect((await told("MENTIONED"))[0]).toMatchObject({
    newsroomId: newsroom.id,
    path: `/desk/claims/${claim.slug}?newsroom=${newsroom.slug}#comment-${commentId}`,
    particulars: { by: reviewer.name },
  });
  await editComment(reviewer, { commentId, seen: 1, text: `@${editor.handle} and @${observer.handle}` });
  await editComment(reviewer, { commentId, seen: 2, text: "Nobody" });
  await editComment(reviewer, { commentId, seen: 3, text: `@${editor.handle} again` });
  expect(names(await told("MENTIONED"))).toEqual([editor.id, observer.id]);
  await postComment(editor, { threadId, text: "An answer" });
  expect(names(await told("REPLIED"))).toEqual([reviewer.id]);
  await postComment(owner, { threadId, text: `@${reviewer.handle}` });
  expect(names(await told("REPLIED")).sort()).toEqual([reviewer.id, editor.id].sort());
  expect(names(await told("MENTIONED")).at(-1)).toBe(reviewer.id);
});

it("tells nobody who has left the newsroom since", async () => {
  const { members } = await createNewsroom(["OWNER", "REVIEWER"]);
  const [owner, leaver] = members as [Person, Person];
  const newsroomId = owner.memberships[0]?.newsroomId ?? "";
  const { threadId } = await openThread(leaver, { newsroomId, slug: claim.slug, text: "I go" });
  await db().membership.deleteMany({ where: { userId: leaver.id } });
  await postComment(owner, { threadId, text: `@${leaver.handle} goodbye` });
  expect(await db().notification.count({ where: { userId: leaver.id } })).toBe(0);
});

it("hides a hidden comment's wordings from everybody, and lets nobody change it", async () => {
  const { commentId } = await open(people.reviewer, "Something unkind");
  await editComment(people.reviewer, { commentId, seen: 1, text: "Something unkinder" });
  await db().comment.update({ where: { id: commentId }, data: { hiddenAt: new Date() } });
  for (const who of [people.owner, people.reviewer]) {
    const discussion = await read(who);
    expect(discussion?.threads[0]?.comments[0]?.text).toBeNull();
    expect(JSON.stringify(discussion)).not.toContain("unkind");
  }
  await expect(editComment(people.reviewer, { commentId, seen: 2, text: "Kind" })).rejects.toMatchObject({
    code: "conflict",
  });
});

it("shows who can be mentioned, with an absence while it lasts", async () => {
  const day = (days: number) => new Date(new Date().setUTCHours(0, 0, 0, 0) + days * 86_400_000);
  await db().user.update({ where: { id: people.editor.id }, data: { awayUntil: day(0) } });
  await db().user.update({ where: { id: people.reviewer.id }, data: { awayUntil: day(-1) } });
  const away = (await read())?.colleagues.filter(({ awayUntil }) => awayUntil !== null);
  expect(away).toEqual([
    {
      handle: people.editor.handle,
      name: people.editor.name,
      awayUntil: day(0).toISOString().slice(0, 10),
      own: false,
    },
  ]);
});
