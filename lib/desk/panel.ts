import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import { type Activity, activityOf } from "./activity";
import { type DeskState, type Move, movesOpenTo } from "./states";
import type { Workplace } from "./workplace";

/** A colleague, as far as assigning needs to know. */
export type Colleague = {
  id: string;
  name: string;
  /** The last day of an absence that is not over, "2025-04-03". */
  awayUntil: string | null;
};

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

/** The day it is, in UTC. */
function today(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}

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
      include: { assignments: { include: { assignedBy: true }, orderBy: { position: "asc" } } },
    }),
    reviewersOf(newsroomId),
    activityOf({ newsroomId, claimId: claim.id }),
  ]);
  const state = row?.state ?? "INBOX";
  const dueOn = row?.dueOn?.toISOString().slice(0, 10) ?? null;
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
    assignees: assigned.flatMap(({ userId, note, assignedBy }) => {
      const person = members.find((one) => one.id === userId);
      return person ? [{ ...person, note, assignedBy: assignedBy?.name ?? null }] : [];
    }),
    colleagues: works ? members : [],
    moves: open ? movesOpenTo({ id: viewer.id, manages, works }, state, userIds) : [],
    manages: manages && open,
    works: works && open,
    activity,
  };
}

/** A newsroom's members who may cast verdicts, by name. */
async function reviewersOf(newsroomId: string): Promise<Colleague[]> {
  const rows = await db().membership.findMany({
    where: { newsroomId, role: { not: "OBSERVER" }, user: { suspendedAt: null } },
    select: { user: { select: { id: true, name: true, awayUntil: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ user: { id, name, awayUntil } }) => ({ id, name, awayUntil: stillAway(awayUntil) }));
}

function stillAway(awayUntil: Date | null): string | null {
  const day = awayUntil?.toISOString().slice(0, 10) ?? null;
  return day !== null && day >= today() ? day : null;
}
