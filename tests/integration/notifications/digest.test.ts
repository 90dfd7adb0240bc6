import { expect, it } from "vitest";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { openNotification } from "@/lib/notifications/mark-read";
import { lastDigestTime, queueDigests } from "@/lib/notifications/queue-digests";
import { db } from "@/lib/platform/db";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { addressOf, age, onMailingInstance, tell } from "./setup";

const { mail } = onMailingInstance();
const mailsTo = async (id: string) => mail().mailsTo(await addressOf(id));

it("tells a day's notifications in one mail, by newsroom and claim, however often it runs", async () => {
  const { id: newsroomId, name, members } = await createNewsroom(["REVIEWER"]);
  const { id } = members[0] as Person;
  const claim = await createClaim({ statement: "Spinach is made of iron." });
  const about = { newsroomId, claimId: claim.id };
  await age(await tell(id, { kind: "SIGNED_OFF", ...about, particulars: { by: "Ada", claim: "x" } }), 30);
  await age(await tell(id, { kind: "REPLIED", ...about, particulars: { by: "Bo", quote: "Sources?" } }), 29);
  await age(await tell(id, { kind: "MODERATION", particulars: { what: "Your flag was dismissed" } }), 28);
  await age(
    await tell(id, {
      kind: "MEMBERSHIP",
      newsroomId,
      particulars: { who: "Cleo", what: "joined as reviewer" },
    }),
  );
  await Promise.all([queueDigests(), queueDigests()]);
  await queueDigests();
  await deliverMail();
  const [digest, ...more] = await mailsTo(id);
  expect(more).toEqual([]);
  const text = digest?.text ?? "";
  const order = [
    name.toUpperCase(),
    "Cleo joined as reviewer.",
    "Spinach is made of iron.",
    "Ada signed off your verdict on this claim.",
    "Bo answered in the discussion of this claim.",
    "> Sources?",
    "ELSEWHERE",
    "Your flag was dismissed.",
    "No more daily digests:",
  ].map((words) => text.indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(digest?.raw).toContain("Subject: Touchstone: 4 notifications");
});

it("is not written where nothing waits: nothing new, nothing unread, no membership", async () => {
  const { id: newsroomId, members } = await createNewsroom(["REVIEWER", "EDITOR"]);
  const [left, fresh] = members as [Person, Person];
  const read = await createPerson();
  await age(await tell(left.id, { kind: "REPLIED", newsroomId }));
  await db().membership.deleteMany({ where: { userId: left.id } });
  await tell(fresh.id, { kind: "REPLIED" });
  const opened = await tell(read.id, { kind: "REPLIED" });
  await age(opened);
  await openNotification(read, opened);
  await queueDigests(lastDigestTime(new Date()));
  await deliverMail();
  expect(mail().mails).toEqual([]);
});

it("comes once a day; what arrives after its hour waits for the next day", async () => {
  const { id } = await createPerson();
  await age(await tell(id, { kind: "REPLIED" }), 48);
  await queueDigests();
  const late = await tell(id, { kind: "REPLIED" });
  await queueDigests();
  await deliverMail();
  expect(await mailsTo(id)).toHaveLength(1);
  expect(await db().notification.findUnique({ where: { id: late ?? "" } })).toMatchObject({ mailId: null });
  await queueDigests(new Date(Date.now() + 86_400_000));
  await deliverMail();
  expect(await mailsTo(id)).toHaveLength(2);
});

it("is written at its hour, or later on the same day where that was missed", () => {
  const time = (iso: string) => lastDigestTime(new Date(iso)).toISOString();
  expect(time("2026-03-01T05:59:59.999Z")).toBe("2026-02-28T06:00:00.000Z");
  expect(time("2026-03-01T06:00:00.000Z")).toBe("2026-03-01T06:00:00.000Z");
  expect(time("2026-03-01T23:00:00.000Z")).toBe("2026-03-01T06:00:00.000Z");
});
