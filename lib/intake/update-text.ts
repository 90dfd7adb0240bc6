import { authorize, type Viewer } from "@/lib/policy";
import type { LaterText } from "./add-later-text";
import { readPasted } from "./read-pasted";
import { storeLaterText } from "./store-later-text";

/**
 * Stores a pasted text as the newer one of an article.
 * @returns null where it is the text that the article has already
 * @throws AppError unauthenticated, forbidden, not_found; InvalidFields (text)
 */
export async function updateText(viewer: Viewer, slug: string, text: string): Promise<LaterText | null> {
  authorize(viewer, "article:add");
  return storeLaterText(viewer, slug, readPasted(text));
}
