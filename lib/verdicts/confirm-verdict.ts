import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { verdictAsSeen, withClaim } from "./ledger";

/**
 * Says that one's verdict, given on an earlier wording of the claim, holds for the current one. It stays as it is: no
 * new revision, and nothing to recount.
 * @param seen the revision of the verdict that the reviewer saw
 * @param version the version of the claim that they read
 * @throws AppError unauthenticated, forbidden, not_found, conflict (stale, corrected once more, or nothing to confirm)
 */
export async function confirmVerdict(
  viewer: Viewer,
  { slug, seen, version }: { slug: string; seen: number; version: number },
): Promise<void> {
  const { id: reviewerId } = authorize(viewer, "verdict:cast");
  await withClaim(slug, async (tx, claim) => {
    const verdict = await verdictAsSeen(tx, claim.id, reviewerId, seen);
    if (claim.version !== version)
      throw new AppError("conflict", "The claim was corrected once more. Read it again, then confirm.");
    if (verdict?.state !== "SUBMITTED" || verdict.claimVersion >= version)
      throw new AppError("conflict", "There is no verdict of yours to confirm.");
    // Raw, so that the verdict does not count as revised.
    await tx.$executeRaw`UPDATE "Verdict" SET "claimVersion" = ${version} WHERE id = ${verdict.id}::uuid`;
    const about = { actorId: reviewerId, claimId: claim.id, newsroomId: verdict.newsroomId };
    await record(tx, { type: "verdict.confirmed", verdictId: verdict.id, claimVersion: version }, about);
  });
}
