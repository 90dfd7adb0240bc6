import { beforeEach, expect, it } from "vitest";
import { remindOfDueClaims } from "@/lib/desk/remind";
import { db } from "@/lib/platform/db";
import type { DeskState } from "@/prisma/generated/client";
import { createClaim, createNewsroom, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();
beforeEach(async () => {
  await db().notification.deleteMany();
  await db().deskClaim.deleteMany();
});

const MORNING = new Date("2026-11-21T05:30:00Z");

/** A claim on a newsroom's desk, assigned to its reviewer. */
async function onDesk(dueOn: string, state: DeskState = "ASSIGNED") {
  const newsroom = await createNewsroom(["REVIEWER", "EDITOR", "OBSERVER"]);
  const [reviewer, editor, , owner] = newsroom.members as [Person, Person, Person, Person];
  const { id: claimId, slug } = await createClaim();
  await db().deskClaim.create({
    data: { newsroomId: newsroom.id, claimId, state, dueOn: new Date(dueOn) },
  });
  await db().assignment.create({
    data: { newsroomId: newsroom.id, claimId, userId: reviewer.id, position: 1 },
  });
  return { newsroomId: newsroom.id, claimId, slug, reviewer, editor, owner };
}

const told = () => db().notification.findMany({ orderBy: { createdAt: "asc" } });

it("tells assignees once of what is due tomorrow", async () => {
  const { reviewer, slug, newsroomId } = await onDesk("2026-11-22");
  await onDesk("2026-11-22", "SIGNED_OFF");
  await onDesk("2026-11-23");
  await onDesk("2026-11-21");
  await Promise.all([remindOfDueClaims(MORNING), remindOfDueClaims(MORNING)]);
  await remindOfDueClaims(new Date("2026-11-21T23:30:00Z"));
  expect(await told()).toEqual([
    expect.objectContaining({
      kind: "DUE_TOMORROW",
      userId: reviewer.id,
      newsroomId,
      path: expect.stringContaining(`/desk/claims/${slug}?`),
      particulars: { claim: expect.any(String), due: "2026-11-22" },
    }),
  ]);
});

it("tells owners and editors of what is overdue, once for each due date", async () => {
  const { editor, owner, claimId } = await onDesk("2026-11-20", "AWAITING_SIGN_OFF");
  await remindOfDueClaims(MORNING);
  await remindOfDueClaims(new Date("2026-11-22T06:30:00Z"));
  expect((await told()).map(({ kind, userId }) => `${kind} ${userId}`).sort()).toEqual(
    [`OVERDUE ${editor.id}`, `OVERDUE ${owner.id}`].sort(),
  );
  await db().deskClaim.updateMany({ where: { claimId }, data: { dueOn: new Date("2026-11-24") } });
  await remindOfDueClaims(new Date("2026-11-25T06:30:00Z"));
  expect(await told()).toHaveLength(4);
});

it("waits for the morning, and is silent about closed claims", async () => {
  const { claimId } = await onDesk("2026-11-22");
  await remindOfDueClaims(new Date("2026-11-21T05:29:00Z"));
  await db().claim.update({
    where: { id: claimId },
    data: { lifecycle: "RETRACTED", lifecycleNote: "Wrong." },
  });
  await remindOfDueClaims(MORNING);
  expect(await told()).toEqual([]);
});
