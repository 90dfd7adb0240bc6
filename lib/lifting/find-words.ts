import type { Span } from "@/lib/intake/suggest/model";
import { db } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { WORDS_MAX } from "./model";

/**
 * Where pasted words stand in a text of an article, whatever stands between them where lines break.
 * @throws AppError unauthenticated, forbidden, not_found, invalid (none, too many, not there, or there several times)
 */
export async function findWords(
  viewer: Viewer,
  { articleSlug, snapshotId, words }: { articleSlug: string; snapshotId: string; words: string },
): Promise<Span> {
  authorize(viewer, "claim:open");
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) throw new InvalidFields({ words: "Paste the words from the text." });
  if (words.length > WORDS_MAX)
    throw new InvalidFields({ words: "This is too long for one claim: paste fewer words." });
  const snapshot = await db().snapshot.findFirst({
    where: { id: snapshotId, article: { slug: articleSlug } },
    select: { text: true },
  });
  if (!snapshot || snapshot.text === null) throw new AppError("not_found", "There is no such text.");
  const pattern = new RegExp(parts.map((part) => literal(part)).join("\\s+"), "gu");
  const found = [...snapshot.text.matchAll(pattern)];
  const [first] = found;
  if (!first) throw new InvalidFields({ words: "These words do not stand in the text in this way." });
  if (found.length > 1)
    throw new InvalidFields({
      words: `These words stand there ${found.length} times: paste some more around them.`,
    });
  return { start: first.index, end: first.index + first[0].length };
}

/** A word as a pattern that fits it alone. */
function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
