import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { AdmissionState } from "./model";

const EVIDENCE = {
  slug: true,
  name: true,
  description: true,
  url: true,
  country: true,
  languages: true,
  correctionsUrl: true,
  methodologyUrl: true,
  isDemo: true,
  admission: true,
  admissionNote: true,
  verifiedAt: true,
  createdAt: true,
  memberships: {
    select: { role: true, userId: true, user: { select: { name: true } } },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }],
  },
  events: {
    where: { type: "newsroom.founded" },
    select: { actor: { select: { name: true } } },
    take: 1,
  },
  _count: { select: { verdicts: { where: { state: "SUBMITTED" } } } },
} satisfies Prisma.NewsroomSelect;

type Row = Prisma.NewsroomGetPayload<{ select: typeof EVIDENCE }>;

/** A newsroom as a steward judges it. */
export type Applicant = Omit<Row, "memberships" | "events" | "_count" | "createdAt" | "verifiedAt"> & {
  /** Null for one that was set up with the instance. */
  founder: string | null;
  foundedAt: string;
  admittedAt: string | null;
  members: { name: string; role: Row["memberships"][number]["role"] }[];
  /** Its submitted verdicts, which count once it is admitted. */
  verdicts: number;
  /** Whether who asks belongs to it, and so must not decide. */
  isOwn: boolean;
};

/** Newsrooms before the stewards: those that wait, the longest first, and those that are admitted, by name. */
export async function applicants(viewer: Viewer): Promise<{ waiting: Applicant[]; admitted: Applicant[] }> {
  const { id } = authorize(viewer, "newsroom:admit");
  const rows = await db().newsroom.findMany({
    where: { admission: { in: ["PENDING", "ADMITTED"] } },
    select: EVIDENCE,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const all = rows.map((row) => toApplicant(row, id));
  return {
    waiting: all.filter(({ admission }) => admission === "PENDING"),
    admitted: all
      .filter(({ admission }) => admission === "ADMITTED")
      .sort((one, other) => one.name.localeCompare(other.name, "en")),
  };
}

/** How many newsrooms wait for a steward; 0 for who is none. */
export async function waitingNewsrooms(viewer: Viewer): Promise<number> {
  return viewer?.isSteward ? db().newsroom.count({ where: { admission: "PENDING" } }) : 0;
}

function toApplicant(row: Row, viewerId: string): Applicant {
  const { memberships, events, createdAt, verifiedAt, _count, ...facts } = row;
  return {
    ...facts,
    founder: events[0]?.actor?.name ?? null,
    foundedAt: createdAt.toISOString(),
    admittedAt: verifiedAt?.toISOString() ?? null,
    members: memberships.map(({ user, role }) => ({ name: user.name, role })),
    verdicts: _count.verdicts,
    isOwn: memberships.some(({ userId }) => userId === viewerId),
  };
}

const DECIDED = {
  "newsroom.admitted": "ADMITTED",
  "newsroom.declined": "DECLINED",
  "newsroom.revoked": "REVOKED",
} as const satisfies Record<string, AdmissionState>;

/** What a steward decided, and how far the recount of its claims has come. */
export type Decided = {
  /** The event's number. */
  id: string;
  at: string;
  steward: string | null;
  newsroom: { slug: string; name: string };
  to: AdmissionState;
  /** Only of a newsroom's latest decision: the earlier reasons are gone with what they led to. */
  reason: string | null;
  /** Claims to be recounted, and how many of them are. */
  claims: number;
  recounted: number;
};

const SHOWN = 30;

/** The latest decisions, newest first. */
export async function decisions(viewer: Viewer): Promise<Decided[]> {
  authorize(viewer, "newsroom:admit");
  const events = await db().auditEvent.findMany({
    where: { type: { in: Object.keys(DECIDED) } },
    select: {
      id: true,
      type: true,
      createdAt: true,
      actor: { select: { name: true } },
      newsroom: { select: { slug: true, name: true, admissionNote: true } },
    },
    orderBy: { id: "desc" },
    take: SHOWN,
  });
  const progress = await progressOf(events.map(({ id }) => id));
  const latest = new Set<string>();
  return events.flatMap(({ id, type, createdAt, actor, newsroom }) => {
    if (!newsroom) return [];
    const { slug, name, admissionNote } = newsroom;
    const isLatest = !latest.has(slug);
    latest.add(slug);
    return {
      id: String(id),
      at: createdAt.toISOString(),
      steward: actor?.name ?? null,
      newsroom: { slug, name },
      to: DECIDED[type as keyof typeof DECIDED],
      reason: isLatest ? admissionNote : null,
      ...(progress.get(id) ?? { claims: 0, recounted: 0 }),
    };
  });
}

/** How many claims each decision has recounted. */
async function progressOf(eventIds: bigint[]) {
  const rows = await db().claimRecount.groupBy({
    by: ["eventId"],
    where: { eventId: { in: eventIds } },
    _count: { _all: true, doneAt: true },
  });
  return new Map(
    rows.map(({ eventId, _count }) => [eventId, { claims: _count._all, recounted: _count.doneAt }]),
  );
}
