import { anchor, describe as selectorsOf } from "@/lib/articles/anchor";
import type { Tx } from "@/lib/platform/db";
import type { Suggestion } from "@/prisma/generated/client";

type Newest = { id: string; text: string };
type Place = Pick<Suggestion, "start" | "end">;

/**
 * What people have decided about suggestions in earlier texts holds for the same words in the newest one. Of several
 * earlier texts the latest that has the words counts.
 */
export async function carryDecisions(tx: Tx, articleId: string, newest: Newest): Promise<void> {
  const open = await tx.suggestion.findMany({ where: { snapshotId: newest.id } });
  const waiting = new Map(open.map((one) => [keyOf(one), one.id]));
  const earlier = await tx.snapshot.findMany({
    where: { articleId, id: { not: newest.id }, text: { not: null } },
    select: { id: true },
    orderBy: { number: "desc" },
  });
  for (const { id } of earlier) {
    if (waiting.size === 0) return;
    await carryFrom(tx, id, newest, waiting);
  }
}

/** @param waiting the suggestions in the newest text of which nothing is known yet, by their place; found ones leave it */
async function carryFrom(tx: Tx, id: string, newest: Newest, waiting: Map<string, string>): Promise<void> {
  const { text, suggestions } = await tx.snapshot.findUniqueOrThrow({
    where: { id },
    select: { text: true, suggestions: true },
  });
  for (const one of suggestions) {
    const place = text === null ? null : anchor(newest.text, selectorsOf(text, one.start, one.end));
    const same = place?.errors === 0 ? waiting.get(keyOf(place)) : undefined;
    if (!place || !same) continue;
    waiting.delete(keyOf(place));
    const { state, decidedById, decidedAt } = one;
    if (state === "OPEN") continue;
    await tx.suggestion.update({ where: { id: same }, data: { state, decidedById, decidedAt } });
  }
}

/** Two stretches of a text are taken for the same words where they share so much of what both cover. */
const SAME = 0.75;

/** Suggestions in a text whose words are those of a claim already need nobody's decision. */
export async function acceptClaimed(tx: Tx, snapshotId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Suggestion" s SET state = 'ACCEPTED', "decidedAt" = now() FROM "Anchoring" a
    WHERE s."snapshotId" = ${snapshotId}::uuid AND a."snapshotId" = s."snapshotId" AND s.state = 'OPEN'
      AND a.start IS NOT NULL AND least(s."end", a."end") - greatest(s.start, a.start)
        >= ${SAME}::float8 * (greatest(s."end", a."end") - least(s.start, a.start))`;
}

function keyOf({ start, end }: Place): string {
  return `${start}-${end}`;
}
