import { absentUntil } from "@/lib/identity/absence";
import { dayOf, today } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";
import { type Activity, activityOf } from "./activity";
import type { Colleague } from "./board-model";
import { assignableMembers } from "./colleagues";
import { type DeskState, type Move, movesOpenTo } from "./states";
import type { Workplace } from "./workplace";

/** A newsroom's own work on a claim, as one of its members sees it. */
export type DeskPanel = {
  newsroom: { id: string; slug: string; name: string; signOffRequired: boolean };
  slug: string;
  state: DeskState;
  declineReason: string | null;
  /** "2025-04-03" */
  dueOn: string | null;
  overdue: boolean;
  labels: string[];
  /** What a move says it has seen; 0 where the newsroom has not touched the claim. */
  version: number;
  assignees: (Colleague & { note: string; assignedBy: string | null })[];
  /** Who may be assigned; nobody for those who may assign nobody. */
  colleagues: Colleague[];
  /** The moves that the viewer may make now. */
  moves: Move[];
  /** Whether they may set the due date, and the labels. */
  manages: boolean;
  works: boolean;
  activity: Activity[];
};

const ASSIGNED = {
  assignedBy: { select: { name: true } },
  member: { select: { user: { select: { id: true, name: true, handle: true, awayUntil: true } } } },
} satisfies Prisma.AssignmentInclude;

/** Whether a day has passed on which work that is not done was due. */
function isOverdue(dueOn: string | null, state: DeskState): boolean {
  return dueOn !== null && dueOn < today() && state !== "SIGNED_OFF" && state !== "DECLINED";
}

/** What a viewer's newsroom does about a claim; null where there is no such claim. */
export async function readPanel(
  viewer: NonNullable<Viewer>,
  { newsroomId }: Workplace,
  slug: string,
): Promise<DeskPanel | null> {
  const claim = await db().claim.findUnique({ where: { slug }, select: { id: true, lifecycle: true } });
  if (!claim || claim.lifecycle === "DRAFT") return null;
  const [newsroom, row, members, activity] = await Promise.all([
    db().newsroom.findUniqueOrThrow({
      where: { id: newsroomId },
      select: { id: true, slug: true, name: true, signOffRequired: true },
    }),
    db().deskClaim.findUnique({
      where: { newsroomId_claimId: { newsroomId, claimId: claim.id } },
      include: { assignments: { include: ASSIGNED, orderBy: { position: "asc" } } },
    }),
    assignableMembers(newsroomId),
    activityOf({ newsroomId, claimId: claim.id }),
  ]);
  const state = row?.state ?? "INBOX";
  const dueOn = row?.dueOn ? dayOf(row.dueOn) : null;
  const assigned = row?.assignments ?? [];
  const manages = can(viewer, "board:manage", { newsroomId });
  const works = can(viewer, "board:work", { newsroomId });
  const open = claim.lifecycle === "OPEN";
  const userIds = assigned.map((one) => one.userId);
  return {
    newsroom,
    slug,
    state,
    declineReason: row?.declineReason ?? null,
    dueOn,
    overdue: isOverdue(dueOn, state),
    labels: row?.labels ?? [],
    version: row?.version ?? 0,
    assignees: assigned.map(({ note, assignedBy, member: { user } }) => ({
      ...user,
      awayUntil: absentUntil(user.awayUntil),
      note,
      assignedBy: assignedBy?.name ?? null,
    })),
    colleagues: works ? members : [],
    moves: open ? movesOpenTo({ id: viewer.id, manages, works }, state, userIds) : [],
    manages: manages && open,
    works: works && open,
    activity,
  };
}
