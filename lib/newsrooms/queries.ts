import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { NewsroomFacts } from "./model";

const SELECT = {
  id: true,
  slug: true,
  name: true,
  description: true,
  url: true,
  country: true,
  languages: true,
  correctionsUrl: true,
  methodologyUrl: true,
  isDemo: true,
  verifiedAt: true,
  _count: { select: { memberships: { where: { role: { not: "OBSERVER" } } } } },
} satisfies Prisma.NewsroomSelect;

type Row = Prisma.NewsroomGetPayload<{ select: typeof SELECT }>;

/** The newsrooms that a steward has admitted, by name. */
export async function verifiedNewsrooms(): Promise<(NewsroomFacts & { id: string })[]> {
  const rows = await db().newsroom.findMany({
    where: { verifiedAt: { not: null } },
    select: SELECT,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.flatMap((row) => toFacts(row) ?? []);
}

/** A newsroom that a steward has admitted; null if there is none of that slug. */
export async function verifiedNewsroom(slug: string): Promise<(NewsroomFacts & { id: string }) | null> {
  const row = await db().newsroom.findUnique({ where: { slug }, select: SELECT });
  return row && toFacts(row);
}

function toFacts({ _count, verifiedAt, ...facts }: Row) {
  return verifiedAt && { ...facts, verifiedAt: verifiedAt.toISOString(), members: _count.memberships };
}
