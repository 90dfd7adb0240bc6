import { describe as selectorsOf } from "@/lib/articles/anchor";
import type { Db, Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Place } from "./fields";

/**
 * Locks an article, so that what people decide on its words comes one after the other: of two who take the same words,
 * the second sees what the first has made of them. Claims are locked after it, never before.
 * @returns its id
 * @throws AppError not_found
 */
export async function lockArticle(tx: Tx, slug: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE slug = ${slug} FOR NO KEY UPDATE`;
  if (!row) throw new AppError("not_found", "There is no such article.");
  return row.id;
}

/**
 * Words of an article, as selectors find them again.
 * @throws AppError not_found where the text is not this article's or kept no more, invalid where they are not inside it
 */
export async function readWords(db: Db, { articleSlug, snapshotId, start, end }: Place) {
  const snapshot = await db.snapshot.findFirst({
    where: { id: snapshotId, article: { slug: articleSlug } },
    select: { text: true, article: { select: { inLanguage: true } } },
  });
  if (!snapshot || snapshot.text === null) throw new AppError("not_found", "There is no such text.");
  const { text, article } = snapshot;
  if (end > text.length || text.slice(start, end).trim() === "")
    throw new AppError("invalid", "Select some words of the article first.");
  return { inLanguage: article.inLanguage, words: { snapshotId, ...selectorsOf(text, start, end) } };
}
