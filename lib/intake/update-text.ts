import { InvalidFields } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import type { LaterText } from "./add-later-text";
import { TEXT_MAX } from "./model";
import { readPasted } from "./read-pasted";
import { storeLaterText } from "./store-later-text";

/**
 * Stores a pasted text as the newer one of an article.
 * @returns null where it is the text that the article has already
 * @throws AppError unauthenticated, forbidden, not_found; InvalidFields (text)
 */
export async function updateText(viewer: Viewer, slug: string, text: string): Promise<LaterText | null> {
  authorize(viewer, "article:add");
  if (text.trim() === "") throw new InvalidFields({ text: "Paste the article’s newer text." });
  const length = text.length.toLocaleString("en");
  if (text.length > TEXT_MAX)
    throw new InvalidFields({ text: `At most ${TEXT_MAX.toLocaleString("en")} characters; this has ${length}.` });
  return storeLaterText(viewer, slug, readPasted(text));
}
