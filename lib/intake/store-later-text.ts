import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
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

/**
 * Locks an article's row, so that its texts come one after the other.
 * @throws AppError not_found
 */
export async function lockArticle(tx: Tx, slug: string): Promise<string> {
  const [article] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE slug = ${slug} FOR NO KEY UPDATE`;
  if (!article) throw new AppError("not_found", "There is no such article.");
  return article.id;
}
