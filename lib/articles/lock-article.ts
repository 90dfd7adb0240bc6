import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/**
 * Locks an article's row, so that its texts, and what people decide on their words, come one after the other: of two who
 * take the same words, the second sees what the first has made of them. Claims are locked after it, never before.
 * @returns its id
 * @throws AppError not_found
 */
export async function lockArticle(tx: Tx, slug: string): Promise<string> {
  const [article] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE slug = ${slug} FOR NO KEY UPDATE`;
  if (!article) throw new AppError("not_found", "There is no such article.");
  return article.id;
}
