import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { publishCorrection } from "@/lib/corrections/publish-correction";
import type { Tx } from "@/lib/platform/db";
import { type RatingName, ratingOf } from "./model";
import { countedRevision } from "./published-revision";

/**
 * Publishes that a revision corrects its verdict, where its author says so: at once, or with the sign-off for which it
 * waited. Nothing is published before the claim has once been past quorum, since nothing of the verdict was.
 * @param claim locked; `blind` where it has not been past quorum yet
 * @param actorId who made it public: its author, or the editor who signed it off
 */
export async function publishRevision(
  tx: Tx,
  claim: { id: string; blind: boolean },
  { verdictId, revision, actorId }: { verdictId: string; revision: number; actorId: string },
): Promise<void> {
  const after = await tx.verdictRevision.findUniqueOrThrow({
    where: { verdictId_revision: { verdictId, revision } },
    include: {
      newsroom: { select: { name: true } },
      verdict: { select: { reviewerId: true, reviewer: { select: { name: true } } } },
    },
  });
  if (after.correction === null || claim.blind) return;
  const before = await countedRevision(tx, verdictId, revision);
  if (!before) return;
  const { verdict, newsroom, newsroomId } = after;
  const whose = `Verdict of ${verdict.reviewer.name}${newsroom ? `, ${newsroom.name}` : ""}`;
  const sameText = before.explanation === after.explanation;
  const sameSources = isDeepStrictEqual(before.sources, after.sources);
  const words = (one: Judged) =>
    [
      `${whose}: ${one.rating ? ratingOf(one.rating).label : ""}`,
      ...(sameText ? [] : [one.explanation]),
      ...(sameSources ? [] : [`Sources: ${addressesIn(one.sources)}`]),
    ].join("\n");
  const about = { claimId: claim.id, authorId: verdict.reviewerId, newsroomId };
  const texts = { was: words(before), now: words(after), note: after.note ?? "" };
  await publishCorrection(tx, { ...about, ...texts, kind: after.correction }, actorId);
}

type Judged = { rating: RatingName | null; explanation: string; sources: unknown };

const sourcesSchema = z.array(z.object({ url: z.string() }));

/** The addresses of a revision's sources, as they are stored. */
function addressesIn(sources: unknown): string {
  return sourcesSchema
    .parse(sources)
    .map((one) => one.url)
    .join(" ");
}
