import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, can, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";
import { type AuditQuery, typesOf } from "./audit-query";

/** A newsroom as its audit names it. */
export type AuditedNewsroom = { id: string; slug: string; name: string };

/** An event of a newsroom's audit, as it is stored. */
export type AuditRow = Prisma.AuditEventGetPayload<{ select: typeof ROW }>;

const ROW = {
  newsroomSeq: true,
  newsroomPrev: true,
  hash: true,
  type: true,
  payload: true,
  createdAt: true,
  actor: { select: { handle: true, name: true } },
  claim: { select: { slug: true, statement: true } },
} satisfies Prisma.AuditEventSelect;

const SHOWN = 50;
const BATCH = 500;
const DAY = 86_400_000;

/**
 * The newsroom whose audit a viewer may read.
 * @throws AppError unauthenticated; not_found where there is none of that slug or the viewer is no member; forbidden
 *   for members of a smaller role
 */
export async function auditedNewsroom(viewer: Viewer, slug: string): Promise<AuditedNewsroom> {
  authorize(viewer, "desk:enter");
  const found = await db().newsroom.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
  if (!found || !can(viewer, "board:read", { newsroomId: found.id }))
    throw new AppError("not_found", "There is no such newsroom.");
  authorize(viewer, "audit:read", { newsroomId: found.id });
  return found;
}

/** An event for the page: its particulars as they are, and the names of the people they mention. */
export type AuditEntry = AuditRow & { names: Record<string, string> };

/**
 * A page of a newsroom's events, the latest first.
 * @returns the events, and the number before which the next page begins; null on the last
 */
export async function auditPage(
  { id }: AuditedNewsroom,
  query: AuditQuery,
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const rows = await db().auditEvent.findMany({
    where: { AND: [filter(id, query), { newsroomSeq: { lt: query.before ?? undefined } }] },
    select: ROW,
    orderBy: { newsroomSeq: "desc" },
    take: SHOWN + 1,
  });
  const shown = rows.slice(0, SHOWN);
  const names = await namesIn(shown);
  const next = rows.length > SHOWN ? (shown.at(-1)?.newsroomSeq ?? null) : null;
  return { entries: shown.map((row) => ({ ...row, names })), next };
}

/** All of a newsroom's events that a query asks for, the first one first, read as they are wanted. */
export async function* auditRows({ id }: AuditedNewsroom, query: AuditQuery): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const rows = await db().auditEvent.findMany({
      where: { AND: [filter(id, query), { newsroomSeq: { gt: after } }] },
      select: ROW,
      orderBy: { newsroomSeq: "asc" },
      take: BATCH,
    });
    yield* rows;
    const last = rows.at(-1)?.newsroomSeq;
    if (rows.length < BATCH || !last) return;
    after = last;
  }
}

/** Everybody who has ever done something in a newsroom, by name. */
export function auditPeople({ id }: AuditedNewsroom): Promise<{ handle: string; name: string }[]> {
  return db().user.findMany({
    where: { events: { some: { newsroomId: id } } },
    select: { handle: true, name: true },
    orderBy: [{ name: "asc" }, { handle: "asc" }],
  });
}

function filter(
  newsroomId: string,
  { person, kind, claim, from, to }: AuditQuery,
): Prisma.AuditEventWhereInput {
  return {
    newsroomId,
    newsroomSeq: { not: null },
    ...(person && { actor: { handle: person } }),
    ...(kind && { type: { in: typesOf(kind) } }),
    ...(claim && { claim: { slug: claim } }),
    createdAt: {
      ...(from && { gte: new Date(`${from}T00:00:00Z`) }),
      ...(to && { lt: new Date(Date.parse(`${to}T00:00:00Z`) + DAY) }),
    },
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The names of the people whose ids stand in the particulars. */
async function namesIn(rows: AuditRow[]): Promise<Record<string, string>> {
  const ids = new Set(rows.flatMap((row) => textsIn(row.payload)).filter((text) => UUID.test(text)));
  if (ids.size === 0) return {};
  const people = await db().user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}
