import { Prisma } from "@/prisma/generated/client";
import type { BoardQuery } from "./board-query";

/** Days of the desk are UTC days. */
export const TODAY = Prisma.sql`(now() AT TIME ZONE 'UTC')::date`;
/** Whether a claim is still worked on: only then is it due. */
const UNDONE = Prisma.sql`f.state NOT IN ('SIGNED_OFF', 'DECLINED')`;
const MOST_WORDS = 12;

/** Whether a claim `f` of a newsroom's desk passes all filters. */
export function filteredBy(
  { state, assignee, article, due, label, q }: BoardQuery,
  { newsroomId, viewerId }: { newsroomId: string; viewerId: string },
): Prisma.Sql {
  const conditions = [
    state && Prisma.sql`f.state = ${state}`,
    assignee && assignedTo(assignee, newsroomId, viewerId),
    article && appearsIn(article),
    due && isDue(due),
    label && Prisma.sql`${label} = ANY(f.labels)`,
    ...words(q ?? ""),
  ].filter((one) => one !== null && one !== "");
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/** In which order claims `f` stand; the same from one reading to the next. */
export function ordered({ sort }: BoardQuery): Prisma.Sql {
  const order = {
    due: Prisma.sql`${UNDONE} DESC, f."dueOn" ASC NULLS LAST, f."movedAt" DESC`,
    moved: Prisma.sql`f."movedAt" DESC`,
    statement: Prisma.sql`lower(f.statement)`,
  };
  return Prisma.sql`${order[sort]}, f.id`;
}

function assignedTo(assignee: string, newsroomId: string, viewerId: string): Prisma.Sql {
  const among = (
    which: Prisma.Sql,
  ) => Prisma.sql`(SELECT FROM "Assignment" s JOIN "User" u ON u.id = s."userId"
    WHERE s."claimId" = f.id AND s."newsroomId" = ${newsroomId}::uuid AND ${which})`;
  if (assignee === "nobody") return Prisma.sql`NOT EXISTS ${among(Prisma.sql`TRUE`)}`;
  if (assignee === "me") return Prisma.sql`EXISTS ${among(Prisma.sql`u.id = ${viewerId}::uuid`)}`;
  return Prisma.sql`EXISTS ${among(Prisma.sql`u.handle = ${assignee}`)}`;
}

function appearsIn(slug: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "Appearance" p JOIN "Snapshot" t ON t.id = p."snapshotId"
    JOIN "Article" a ON a.id = t."articleId" WHERE p."claimId" = f.id AND a.slug = ${slug})`;
}

function isDue(due: NonNullable<BoardQuery["due"]>): Prisma.Sql {
  switch (due) {
    case "overdue":
      return Prisma.sql`(${UNDONE} AND f."dueOn" < ${TODAY})`;
    case "today":
      return Prisma.sql`(${UNDONE} AND f."dueOn" = ${TODAY})`;
    case "week":
      return Prisma.sql`(${UNDONE} AND f."dueOn" BETWEEN ${TODAY} AND ${TODAY} + 6)`;
    case "none":
      return Prisma.sql`f."dueOn" IS NULL`;
  }
}

/** Every word has to occur, in any case, wherever. */
function words(q: string): Prisma.Sql[] {
  const typed = q.split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
  return typed.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    return Prisma.sql`(f."searchText" ILIKE ${pattern} OR f.statement ILIKE ${pattern})`;
  });
}
