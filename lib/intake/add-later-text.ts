import { record } from "@/lib/audit";
import type { Tx } from "@/lib/platform/db";
import { addSnapshot } from "./add-snapshot";
import { acceptClaimed, carryDecisions } from "./carry-decisions";
import type { ArrivedArticle } from "./model";
import { type Reanchored, reanchor } from "./reanchor";
import type { SuggestedClaim } from "./suggest/model";

/** A newer text as it is stored, and where the article's claims stand in it. */
export type LaterText = { id: string; number: number } & Reanchored;

/** Who brings a text, and in which newsroom's log that stands. */
export type Bringer = { actorId: string; newsroomId: string | null };

/**
 * Stores a newer text of an article with what is suggested in it, and looks up in it every appearance of the article's
 * claims and every suggestion that was decided. The caller holds the article's row locked.
 * @returns null where this is the text that the article has already; an earlier one that comes back is a newer text
 */
export async function addLaterText(
  tx: Tx,
  articleId: string,
  arrived: ArrivedArticle,
  suggestions: SuggestedClaim[],
  about: Bringer,
): Promise<LaterText | null> {
  const latest = await tx.snapshot.findFirst({
    where: { articleId },
    select: { text: true },
    orderBy: { number: "desc" },
  });
  if (latest?.text === arrived.text) return null;
  const { id, number } = await addSnapshot(tx, articleId, arrived, suggestions, about.actorId);
  const newest = { id, text: arrived.text };
  const found = await reanchor(tx, articleId, newest);
  await carryDecisions(tx, articleId, newest);
  await acceptClaimed(tx, id);
  await record(tx, { type: "snapshot.added", articleId, snapshotId: id }, about);
  return { id, number, ...found };
}
