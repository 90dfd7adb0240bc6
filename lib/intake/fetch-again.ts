import { db } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { authorize, type Viewer } from "@/lib/policy";
import type { LaterText } from "./add-later-text";
import { FETCHES } from "./brought";
import { retrieveArticle } from "./retrieve";
import { storeLaterText } from "./store-later-text";

/**
 * Fetches an article's page once more, and stores its text if it is another by now.
 * @returns null where nothing has changed
 * @throws AppError unauthenticated, forbidden, not_found; TooMany; InvalidFields where the page cannot be had
 */
export async function fetchAgain(viewer: Viewer, slug: string): Promise<LaterText | null> {
  const { id } = authorize(viewer, "article:add");
  const url = await addressOf(slug);
  await limit("article-fetch", id, FETCHES);
  return storeLaterText(viewer, slug, await retrieveArticle(url));
}

/** The address of the article; the one under which its latest text came, where nothing else is known. */
async function addressOf(slug: string): Promise<string> {
  const article = await db().article.findUnique({
    where: { slug },
    select: {
      url: true,
      snapshots: {
        where: { url: { not: null } },
        orderBy: { number: "desc" },
        take: 1,
        select: { url: true },
      },
    },
  });
  if (!article) throw new AppError("not_found", "There is no such article.");
  const url = article.url ?? article.snapshots[0]?.url;
  if (!url)
    throw new InvalidFields({ form: "No address of this article is known. Paste its newer text instead." });
  return url;
}
