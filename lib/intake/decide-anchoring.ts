import { z } from "zod";
import { lockArticle } from "@/lib/articles/lock-article";
import { record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import type { AnchoringState } from "@/prisma/generated/client";
import { actingFor } from "./acting-for";
import { type GivenWords, locateWords } from "./locate-words";

/** What a person found: the words in the new text, or that the article no longer says it. */
export type Finding = GivenWords & {
  appearanceId: string;
  /** The text that they saw, and what was known of the place in it. */
  seen: { snapshotId: string; state: string };
  decision: string;
};

type Decided = { state: "BY_HAND" | "GONE"; start: number | null; end: number | null; exact: string | null };

/**
 * Records where a person found a claim's words in the newest text of their article, or that they are gone.
 * @returns the slugs of the claim and of the article
 * @throws AppError unauthenticated, forbidden, not_found, conflict (a newer text, or somebody else was first);
 *   InvalidFields (decision, words)
 */
export async function decideAnchoring(
  viewer: Viewer,
  finding: Finding,
): Promise<{ claim: string; article: string }> {
  const { id: actorId } = authorize(viewer, "article:add");
  return inTransaction(async (tx) => {
    const { claim, snapshot, row } = await asSeen(tx, finding);
    const { appearanceId } = finding;
    const decided = decidedPlace(finding, snapshot.text ?? "");
    await tx.anchoring.update({
      where: { appearanceId_snapshotId: { appearanceId, snapshotId: snapshot.id } },
      data: { ...decided, errors: 0, decidedById: actorId, decidedAt: new Date() },
    });
    const about = { actorId, claimId: row.appearance.claimId, newsroomId: actingFor(viewer, "article:add") };
    await record(
      tx,
      { type: "anchoring.decided", appearanceId, snapshotId: snapshot.id, state: decided.state },
      about,
    );
    return { claim, article: snapshot.article.slug };
  });
}

/** What is known of the place in the newest text, with the article locked, if it is still what the person saw. */
async function asSeen(tx: Tx, { appearanceId, seen }: Finding) {
  if (!z.uuid().safeParse(appearanceId).success) throw new AppError("not_found", "There is no such quote.");
  const appearance = await tx.appearance.findUnique({
    where: { id: appearanceId },
    select: {
      snapshot: { select: { article: { select: { slug: true } } } },
      claim: { select: { slug: true } },
    },
  });
  if (!appearance) throw new AppError("not_found", "There is no such quote.");
  const articleId = await lockArticle(tx, appearance.snapshot.article.slug);
  const row = await tx.anchoring.findFirst({
    where: { appearanceId, snapshot: { articleId } },
    orderBy: { snapshot: { number: "desc" } },
    include: { snapshot: { include: { article: { select: { slug: true } } } }, appearance: true },
  });
  if (!row) throw new AppError("not_found", "This quote stands where it stood.");
  if (row.snapshotId !== seen.snapshotId)
    throw new AppError(
      "conflict",
      "The article has a newer text since you opened this page. It is shown now.",
    );
  if (row.state !== seen.state) throw new AppError("conflict", alreadyDecided(row.state));
  return { claim: appearance.claim.slug, snapshot: row.snapshot, row };
}

function alreadyDecided(state: AnchoringState): string {
  return state === "GONE"
    ? "Somebody else has decided meanwhile that the article no longer says this."
    : "Somebody else has found the words meanwhile.";
}

function decidedPlace({ decision, words, start, end }: Finding, text: string): Decided {
  if (decision === "gone") return { state: "GONE", start: null, end: null, exact: null };
  if (decision !== "found") throw new InvalidFields({ decision: "Say whether the article still says this." });
  const place = locateWords(text, { words, start, end });
  return { state: "BY_HAND", ...place, exact: text.slice(place.start, place.end) };
}
