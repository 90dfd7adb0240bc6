import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { authorize, type Viewer } from "@/lib/policy";
import { clearDraft } from "./drafts";
import { verdictAsSeen, withClaim, writeRevision } from "./ledger";

const reasonSchema = plainText({ max: 1_000, required: "Say why, for the record.", lines: true });

/**
 * Withdraws one's verdict: it counts as if it had never been cast; its revisions stay.
 * @param seen the revision the reviewer saw
 * @param keepsDraft whether it is asked for elsewhere than on the desk, where unsent text then stays
 * @throws AppError unauthenticated, forbidden, not_found, invalid (no reason), conflict (stale, or none to withdraw)
 */
export async function withdrawVerdict(
  viewer: Viewer,
  {
    slug,
    seen,
    reason,
    keepsDraft = false,
  }: { slug: string; seen: number; reason: string; keepsDraft?: boolean },
) {
  const { id: reviewerId } = authorize(viewer, "verdict:cast");
  const note = reasonFrom(reason);
  return withClaim(slug, async (tx, claim) => {
    const before = await verdictAsSeen(tx, claim.id, reviewerId, seen);
    if (before?.state !== "SUBMITTED")
      throw new AppError("conflict", "There is no verdict of yours to withdraw.");
    const { rating, explanation, searchNote, newsroomId } = before;
    const change = {
      rating,
      explanation,
      searchNote,
      newsroomId,
      state: "WITHDRAWN",
      recusalReason: null,
    } as const;
    if (!keepsDraft) await clearDraft(tx, reviewerId, claim.id);
    const sources = await tx.source.findMany({
      where: { verdictId: before.id },
      omit: { id: true, verdictId: true, position: true, hiddenAt: true },
      orderBy: { position: "asc" },
    });
    return writeRevision(
      tx,
      claim,
      { reviewerId, before, type: "verdict.withdrawn" },
      { ...change, sources, note },
    );
  });
}

/**
 * Recuses oneself from a claim, before or after a verdict: nothing of one's own counts from then on.
 * @param seen the revision the reviewer saw; 0 for none
 * @throws AppError unauthenticated, forbidden, not_found, invalid (no reason), conflict (stale, or recused already)
 */
export async function recuse(
  viewer: Viewer,
  { slug, seen, reason }: { slug: string; seen: number; reason: string },
) {
  const { id: reviewerId, memberships } = authorize(viewer, "verdict:cast");
  const recusalReason = reasonFrom(reason);
  return withClaim(slug, async (tx, claim) => {
    const before = await verdictAsSeen(tx, claim.id, reviewerId, seen);
    if (before?.state === "RECUSED") throw new AppError("conflict", "You have recused yourself already.");
    const only = memberships.length === 1 ? memberships[0] : undefined;
    await clearDraft(tx, reviewerId, claim.id);
    return writeRevision(
      tx,
      claim,
      { reviewerId, before, type: "verdict.recused" },
      {
        state: "RECUSED",
        recusalReason,
        newsroomId: before ? before.newsroomId : (only?.newsroomId ?? null),
        rating: null,
        explanation: "",
        searchNote: "",
        sources: [],
        note: null,
      },
    );
  });
}

function reasonFrom(text: string): string {
  const parsed = reasonSchema.safeParse(text);
  if (!parsed.success) throw new AppError("invalid", parsed.error.issues[0]?.message ?? "Say why.");
  return parsed.data;
}
