import { lockArticle } from "@/lib/articles/lock-article";
import { record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import type { StatesNow } from "./dismiss-suggestions";
import { parsedIds } from "./fields";

/**
 * Takes a dismissal back: the suggestions are open again, whoever dismissed them.
 * @param suggestionIds "last" for those that the viewer has dismissed last in this article
 * @returns where each of them stands now
 * @throws AppError unauthenticated, forbidden, not_found, invalid (none, or too many)
 */
export async function restoreSuggestions(
  viewer: Viewer,
  { articleSlug, suggestionIds }: { articleSlug: string; suggestionIds: string[] | "last" },
): Promise<StatesNow> {
  const { id: actorId } = authorize(viewer, "claim:open");
  const chosen = suggestionIds === "last" ? null : parsedIds(suggestionIds);
  return inTransaction(async (tx) => {
    const articleId = await lockArticle(tx, articleSlug);
    const ids = chosen ?? (await lastDismissed(tx, articleId, actorId));
    const where = { id: { in: ids }, snapshot: { articleId } };
    const all = await tx.suggestion.findMany({
      where,
      select: { id: true, state: true },
      orderBy: { rank: "asc" },
    });
    const dismissed = all.filter((one) => one.state === "DISMISSED").map((one) => one.id);
    await tx.suggestion.updateMany({
      where: { id: { in: dismissed } },
      data: { state: "OPEN", decidedById: null, decidedAt: null },
    });
    if (dismissed.length > 0)
      await record(tx, { type: "suggestion.restored", suggestionIds: dismissed }, { actorId });
    return Object.fromEntries(all.map(({ id, state }) => [id, state === "DISMISSED" ? "OPEN" : state]));
  });
}

/** What somebody dismissed at once bears one time. */
async function lastDismissed(tx: Tx, articleId: string, decidedById: string): Promise<string[]> {
  const own = { snapshot: { articleId }, state: "DISMISSED", decidedById } as const;
  const last = await tx.suggestion.findFirst({
    where: own,
    select: { decidedAt: true },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
  });
  if (!last) throw new AppError("invalid", "You have dismissed nothing here.");
  const rows = await tx.suggestion.findMany({
    where: { ...own, decidedAt: last.decidedAt },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
