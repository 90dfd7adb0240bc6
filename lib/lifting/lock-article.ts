import { ARTICLE_FACTS } from "@/lib/articles/model";
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
 * The text in which words were chosen.
 * @throws AppError not_found where it is not this article's or kept no more, invalid where the words are not inside it
 */
export async function readPlace(db: Db, { articleSlug, snapshotId, start, end }: Place) {
  const snapshot = await db.snapshot.findFirst({
    where: { id: snapshotId, article: { slug: articleSlug } },
    select: { text: true, article: { select: { ...ARTICLE_FACTS, inLanguage: true } } },
  });
  if (!snapshot || snapshot.text === null) throw new AppError("not_found", "There is no such text.");
  const exact = snapshot.text.slice(start, end);
  if (end > snapshot.text.length || exact.trim() === "")
    throw new AppError("invalid", "Select some words of the article first.");
  return { text: snapshot.text, inLanguage: snapshot.article.inLanguage, exact };
}
