import { locateWords } from "@/lib/intake/locate-words";
import type { Span } from "@/lib/intake/suggest/model";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { parsedId } from "./fields";

/**
 * Where pasted words stand in a text of an article, however spaces, quotation marks and dashes in them are written.
 * @throws AppError unauthenticated, forbidden, not_found, invalid (none, too many, not there, or there several times)
 */
export async function findWords(
  viewer: Viewer,
  { articleSlug, snapshotId, words }: { articleSlug: string; snapshotId: string; words: string },
): Promise<Span> {
  authorize(viewer, "claim:open");
  const snapshot = await db().snapshot.findFirst({
    where: { id: parsedId(snapshotId), article: { slug: articleSlug } },
    select: { text: true },
  });
  if (!snapshot || snapshot.text === null) throw new AppError("not_found", "There is no such text.");
  return locateWords(snapshot.text, { words, start: null, end: null });
}
