import { db } from "@/lib/platform/db";
import { authorize, can, type Viewer } from "@/lib/policy";
import { Prisma, type Role } from "@/prisma/generated/client";
import { STANDS } from "./standing";

/** The reviewer's views of the open claims. */
export const DESK_VIEWS = ["to-review", "mine", "drafts", "recused"] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export type DeskClaim = {
  slug: string;
  statement: string;
  claimant: string | null;
  publishers: string[];
  /** The viewer's own part in it. The outcome is left out on purpose: the desk sways nobody. */
  ownState: "SUBMITTED" | "WITHDRAWN" | "RECUSED" | null;
  hasDraft: boolean;
};

const PAGE = 30;

/**
 * Open claims from a reviewer's side: in "to-review" those that the fewest have judged first, in the other views the newest.
 * @param page counted from 1
 */
export async function deskClaims(viewer: Viewer, view: DeskView, page: number) {
  const { id } = authorize(viewer, "desk:enter");
  const where = { lifecycle: "OPEN", ...viewFilter(view, id) } satisfies Prisma.ClaimWhereInput;
  const rows = await db().claim.findMany({
    where,
    orderBy: view === "to-review" ? [{ consensus: { voices: "asc" } }, { id: "asc" }] : { id: "desc" },
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select: {
      slug: true,
      statement: true,
      claimant: { select: { name: true } },
      appearances: { select: { snapshot: { select: { article: { select: { publisher: true } } } } } },
      verdicts: { where: { reviewerId: id }, select: { state: true } },
      drafts: { where: { userId: id, fields: { not: Prisma.DbNull } }, select: { version: true } },
    },
  });
  return { claims: rows.slice(0, PAGE).map(toDeskClaim), more: rows.length > PAGE };
}

/** How many open claims stand in each view. */
export async function deskCounts(viewer: Viewer): Promise<Record<DeskView, number>> {
  const { id } = authorize(viewer, "desk:enter");
  const counts = await Promise.all(
    DESK_VIEWS.map((view) => db().claim.count({ where: { lifecycle: "OPEN", ...viewFilter(view, id) } })),
  );
  return Object.fromEntries(DESK_VIEWS.map((view, index) => [view, counts[index] ?? 0])) as Record<
    DeskView,
    number
  >;
}

/** A newsroom from inside: its people and how many claims it has spoken on. */
export type DeskNewsroom = {
  slug: string;
  name: string;
  verified: boolean;
  isDemo: boolean;
  members: { name: string; handle: string; role: Role }[];
  judged: number;
  open: number;
};

/** @returns null for a newsroom that does not exist or that the viewer may not read: the two are not told apart */
export async function deskNewsroom(viewer: Viewer, slug: string): Promise<DeskNewsroom | null> {
  const newsroom = await db().newsroom.findUnique({
    where: { slug },
    include: { memberships: { include: { user: true }, orderBy: [{ role: "asc" }, { createdAt: "asc" }] } },
  });
  if (!newsroom || !can(viewer, "newsroom:read", { newsroomId: newsroom.id })) return null;
  const spoken = { some: { newsroomId: newsroom.id, ...STANDS } };
  const [judged, open] = await Promise.all([
    db().claim.count({ where: { lifecycle: "OPEN", verdicts: spoken } }),
    db().claim.count({ where: { lifecycle: "OPEN" } }),
  ]);
  return {
    slug: newsroom.slug,
    name: newsroom.name,
    verified: newsroom.verifiedAt !== null,
    isDemo: newsroom.isDemo,
    members: newsroom.memberships.map(({ user, role }) => ({ name: user.name, handle: user.handle, role })),
    judged,
    open,
  };
}

function viewFilter(view: DeskView, userId: string): Prisma.ClaimWhereInput {
  switch (view) {
    case "to-review":
      return { verdicts: { none: { reviewerId: userId, state: { in: ["SUBMITTED", "RECUSED"] } } } };
    case "mine":
      return { verdicts: { some: { reviewerId: userId, state: { in: ["SUBMITTED", "WITHDRAWN"] } } } };
    case "drafts":
      return { drafts: { some: { userId, fields: { not: Prisma.DbNull } } } };
    case "recused":
      return { verdicts: { some: { reviewerId: userId, state: "RECUSED" } } };
  }
}

type DeskRow = {
  slug: string;
  statement: string;
  claimant: { name: string } | null;
  appearances: { snapshot: { article: { publisher: string | null } } }[];
  verdicts: { state: NonNullable<DeskClaim["ownState"]> }[];
  drafts: unknown[];
};

function toDeskClaim(row: DeskRow): DeskClaim {
  return {
    slug: row.slug,
    statement: row.statement,
    claimant: row.claimant?.name ?? null,
    publishers: [...new Set(row.appearances.flatMap((one) => one.snapshot.article.publisher ?? []))],
    ownState: row.verdicts[0]?.state ?? null,
    hasDraft: row.drafts.length > 0,
  };
}
