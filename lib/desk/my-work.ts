import { LISTED_SQL } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { authorize, can, type Viewer } from "@/lib/policy";
import { Prisma } from "@/prisma/generated/client";
import { TODAY } from "./board-filters";

/**
 * What somebody has to do ("write": assigned and not judged yet; "mend": returned to them; "sign_off": a colleague's
 * verdict), and what they wait for ("editor": their verdict's sign-off; "answer": somebody they contacted; "colleague":
 * a claim that they have assigned).
 */
export type WorkKind = "write" | "mend" | "sign_off" | "editor" | "answer" | "colleague";

export type Work = {
  kind: WorkKind;
  slug: string;
  statement: string;
  newsroom: { slug: string; name: string };
  /** "2025-04-03": the claim's due date, or the day by which an answer was asked for. */
  dueOn: string | null;
  /** Whose work it is about: the verdict's author, whoever returned it or was asked, who is assigned. */
  who: string | null;
  /** What the editor wrote who returned it. */
  note: string;
  /** Whether one has begun to write. */
  begun: boolean;
};

/** How many of each list are read: what is due first. */
const MOST = 200;

/**
 * What waits for somebody, and what they wait for, in all their newsrooms, what is due first first.
 * @throws AppError unauthenticated
 */
export async function myWork(viewer: Viewer): Promise<{ todo: Work[]; waiting: Work[] }> {
  const { id, memberships } = authorize(viewer, "desk:enter");
  const of = (permission: "board:read" | "verdict:sign_off") =>
    memberships.filter((one) => can(viewer, permission, one)).map((one) => one.newsroomId);
  const [mine, signed] = [of("board:read"), of("verdict:sign_off")];
  const [todo, waiting] = await Promise.all([
    read([toWrite(id), toMend(id), toSignOff(id, signed)], mine),
    read([awaited(id), asked(id), given(id)], mine),
  ]);
  return { todo, waiting };
}

/** The open claims of newsrooms that queries find: rows of kind, claimId, newsroomId, who, note and deadline. */
function read(queries: Prisma.Sql[], newsrooms: string[]): Promise<Work[]> {
  return db().$queryRaw<Work[]>`
    WITH work AS (${Prisma.join(queries, " UNION ALL ")})
    SELECT w.kind, c.slug, c.statement, json_build_object('slug', n.slug, 'name', n.name) AS newsroom,
      coalesce(w.deadline, d."dueOn")::text AS "dueOn", w.who, w.note, w.begun
    FROM work w
    JOIN "Claim" c ON c.id = w."claimId" AND ${LISTED_SQL}
    JOIN "Newsroom" n ON n.id = w."newsroomId" AND n.id = ANY(${newsrooms}::uuid[])
    LEFT JOIN "DeskClaim" d ON d."claimId" = c.id AND d."newsroomId" = n.id
    ORDER BY coalesce(w.deadline, d."dueOn") ASC NULLS LAST, c.id, w.kind LIMIT ${MOST}`;
}

function toWrite(me: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'write' AS kind, s."claimId", s."newsroomId", b.name AS who, s.note, NULL::date AS deadline,
      EXISTS (SELECT FROM "Draft" r WHERE r."claimId" = s."claimId" AND r."userId" = ${me}::uuid
        AND r.fields IS NOT NULL) AS begun
    FROM "Assignment" s
    JOIN "DeskClaim" k ON k."claimId" = s."claimId" AND k."newsroomId" = s."newsroomId"
    LEFT JOIN "User" b ON b.id = s."assignedById" AND b.id <> ${me}::uuid
    WHERE s."userId" = ${me}::uuid AND k.state <> 'DECLINED'
      AND NOT EXISTS (SELECT FROM "Verdict" v WHERE v."claimId" = s."claimId" AND v."reviewerId" = ${me}::uuid)`;
}

function toMend(me: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'mend', v."claimId", v."newsroomId", e.name, o.note, NULL::date, TRUE
    FROM "Verdict" v
    JOIN "SignOff" o ON o."verdictId" = v.id AND o.revision = v.revision
    JOIN "User" e ON e.id = o."editorId"
    LEFT JOIN "DeskClaim" k ON k."claimId" = v."claimId" AND k."newsroomId" = v."newsroomId"
    WHERE v."reviewerId" = ${me}::uuid AND v.state = 'SUBMITTED' AND v."signOff" = 'RETURNED' AND v."voidedAt" IS NULL
      AND k.state IS DISTINCT FROM 'DECLINED'`;
}

function toSignOff(me: string, newsrooms: string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT 'sign_off', v."claimId", v."newsroomId", a.name, '', NULL::date, FALSE
    FROM "Verdict" v JOIN "User" a ON a.id = v."reviewerId"
    WHERE v."newsroomId" = ANY(${newsrooms}::uuid[]) AND v."reviewerId" <> ${me}::uuid AND ${AWAITS}`;
}

const AWAITS = Prisma.sql`v.state = 'SUBMITTED' AND v."signOff" = 'AWAITING' AND v."voidedAt" IS NULL`;

function awaited(me: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'editor' AS kind, v."claimId", v."newsroomId", NULL AS who, '' AS note, NULL::date AS deadline, FALSE AS begun
    FROM "Verdict" v WHERE v."reviewerId" = ${me}::uuid AND ${AWAITS}`;
}

/** Whom one has asked, while there is still time to answer. */
function asked(me: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'answer', t."claimId", t."newsroomId", t.party, '', t.deadline, FALSE
    FROM "Contact" t WHERE t."authorId" = ${me}::uuid AND t."answeredOn" IS NULL
      AND (t.deadline IS NULL OR t.deadline >= ${TODAY})`;
}

function given(me: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'colleague', s."claimId", s."newsroomId", string_agg(u.name, ' and ' ORDER BY s.position), '', NULL::date, FALSE
    FROM "Assignment" s
    JOIN "DeskClaim" k ON k."claimId" = s."claimId" AND k."newsroomId" = s."newsroomId"
    JOIN "User" u ON u.id = s."userId"
    WHERE s."assignedById" = ${me}::uuid AND s."userId" <> ${me}::uuid AND k.state NOT IN ('SIGNED_OFF', 'DECLINED')
    GROUP BY s."claimId", s."newsroomId"`;
}
