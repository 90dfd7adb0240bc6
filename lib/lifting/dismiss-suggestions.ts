import { lockArticle } from "@/lib/articles/lock-article";
import { record } from "@/lib/audit";
import { inTransaction } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import { parsedIds } from "./fields";
import type { SuggestionStateName } from "./model";

/** Where suggestions stand now, by their ids: others may have decided on some meanwhile. */
export type StatesNow = Record<string, SuggestionStateName>;

/**
 * Puts open suggestions of an article aside: nobody makes a claim of them. What somebody has accepted stays accepted.
 * @returns where each of them stands now
 * @throws AppError unauthenticated, forbidden, not_found, invalid (none, or too many)
 */
export async function dismissSuggestions(
  viewer: Viewer,
  { articleSlug, suggestionIds }: { articleSlug: string; suggestionIds: string[] },
): Promise<StatesNow> {
  const { id: actorId } = authorize(viewer, "claim:open");
  const ids = parsedIds(suggestionIds);
  return inTransaction(async (tx) => {
    const articleId = await lockArticle(tx, articleSlug);
    const where = { id: { in: ids }, snapshot: { articleId } };
    const all = await tx.suggestion.findMany({
      where,
      select: { id: true, state: true },
      orderBy: { rank: "asc" },
    });
    const open = all.filter((one) => one.state === "OPEN").map((one) => one.id);
    await tx.suggestion.updateMany({
      where: { id: { in: open } },
      data: { state: "DISMISSED", decidedById: actorId, decidedAt: new Date() },
    });
    if (open.length > 0) await record(tx, { type: "suggestion.dismissed", suggestionIds: open }, { actorId });
    return Object.fromEntries(all.map(({ id, state }) => [id, state === "OPEN" ? "DISMISSED" : state]));
  });
}
