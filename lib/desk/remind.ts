import { notify } from "@/lib/notifications/notify";
import { db, inTransaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Prisma } from "@/prisma/generated/client";

const DAY = 86_400_000;
/** Claims that have been overdue for longer were told of before. */
const LOOK_BACK = 7 * DAY;

const ROW = {
  newsroomId: true,
  claimId: true,
  dueOn: true,
  claim: { select: { slug: true, statement: true } },
} satisfies Prisma.DeskClaimSelect;

type Row = Prisma.DeskClaimGetPayload<{ select: typeof ROW }>;

/**
 * Tells assignees what is due tomorrow, and owners and editors what is overdue; days are days in UTC. Each claim and
 * due date is told once, however often this runs. It waits for half an hour before the day's digest, so that nobody
 * is mailed at midnight and the digest tells what is overdue.
 */
export async function remindOfDueClaims(now = new Date()): Promise<void> {
  const today = new Date(now);
  today.setUTCHours(0, 0, 0, 0);
  if (now.getTime() < today.getTime() + (env().TOUCHSTONE_DIGEST_HOUR - 0.5) * 3_600_000) return;
  await tellAssignees(new Date(today.getTime() + DAY));
  await tellEditors(today);
}

async function tellAssignees(dueOn: Date): Promise<void> {
  const due = await db().deskClaim.findMany({
    where: { dueOn, state: { in: ["ASSIGNED", "IN_REVIEW"] }, claim: { lifecycle: "OPEN" } },
    select: { ...ROW, assignments: { select: { userId: true } } },
  });
  for (const { assignments, ...row } of due) await tell("DUE_TOMORROW", row, assignments);
}

async function tellEditors(today: Date): Promise<void> {
  const overdue = await db().deskClaim.findMany({
    where: {
      dueOn: { lt: today, gte: new Date(today.getTime() - LOOK_BACK) },
      state: { in: ["ASSIGNED", "IN_REVIEW", "AWAITING_SIGN_OFF"] },
      claim: { lifecycle: "OPEN" },
    },
    select: ROW,
  });
  for (const row of overdue) {
    const { newsroomId } = row;
    const editors = await db().membership.findMany({
      where: { newsroomId, role: { in: ["OWNER", "EDITOR"] } },
    });
    await tell("OVERDUE", row, editors);
  }
}

async function tell(kind: "DUE_TOMORROW" | "OVERDUE", row: Row, people: { userId: string }[]): Promise<void> {
  const { newsroomId, claimId, claim } = row;
  const due = row.dueOn?.toISOString().slice(0, 10) ?? "";
  const notice = {
    kind,
    userIds: people.map(({ userId }) => userId),
    newsroomId,
    claimId,
    particulars: { claim: claim.statement, due },
    path: `/desk/claims/${claim.slug}`,
    once: `${kind === "OVERDUE" ? "overdue" : "due"}/${newsroomId}/${claimId}/${due}`,
  };
  await inTransaction((tx) => notify(tx, notice));
}
