import { lockArticle } from "@/lib/articles/lock-article";
import { inTransaction } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import { actingFor } from "./acting-for";
import { addLaterText, type LaterText } from "./add-later-text";
import type { ArrivedArticle } from "./model";
import { suggestApart } from "./suggest-apart";

/**
 * Stores what came as a newer text of an article. Of two who bring the same text at once one stores it.
 * @returns null where it is the text that the article has already
 * @throws AppError unauthenticated, forbidden, not_found
 */
export async function storeLaterText(
  viewer: Viewer,
  slug: string,
  arrived: ArrivedArticle,
): Promise<LaterText | null> {
  const { id: actorId } = authorize(viewer, "article:add");
  const suggestions = await suggestApart(arrived.text);
  const about = { actorId, newsroomId: actingFor(viewer, "article:add") };
  return inTransaction(async (tx) => {
    const articleId = await lockArticle(tx, slug);
    return addLaterText(tx, articleId, arrived, suggestions, about);
  });
}
