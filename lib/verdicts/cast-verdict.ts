import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, can, type Viewer } from "@/lib/policy";
import type { Verdict } from "@/prisma/generated/client";
import { clearDraft } from "./drafts";
import type { VerdictInput } from "./fields";
import { type LockedClaim, settleAlone, verdictAsSeen, withClaim, writeRevision } from "./ledger";
import { countedRevision } from "./published-revision";

/**
 * Submits a reviewer's verdict on a claim, or revises it.
 * @param seen the revision the reviewer saw when writing; 0 for none
 * @param keepsDraft whether it was written elsewhere than in the desk's form, whose unsent text then stays
 * @returns the new revision's number, whether the claim's outcome changed, and whether the verdict waits for an editor
 * @throws AppError unauthenticated, forbidden, not_found, invalid (newsroom, note or correction), conflict (stale, closed, or
 *   declined by the newsroom)
 */
export async function castVerdict(
  viewer: Viewer,
  {
    slug,
    seen,
    verdict,
    keepsDraft = false,
  }: { slug: string; seen: number; verdict: VerdictInput; keepsDraft?: boolean },
) {
  const { id: reviewerId } = authorize(viewer, "verdict:cast");
  const newsroomId = speaksFor(viewer, verdict.newsroomId);
  let former: string | null = null;
  const result = await withClaim(slug, async (tx, claim) => {
    const before = await verdictAsSeen(tx, claim.id, reviewerId, seen);
    if (before && !verdict.note) throw new AppError("invalid", "Say what changed, for the record.");
    former = before?.newsroomId ?? null;
    const type = before ? "verdict.revised" : "verdict.submitted";
    const { newsroomId: _asked, note, correction, ...fields } = verdict;
    if (correction) await demandPublished(tx, claim, before);
    const change = {
      ...fields,
      state: "SUBMITTED",
      recusalReason: null,
      newsroomId,
      note: note || null,
      correction: correction || null,
    } as const;
    if (!keepsDraft) await clearDraft(tx, reviewerId, claim.id);
    return writeRevision(tx, claim, { reviewerId, before, type }, change);
  });
  if (former !== null && former !== newsroomId) await settleAlone(slug, former, reviewerId);
  return result;
}

/**
 * The newsroom a viewer's verdict speaks for, from their memberships: the only one in which they may cast, the
 * one they chose where there are several, null for an independent.
 * @throws AppError invalid when they have to choose and did not, or chose one they may not speak for
 */
function speaksFor(viewer: Viewer, chosen: string): string | null {
  const possible = viewer?.memberships.filter((one) => can(viewer, "verdict:cast", one)) ?? [];
  if (possible.length === 0) return null;
  const newsroom = possible.length === 1 ? possible[0] : possible.find((one) => one.newsroomId === chosen);
  if (!newsroom) throw new AppError("invalid", "Choose the newsroom for which you speak.");
  return newsroom.newsroomId;
}

/** @throws AppError invalid where nothing of the verdict was ever public that its revision could correct */
async function demandPublished(tx: Tx, claim: LockedClaim, before: Verdict | null): Promise<void> {
  const shown = before && !claim.blind && (await countedRevision(tx, before.id, before.revision + 1));
  if (!shown)
    throw new AppError(
      "invalid",
      "Nothing of this verdict was published yet that a correction could be about.",
    );
}
