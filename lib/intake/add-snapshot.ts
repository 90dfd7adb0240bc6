import { createHash } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import type { ArrivedArticle } from "./model";
import type { SuggestedClaim } from "./suggest/model";

/** A stored text: its number counts an article's texts from 1. */
export type AddedSnapshot = { id: string; number: number };

/**
 * Stores a text of an article, and what is suggested in it. The caller has made the article in the same transaction, or
 * holds its row locked: the numbers of an article's texts have no gaps.
 * @param addedById who brought it here
 */
export async function addSnapshot(
  tx: Tx,
  articleId: string,
  arrived: ArrivedArticle,
  suggestions: SuggestedClaim[],
  addedById: string,
): Promise<AddedSnapshot> {
  const { text, arrival, retrievedAt, url, fileName, facts } = arrived;
  const latest = await tx.snapshot.aggregate({ where: { articleId }, _max: { number: true } });
  const number = (latest._max.number ?? 0) + 1;
  const known = { arrival, retrievedAt, url, fileName, facts, addedById };
  const { id } = await tx.snapshot.create({
    data: { articleId, number, text, sha256: fingerprintOf(text), characters: text.length, ...known },
    select: { id: true },
  });
  await tx.suggestion.createMany({ data: suggestions.map((one) => ({ ...toRow(one), snapshotId: id })) });
  return { id, number };
}

/** SHA-256 of a text in UTF-8. */
function fingerprintOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function toRow({ rank, score, start, end, claimant, quote, reasons }: SuggestedClaim) {
  return {
    rank,
    score,
    start,
    end,
    claimant: claimant?.name ?? null,
    claimantStart: claimant?.start ?? null,
    claimantEnd: claimant?.end ?? null,
    quoteStart: quote?.start ?? null,
    quoteEnd: quote?.end ?? null,
    reasons,
  };
}
