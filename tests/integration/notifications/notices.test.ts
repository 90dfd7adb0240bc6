import { describe, expect, it } from "vitest";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { markAllRead, openNotification } from "@/lib/notifications/mark-read";
import { notify } from "@/lib/notifications/notify";
import { deliveriesOf, notificationsOf, unreadCount } from "@/lib/notifications/queries";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { db, inTransaction } from "@/lib/platform/db";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { addressOf, age, onMailingInstance, tell } from "./setup";

const { mail } = onMailingInstance();
const mailsTo = async (id: string) => mail().mailsTo(await addressOf(id));
const idsOf = async (person: Person) => (await notificationsOf(person)).shown.map(({ id }) => id);

describe("telling somebody", () => {
  it("is undone with the transaction that it belongs to", async () => {
    const { id } = await createPerson();
    const failed = inTransaction(async (tx) => {
      await notify(tx, { kind: "MENTIONED", userIds: [id], path: "/desk", once: "undone" });
      throw new Error("undone");
    });
    await expect(failed).rejects.toThrow("undone");
    expect(await db().notification.count()).toBe(0);
  });

  it("the same twice tells it once", async () => {
    const person = await createPerson();
    await tell(person.id, { once: "the same" });
    await tell(person.id, { once: "the same" });
    expect(await unreadCount(person)).toBe(1);
  });

  it("goes by each one's choice: at once, by digest, or not at all", async () => {
    const people = await Promise.all([createPerson(), createPerson(), createPerson()]);
    const [plain, digest, off] = people as [Person, Person, Person];
    await savePreferences(digest, { ASSIGNED: "DIGEST" });
    await savePreferences(off, { ASSIGNED: "OFF" });
    for (const { id } of people) await tell(id);
    await deliverMail();
    expect(await Promise.all(people.map(({ id }) => mailsTo(id).then(({ length }) => length)))).toEqual([
      1, 0, 0,
    ]);
    expect(await Promise.all(people.map(unreadCount))).toEqual([1, 1, 0]);
    expect(await notificationsOf(plain)).toMatchObject({
      shown: [{ quote: "By Monday, please.", unread: true, newsroom: null }],
    });
  });

  it("mails nothing that has been read, and nothing twice", async () => {
    const [read, unread] = await Promise.all([createPerson(), createPerson()]);
    await openNotification(read, await tell(read.id));
    await tell(unread.id);
    await deliverMail();
    await deliverMail();
    expect(await mailsTo(read.id)).toHaveLength(0);
    expect(await mailsTo(unread.id)).toHaveLength(1);
  });

  it("mails nobody who is suspended", async () => {
    const { id } = await createPerson();
    await tell(id);
    await db().user.update({ where: { id }, data: { suspendedAt: new Date() } });
    await deliverMail();
    expect(await mailsTo(id)).toHaveLength(0);
    await db().user.update({ where: { id }, data: { suspendedAt: null } });
    await deliverMail();
    expect(await mailsTo(id)).toHaveLength(1);
  });
});

describe("what one may see", () => {
  it("is one's own, and of newsrooms that one is in; the mail keeps to the same", async () => {
    const [ours, theirs] = await Promise.all([createNewsroom(["REVIEWER"]), createNewsroom(["REVIEWER"])]);
    const [member, other] = [ours.members[0] as Person, theirs.members[0] as Person];
    const own = await tell(member.id, { newsroomId: ours.id });
    const foreign = await tell(member.id, { newsroomId: theirs.id });
    const others = await tell(other.id);
    expect(await idsOf(member)).toEqual([own]);
    expect(await unreadCount(member)).toBe(1);
    for (const id of [foreign, others])
      await expect(openNotification(member, id)).rejects.toMatchObject({ code: "not_found" });
    await markAllRead(other, new Date(Date.now() + 60_000).toISOString());
    expect(await unreadCount(member)).toBe(1);
    await deliverMail();
    expect(await mailsTo(member.id)).toHaveLength(1);
    expect(await db().notification.findUnique({ where: { id: foreign ?? "" } })).toMatchObject({
      mailId: null,
    });
  });

  it("ends with the membership", async () => {
    const { id: newsroomId, members } = await createNewsroom(["REVIEWER"]);
    const { id: userId } = members[0] as Person;
    const id = await tell(userId, { newsroomId });
    await db().membership.deleteMany({ where: { userId } });
    const left = { ...(members[0] as Person), memberships: [] };
    expect(await idsOf(left)).toEqual([]);
    await expect(openNotification(left, id)).rejects.toMatchObject({ code: "not_found" });
    await deliverMail();
    expect(mail().mails).toHaveLength(0);
  });

  it("leaves out hidden claims, unless it says that one was hidden", async () => {
    const [person, steward] = await Promise.all([createPerson(), createPerson({ isSteward: true })]);
    const { id: claimId } = await createClaim();
    const all = [person, steward].flatMap(({ id }) =>
      (["CONSENSUS_CHANGED", "MODERATION"] as const).map((kind) => tell(id, { kind, claimId })),
    );
    const [, decided] = await Promise.all(all);
    await savePreferences(person, { MODERATION: "AT_ONCE" });
    await db().claim.update({ where: { id: claimId }, data: { hiddenAt: new Date() } });
    expect(await idsOf(person)).toEqual([decided]);
    expect(await idsOf(steward)).toHaveLength(2);
    await deliverMail();
    expect(await mailsTo(person.id)).toHaveLength(0);
    expect(await mailsTo(steward.id)).toHaveLength(1);
  });

  it("comes in pages without gaps, newest first, also within one millisecond", async () => {
    const person = await createPerson();
    for (let index = 0; index < 60; index++) await tell(person.id, { kind: "REPLIED" });
    await db().$executeRaw`UPDATE "Notification" SET "createdAt" = date_trunc('second', now())`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof notificationsOf>> = await notificationsOf(person, after);
      seen.push(...page.shown.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    for (const odd of ["x", "2026-01-01T00:00:00.000Z_x", ["a"], null])
      expect((await notificationsOf(person, odd)).isFirst).toBe(true);
  });

  it("all that was on the page is marked as read, what came later is not", async () => {
    const person = await createPerson();
    await age(await tell(person.id));
    const [{ at } = { at: "" }] = (await notificationsOf(person)).shown;
    await tell(person.id);
    await markAllRead(person, at);
    expect((await notificationsOf(person)).shown.map(({ unread }) => unread)).toEqual([true, false]);
    await expect(markAllRead(person, "yesterday")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("preferences", () => {
  it("begin with the defaults, and only what differs is stored", async () => {
    const person = await createPerson();
    expect(await deliveriesOf(person.id)).toMatchObject({ ASSIGNED: "AT_ONCE", REPLIED: "DIGEST" });
    await savePreferences(person, { ASSIGNED: "DIGEST", REPLIED: "DIGEST" });
    expect(await deliveriesOf(person.id)).toMatchObject({ ASSIGNED: "DIGEST", REPLIED: "DIGEST" });
    expect(await db().notificationPreference.count({ where: { userId: person.id } })).toBe(1);
    await savePreferences(person, { ASSIGNED: "AT_ONCE" });
    expect(await db().notificationPreference.count({ where: { userId: person.id } })).toBe(0);
  });

  it("take nothing else", async () => {
    const person = await createPerson();
    for (const odd of [{ ASSIGNED: "NEVER" }, { NOTHING: "OFF" }, "OFF"])
      await expect(savePreferences(person, odd)).rejects.toMatchObject({ code: "invalid" });
    await expect(savePreferences(null, {})).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("switched off, mail nothing that still waits", async () => {
    const person = await createPerson();
    await tell(person.id);
    await savePreferences(person, { ASSIGNED: "OFF" });
    await deliverMail();
    expect(mail().mails).toHaveLength(0);
  });

  it("saved by two tabs at once end as one of them", async () => {
    const person = await createPerson();
    await Promise.all([
      savePreferences(person, { ASSIGNED: "OFF", MENTIONED: "OFF" }),
      savePreferences(person, { MENTIONED: "DIGEST", ASSIGNED: "DIGEST" }),
    ]);
    const { ASSIGNED, MENTIONED } = await deliveriesOf(person.id);
    expect(["OFF OFF", "DIGEST DIGEST"]).toContain(`${ASSIGNED} ${MENTIONED}`);
  });
});
