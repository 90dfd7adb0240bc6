import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { record } from "@/lib/audit";
import { Presences, sayPresent } from "@/lib/desk/presence";
import { latestSeq, type Told } from "@/lib/desk/told";
import { type Colleague, NewsroomWatch } from "@/lib/desk/watch";
import { openThread } from "@/lib/discussion/open-thread";
import { viewerById } from "@/lib/identity/queries";
import { db, inTransaction } from "@/lib/platform/db";
import { type Listener, openListener } from "@/lib/platform/listen";
import { onInstance } from "@/tests/integration/identity/setup";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";

onInstance();

let listener: Listener;
let presences: Presences;

beforeEach(() => {
  listener = openListener(process.env.DATABASE_URL ?? "");
  presences = new Presences(listener);
});

afterEach(() => listener.stop());

/** Watches as a person does, and keeps what is told. */
function watch({ id, memberships }: Person, after: number) {
  const newsroomId = memberships[0]?.newsroomId ?? "";
  const heard: Told[] = [];
  const present: Colleague[][] = [];
  const end = vi.fn();
  const watching = new NewsroomWatch(
    {
      newsroomId,
      after,
      who: () => viewerById(id),
      tell: (told) => heard.push(told),
      showPresent: (people) => present.push(people),
      end,
    },
    { listener, presences },
  );
  return { stop: () => watching.stop(), heard, present, end, newsroomId };
}

const say = (who: Person, slug: string, text = "Said") =>
  openThread(who, { newsroomId: who.memberships[0]?.newsroomId ?? "", slug, text });

async function twoNewsrooms() {
  const [ours, theirs] = [await createNewsroom(["OWNER", "REVIEWER"]), await createNewsroom(["OWNER"])];
  return [...ours.members, ...theirs.members] as [Person, Person, Person];
}

it("tells a newsroom's events in their order, with who and where, and none of another newsroom", async () => {
  const [owner, reviewer, foreigner] = await twoNewsrooms();
  const claim = await createClaim();
  const ours = watch(owner, 0);
  const theirs = watch(foreigner, 0);
  await say(foreigner, claim.slug, "A secret");
  await Promise.all(Array.from({ length: 20 }, () => say(reviewer, claim.slug)));
  await say(owner, claim.slug);
  await expect.poll(() => ours.heard.length).toBe(42);
  await expect.poll(() => theirs.heard.length).toBe(2);
  expect(ours.heard.map(({ seq }) => seq)).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
  expect(ours.heard[0]).toEqual({
    seq: 1,
    type: "thread.opened",
    claim: claim.slug,
    actor: reviewer.name,
    own: false,
  });
  expect(ours.heard.at(-1)).toMatchObject({ actor: owner.name, own: true });
  expect(JSON.stringify(theirs.heard)).not.toContain(reviewer.name);
  ours.stop();
  theirs.stop();
});

it("misses nothing when PostgreSQL ends the connection that listens", async () => {
  const [owner, reviewer] = await twoNewsrooms();
  const claim = await createClaim();
  const { heard, stop } = watch(owner, 0);
  await say(reviewer, claim.slug);
  await expect.poll(() => heard.length).toBe(2);
  for (let broken = 1; broken <= 3; broken++) {
    const ended = await db().$queryRaw<unknown[]>`
      SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE application_name = 'touchstone-listen' AND datname = current_database()`;
    expect(ended).toHaveLength(1);
    // Nobody listens: what is said now is told once somebody does.
    await say(reviewer, claim.slug);
    await expect.poll(() => heard.length).toBe(2 + broken * 2);
  }
  expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  stop();
});

it("keeps one connection, however many listen, and closes it", async () => {
  const [owner, reviewer, foreigner] = await twoNewsrooms();
  const connections = async () => {
    const [row] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE application_name = 'touchstone-listen' AND datname = current_database()`;
    return row?.count;
  };
  const all = [owner, reviewer, foreigner, owner].map((person) => watch(person, 0));
  await expect.poll(() => all.every(({ present }) => present.length > 0)).toBe(true);
  expect(await connections()).toBe(1);
  for (const { stop } of all) stop();
  await listener.stop();
  await expect.poll(connections).toBe(0);
});

it("goes on after the event that was seen last, and with the latest 200 after a long absence", async () => {
  const [owner, reviewer] = await twoNewsrooms();
  const newsroomId = owner.memberships[0]?.newsroomId ?? "";
  const claim = await createClaim();
  for (let count = 0; count < 3; count++) await say(reviewer, claim.slug);
  const resumed = watch(owner, 4);
  await expect.poll(() => resumed.heard.map(({ seq }) => seq)).toEqual([5, 6]);
  resumed.stop();
  await inTransaction(async (tx) => {
    for (let count = 0; count < 250; count++)
      await record(tx, { type: "desk.labelled", labels: [] }, { newsroomId, actorId: reviewer.id });
  });
  const late = watch(owner, 4);
  await expect.poll(() => late.heard.length).toBe(200);
  expect(late.heard.at(-1)?.seq).toBe(await latestSeq(newsroomId));
  late.stop();
});

it("ends for who was removed before they are told another thing, and once the session has ended", async () => {
  const [owner, reviewer] = await twoNewsrooms();
  const claim = await createClaim();
  const { heard, end, newsroomId } = watch(reviewer, 0);
  await say(owner, claim.slug);
  await expect.poll(() => heard.length).toBe(2);
  await inTransaction(async (tx) => {
    await tx.membership.deleteMany({ where: { userId: reviewer.id } });
    await record(tx, { type: "member.removed", userId: reviewer.id }, { newsroomId, actorId: owner.id });
  });
  await say(owner, claim.slug, "Not for them");
  await expect.poll(() => end.mock.calls.length).toBe(1);
  expect(heard).toHaveLength(2);

  const gone = vi.fn();
  const tell = vi.fn();
  const nobody = { newsroomId, after: 0, who: async () => null, tell, showPresent: tell, end: gone };
  await new NewsroomWatch(nobody, { listener, presences }).look();
  await expect.poll(() => gone.mock.calls.length).toBe(1);
  expect(tell).not.toHaveBeenCalled();
});

it("tells only owners of invitations, nobody of reports, and names no hidden claim and no stranger", async () => {
  const [owner, reviewer, foreigner] = await twoNewsrooms();
  const newsroomId = owner.memberships[0]?.newsroomId ?? "";
  const hidden = await createClaim();
  await db().claim.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } });
  const [toOwner, toReviewer] = [watch(owner, 0), watch(reviewer, 0)];
  const about = { newsroomId, actorId: owner.id };
  await inTransaction(async (tx) => {
    await record(tx, { type: "member.invited", invitationId: "1", role: "EDITOR" }, about);
    await record(tx, { type: "invitation.revoked", invitationId: "1" }, about);
    await record(tx, { type: "flag.raised", flagId: "1" }, about);
    await record(tx, { type: "desk.labelled", labels: ["x"] }, { ...about, claimId: hidden.id });
    await record(tx, { type: "newsroom.admitted" }, { newsroomId, actorId: foreigner.id });
  });
  const types = (heard: Told[]) => heard.map(({ type }) => type);
  await expect
    .poll(() => types(toOwner.heard))
    .toEqual(["member.invited", "invitation.revoked", "desk.labelled", "newsroom.admitted"]);
  await expect.poll(() => types(toReviewer.heard)).toEqual(["desk.labelled", "newsroom.admitted"]);
  expect(toReviewer.heard[0]).toMatchObject({ claim: null, actor: owner.name });
  expect(toReviewer.heard[1]).toMatchObject({ actor: null, own: false });
});

it("shows who is there to colleagues alone, and the most that they do", async () => {
  const [owner, reviewer, foreigner] = await twoNewsrooms();
  const claim = await createClaim();
  const [newsroom = { slug: "" }] = reviewer.memberships;
  const [ours, own, theirs] = [watch(owner, 0), watch(reviewer, 0), watch(foreigner, 0)];
  await expect.poll(() => [ours, own, theirs].every(({ present }) => present.length === 1)).toBe(true);
  const here = { newsroom: newsroom.slug, claim: claim.slug };
  const seen = (doing: string) => [{ name: reviewer.name, claim: claim.slug, doing }];
  await sayPresent(reviewer, { ...here, page: "1", doing: "viewing" });
  await expect.poll(() => ours.present.at(-1)).toEqual(seen("viewing"));
  await sayPresent(reviewer, { ...here, page: "2", doing: "editing" });
  await expect.poll(() => ours.present.at(-1)).toEqual(seen("editing"));
  await sayPresent(reviewer, { ...here, page: "2", doing: "gone" });
  await expect.poll(() => ours.present.at(-1)).toEqual(seen("viewing"));
  await sayPresent(reviewer, { ...here, page: "1", doing: "gone" });
  await expect.poll(() => ours.present.at(-1)).toEqual([]);
  expect(own.present.flat()).toEqual([]);
  expect(theirs.present).toEqual([[]]);
  await sayPresent(reviewer, { ...here, page: "3", doing: "editing" });
  const late = watch(owner, 0);
  await expect.poll(() => late.present.at(0)).toEqual(seen("editing"));
  const elsewhere = { newsroom: foreigner.memberships[0]?.slug ?? "", claim: claim.slug, page: "1" };
  await expect(sayPresent(reviewer, { ...elsewhere, doing: "viewing" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(sayPresent(null, { ...here, page: "1", doing: "viewing" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

it("forgets who says nothing any more", async () => {
  const [owner, reviewer] = await twoNewsrooms();
  const claim = await createClaim();
  presences = new Presences(listener, 50);
  const { present } = watch(owner, 0);
  await expect.poll(() => present.length).toBe(1);
  const newsroom = reviewer.memberships[0]?.slug ?? "";
  await sayPresent(reviewer, { newsroom, claim: claim.slug, page: "1", doing: "editing" });
  await expect.poll(() => present.length).toBeGreaterThan(1);
  await expect.poll(() => present.at(-1)).toEqual([]);
});
