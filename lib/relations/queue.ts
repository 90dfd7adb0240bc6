import { z } from "zod";
import { db } from "@/lib/platform/db";
import { authorize, can, type Viewer } from "@/lib/policy";
import { Prisma, type RelationKind, type RelationState } from "@/prisma/generated/client";

/** Two claims that wait for a decision. */
export type WaitingPair = {
  id: string;
  version: number;
  fromId: string;
  toId: string;
  /** How alike they are, where a program suggested them. */
  score: number | null;
  /** What was undone, where somebody had decided before. */
  undone: RelationKind | null;
};

/** A decision that may be undone. */
export type DecidedPair = {
  id: string;
  version: number;
  kind: RelationKind | null;
  state: RelationState;
  reason: string;
  at: string;
  /** Null for set-up data. */
  by: string | null;
  from: { slug: string; statement: string };
  to: { slug: string; statement: string };
};

const PAGE = 20;
const DECIDED = 30;

/** The pairs on which somebody may decide: suggested, or decided and undone, both claims open and to be seen. */
const WAITING = Prisma.sql`
  "ClaimRelation" r JOIN "Claim" f ON f.id = r."fromId" JOIN "Claim" t ON t.id = r."toId"
  WHERE r.state IN ('SUGGESTED', 'UNDONE') AND f.lifecycle = 'OPEN' AND f."hiddenAt" IS NULL
    AND t.lifecycle = 'OPEN' AND t."hiddenAt" IS NULL`;

const cursorSchema = z.tuple([z.number().min(0).max(1), z.uuid()]);

/**
 * A page of the pairs that wait, most alike first.
 * @param after `next` of the page before; what is none begins at the first
 * @throws AppError unauthenticated, forbidden
 */
export async function waitingPairs(
  viewer: Viewer,
  after: string | null,
  limit = PAGE,
): Promise<{ pairs: WaitingPair[]; next: string | null }> {
  authorize(viewer, "relation:decide");
  const cursor = readCursor(after);
  const from = cursor
    ? Prisma.sql`AND (coalesce(r.score, 0), r.id) < (${cursor[0]}::float8, ${cursor[1]}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<WaitingPair[]>`
    SELECT r.id, r.version, r."fromId", r."toId", r.score, r.kind::text AS undone FROM ${WAITING} ${from}
    ORDER BY coalesce(r.score, 0) DESC, r.id DESC LIMIT ${limit + 1}`;
  const pairs = rows.slice(0, limit);
  const last = rows.length > limit ? pairs.at(-1) : undefined;
  const next = last ? Buffer.from(JSON.stringify([last.score ?? 0, last.id])).toString("base64url") : null;
  return { pairs, next };
}

function readCursor(text: string | null): [number, string] | null {
  try {
    return (
      cursorSchema.safeParse(JSON.parse(Buffer.from(text ?? "", "base64url").toString("utf8"))).data ?? null
    );
  } catch {
    return null; // Not JSON.
  }
}

/** How many pairs wait; null for who decides on none. */
export async function waitingRelations(viewer: NonNullable<Viewer>): Promise<number | null> {
  if (!can(viewer, "relation:decide")) return null;
  const [row] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${WAITING}`;
  return row?.count ?? 0;
}

/** What was decided last. @throws AppError unauthenticated, forbidden */
export async function decidedPairs(viewer: Viewer): Promise<DecidedPair[]> {
  authorize(viewer, "relation:decide");
  const named = { select: { slug: true, statement: true } } as const;
  const rows = await db().claimRelation.findMany({
    where: {
      state: { in: ["CONFIRMED", "DECLINED"] },
      from: { hiddenAt: null },
      to: { hiddenAt: null },
    },
    select: {
      ...{ id: true, version: true, kind: true, state: true, reason: true, decidedAt: true },
      ...{ decidedBy: { select: { name: true } }, from: named, to: named },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: DECIDED,
  });
  return rows.flatMap(({ decidedAt, decidedBy, ...row }) =>
    decidedAt ? [{ ...row, at: decidedAt.toISOString(), by: decidedBy?.name ?? null }] : [],
  );
}
