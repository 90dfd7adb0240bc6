import { LISTED } from "@/lib/claims/listed";
import { peopleTold } from "@/lib/newsrooms/audience";
import { notify } from "@/lib/notifications/notify";
import { dayOf } from "@/lib/platform/days";
import { db, inTransaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Prisma } from "@/prisma/generated/client";
import { deskPath } from "./desk-claim";

const DAY = 86_400_000;
/** Claims that have been overdue for longer were told of before. */
const LOOK_BACK = 7 * DAY;

const ROW = {
  newsroomId: true,
  claimId: true,
  dueOn: true,
  claim: { select: { slug: true } },
  newsroom: { select: { slug: true } },
} satisfies Prisma.DeskClaimSelect;

type Row = Prisma.DeskClaimGetPayload<{ select: typeof ROW }>;

/**
 * Tells assignees what is due tomorrow, and whom the newsroom's settings name what is overdue; days are days in UTC. Each claim and
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
    where: { dueOn, state: { in: ["ASSIGNED", "IN_REVIEW"] }, claim: LISTED },
    select: { ...ROW, assignments: { select: { userId: true } } },
  });
  for (const { assignments, ...row } of due) {
    const assignees = assignments.map(({ userId }) => userId);
    await tell("DUE_TOMORROW", row, assignees);
  }
}

async function tellEditors(today: Date): Promise<void> {
  const overdue = await db().deskClaim.findMany({
    where: {
      dueOn: { lt: today, gte: new Date(today.getTime() - LOOK_BACK) },
      state: { in: ["ASSIGNED", "IN_REVIEW", "AWAITING_SIGN_OFF"] },
      claim: LISTED,
    },
    select: ROW,
  });
  for (const row of overdue) {
    await tell("OVERDUE", row, await peopleTold(db(), row.newsroomId, "OVERDUE"));
  }
}

async function tell(kind: "DUE_TOMORROW" | "OVERDUE", row: Row, userIds: string[]): Promise<void> {
  const { newsroomId, claimId, claim, newsroom } = row;
  const due = row.dueOn ? dayOf(row.dueOn) : "";
  const notice = {
    kind,
    userIds,
    newsroomId,
    claimId,
    particulars: { due },
    path: deskPath(claim.slug, newsroom.slug),
    once: `${kind === "OVERDUE" ? "overdue" : "due"}/${newsroomId}/${claimId}/${due}`,
  };
  await inTransaction((tx) => notify(tx, notice));
}
