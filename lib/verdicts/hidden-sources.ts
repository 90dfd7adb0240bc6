import type { Db } from "@/lib/platform/db";

/**
 * The addresses of a verdict's sources that a steward has hidden, with when. By address rather than by row: a source
 * that is left out of one revision and comes back in the next stays hidden.
 */
export async function hiddenSources(db: Db, verdictId: string): Promise<Map<string, Date>> {
  const decisions = await db.moderationDecision.findMany({
    where: { verdictId, sourceUrl: { not: null }, action: { in: ["HIDE", "RESTORE"] } },
    select: { sourceUrl: true, action: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const hidden = new Map<string, Date>();
  for (const { sourceUrl, action, createdAt } of decisions) {
    if (sourceUrl === null) continue;
    if (action === "HIDE") hidden.set(sourceUrl, createdAt);
    else hidden.delete(sourceUrl);
  }
  return hidden;
}
