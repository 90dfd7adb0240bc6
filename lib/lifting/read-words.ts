import { describe as selectorsOf } from "@/lib/articles/anchor";
import type { Db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Place } from "./fields";

const NEWEST = { snapshots: { select: { number: true }, orderBy: { number: "desc" }, take: 1 } } as const;

/**
 * Words of an article, as selectors find them again.
 * @throws AppError not_found where the text is not this article's or kept no more, conflict where it is no longer the
 *   newest, invalid where they are not inside it
 */
export async function readWords(db: Db, { articleSlug, snapshotId, start, end }: Place) {
  const snapshot = await db.snapshot.findFirst({
    where: { id: snapshotId, article: { slug: articleSlug } },
    select: { text: true, number: true, article: { select: { inLanguage: true, ...NEWEST } } },
  });
  if (!snapshot || snapshot.text === null) throw new AppError("not_found", "There is no such text.");
  const { text, number, article } = snapshot;
  if (article.snapshots.some((newest) => newest.number > number))
    throw new AppError(
      "conflict",
      "A newer text of this article has come in since you opened this page. Load the page again, and take the words from there.",
    );
  if (end > text.length || text.slice(start, end).trim() === "")
    throw new AppError("invalid", "Select some words of the article first.");
  return { inLanguage: article.inLanguage, words: { snapshotId, ...selectorsOf(text, start, end) } };
}
