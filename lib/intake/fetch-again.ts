import { db } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { authorize, type Viewer } from "@/lib/policy";
import type { LaterText } from "./add-later-text";
import { FETCHES } from "./brought";
import { retrieveArticle } from "./retrieve";
import { sharesNothing } from "./shares-nothing";
import { storeLaterText } from "./store-later-text";

/**
 * Fetches an article's page once more, and stores its text if it is another by now. A page that shows something else
 * altogether would leave every claim without a place: then nothing is stored, and a person has to paste the text.
 * @returns null where nothing has changed
 * @throws AppError unauthenticated, forbidden, not_found; TooMany; InvalidFields where the page cannot be had
 */
export async function fetchAgain(viewer: Viewer, slug: string): Promise<LaterText | null> {
  const { id } = authorize(viewer, "article:add");
  const { url, text } = await known(slug);
  await limit("article-fetch", id, FETCHES);
  const arrived = await retrieveArticle(url);
  if (text !== null && sharesNothing(text, arrived.text))
    throw new InvalidFields({
      form: "The page shows another text altogether now. If the article does read so, paste it below.",
    });
  return storeLaterText(viewer, slug, arrived);
}

/** The address of an article, which may be known by one of its texts alone, and its latest text. */
async function known(slug: string): Promise<{ url: string; text: string | null }> {
  const article = await db().article.findUnique({
    where: { slug },
    select: {
      url: true,
      snapshots: { orderBy: { number: "desc" }, take: 1, select: { url: true, text: true } },
    },
  });
  if (!article) throw new AppError("not_found", "There is no such article.");
  const [latest] = article.snapshots;
  const url = article.url ?? latest?.url;
  if (!url)
    throw new InvalidFields({ form: "No address of this article is known. Paste its newer text instead." });
  return { url, text: latest?.text ?? null };
}
