import { LISTED_SQL } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import { Prisma } from "@/prisma/generated/client";
import { filteredBy, ordered, TODAY } from "./board-filters";
import { type Board, type BoardCard, COLUMN, LIST_PAGE, SHORT_COLUMN } from "./board-model";
import type { BoardQuery } from "./board-query";
import { authorizeMember } from "./desk-claim";
import { DESK_STATES } from "./states";

/**
 * The open claims of a newsroom's desk that match. What is closed or hidden has left it; what has no row of its own lies
 * in the inbox. Of a column the first are read, of the list a page.
 * @throws AppError unauthenticated, not_found for who is no member
 */
export async function readBoard(viewer: Viewer, newsroomId: string, query: BoardQuery): Promise<Board> {
  const { id } = authorizeMember(viewer, "board:read", newsroomId);
  const rows = await db().$queryRaw<{ cards: BoardCard[]; counts: Partial<Board["counts"]> }[]>`
    WITH desk AS (
      SELECT c.id, c.slug, c.statement, c."claimantId", c."searchText", coalesce(d.state::text, 'INBOX') AS state,
        coalesce(d.version, 0) AS version, d."dueOn", coalesce(d.labels, '{}') AS labels,
        coalesce(d."movedAt", c."createdAt") AS "movedAt"
      FROM "Claim" c
      LEFT JOIN "DeskClaim" d ON d."claimId" = c.id AND d."newsroomId" = ${newsroomId}::uuid
      WHERE ${LISTED_SQL}
    ), found AS MATERIALIZED (
      SELECT f.*, row_number() OVER (${part(query)} ORDER BY ${ordered(query)}) AS place
      FROM desk f WHERE ${filteredBy(query, { newsroomId, viewerId: id })}
    )
    SELECT
      (SELECT coalesce(json_object_agg(state, n), '{}')
        FROM (SELECT state, count(*)::int AS n FROM found GROUP BY state) s) AS counts,
      (SELECT coalesce(json_agg(${card(newsroomId, id)} ORDER BY place), '[]')
        FROM found f LEFT JOIN "Claimant" k ON k.id = f."claimantId" WHERE ${shown(query)}) AS cards`;
  const { cards = [], counts = {} } = rows[0] ?? {};
  return { cards, counts: { ...NONE, ...counts } };
}

const NONE = Object.fromEntries(DESK_STATES.map((state) => [state, 0])) as Board["counts"];

/** Columns are counted through each by itself, the list as a whole. */
function part({ view }: BoardQuery): Prisma.Sql {
  return view === "board" ? Prisma.sql`PARTITION BY state` : Prisma.empty;
}

function shown({ view, all, page }: BoardQuery): Prisma.Sql {
  if (view === "list") {
    const before = (page - 1) * LIST_PAGE;
    return Prisma.sql`place > ${before} AND place <= ${before + LIST_PAGE}`;
  }
  return Prisma.sql`(f.state = ${all ?? ""} OR
    place <= CASE WHEN f.state IN ('SIGNED_OFF', 'DECLINED') THEN ${SHORT_COLUMN}::int ELSE ${COLUMN}::int END)`;
}

/** A found claim `f` as a BoardCard. */
function card(newsroomId: string, viewerId: string): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'slug', f.slug, 'statement', f.statement, 'claimant', k.name, 'state', f.state, 'version', f.version,
    'dueOn', f."dueOn", 'labels', f.labels, 'movedAt', ${inUtc(Prisma.sql`f."movedAt"`)},
    'publishers', (SELECT coalesce(json_agg(DISTINCT a.publisher), '[]') FROM "Appearance" p
      JOIN "Snapshot" t ON t.id = p."snapshotId" JOIN "Article" a ON a.id = t."articleId"
      WHERE p."claimId" = f.id AND a.publisher IS NOT NULL),
    'assignees', (SELECT coalesce(json_agg(json_build_object(
        'id', u.id, 'name', u.name, 'handle', u.handle,
        'awayUntil', CASE WHEN u."awayUntil" >= ${TODAY} THEN u."awayUntil" END) ORDER BY s.position), '[]')
      FROM "Assignment" s JOIN "User" u ON u.id = s."userId"
      WHERE s."claimId" = f.id AND s."newsroomId" = ${newsroomId}::uuid),
    'waits', EXISTS (SELECT FROM "Verdict" v WHERE v."claimId" = f.id AND v."newsroomId" = ${newsroomId}::uuid
      AND v.state = 'SUBMITTED' AND v."signOff" = 'AWAITING' AND v."voidedAt" IS NULL
      AND v."reviewerId" <> ${viewerId}::uuid))`;
}

function inUtc(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The statements of claims, by slug; what is hidden or not yet open is not among them. */
export async function statementsOf(slugs: string[]): Promise<Map<string, string>> {
  const rows = await db().claim.findMany({
    where: { slug: { in: slugs }, hiddenAt: null, lifecycle: { not: "DRAFT" } },
    select: { slug: true, statement: true },
  });
  return new Map(rows.map((row) => [row.slug, row.statement]));
}
