import { LISTED } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { BESIDE, type Beside } from "@/lib/relations/model";
import type { Prisma } from "@/prisma/generated/client";

const END = {
  select: { id: true, slug: true, lifecycle: true, hiddenAt: true, duplicateOfId: true },
} as const;

const RELATION = {
  id: true,
  kind: true,
  reason: true,
  decidedAt: true,
  from: END,
  to: END,
} satisfies Prisma.ClaimRelationSelect;

type Row = Prisma.ClaimRelationGetPayload<{ select: typeof RELATION }>;

/** A confirmed relation between two claims that lists show. */
export type ShownRelation = {
  id: string;
  kind: Beside;
  reason: string;
  at: string;
  fromId: string;
  toId: string;
  /** The claims it was decided about: a duplicate's relations belong to the claim that stays. */
  slugs: [string, string];
};

/**
 * The confirmed relations that anybody may see, the latest first. What was decided about a duplicate holds for the claim
 * that stays; where one of both is not listed, or both are one by now, there is nothing to show.
 * @param which narrows the choice
 * @param limit how many rows are looked at
 */
export async function shownRelations(
  which: Prisma.ClaimRelationWhereInput,
  limit: number,
): Promise<ShownRelation[]> {
  const rows = await db().claimRelation.findMany({
    where: { AND: [{ state: "CONFIRMED", kind: { in: [...BESIDE] } }, which] },
    select: RELATION,
    orderBy: { id: "desc" },
    take: limit,
  });
  const ends = rows.flatMap(({ from, to }) => [standsFor(from), standsFor(to)]).filter((id) => id !== null);
  const listed = await db().claim.findMany({ where: { id: { in: ends }, ...LISTED }, select: { id: true } });
  const ids = new Set(listed.map(({ id }) => id));
  return rows.flatMap((row) => toShown(row, ids));
}

/** The claim that stands for a claim: itself, or the one whose duplicate it is; null where a steward has hidden it. */
function standsFor({ id, lifecycle, hiddenAt, duplicateOfId }: Row["from"]): string | null {
  if (hiddenAt) return null;
  return lifecycle === "DUPLICATE" ? duplicateOfId : id;
}

function toShown({ id, kind, reason, decidedAt, from, to }: Row, listed: Set<string>): ShownRelation[] {
  const [fromId, toId] = [standsFor(from), standsFor(to)];
  if (!fromId || !toId || fromId === toId || !listed.has(fromId) || !listed.has(toId)) return [];
  if (!isBeside(kind) || !decidedAt) return [];
  return [{ id, kind, reason, at: decidedAt.toISOString(), fromId, toId, slugs: [from.slug, to.slug] }];
}

function isBeside(kind: Row["kind"]): kind is Beside {
  return kind !== null && kind !== "DUPLICATES";
}
