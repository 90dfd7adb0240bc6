import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import type { Rating, Stance } from "@/prisma/generated/client";

/** A colleague's verdict that waits for an editor: all that they decide on. */
export type WaitingVerdict = {
  id: string;
  revision: number;
  reviewer: { handle: string; name: string };
  newsroom: { slug: string; name: string } | null;
  rating: Rating;
  explanation: string;
  searchNote: string;
  sources: {
    url: string;
    title: string;
    publisher: string;
    stance: Stance;
    primary: boolean;
    quote: string;
    note: string;
  }[];
  castBlind: boolean;
  revisions: { revision: number; at: string; note: string }[];
  submittedAt: string;
  updatedAt: string;
};

/**
 * The verdicts of a newsroom on a claim that wait for this viewer. An editor reads a colleague's verdict in order to
 * decide on it, also before they have judged the claim; nobody else does, and nobody waits for themselves.
 */
export async function waitingVerdicts(
  viewer: NonNullable<Viewer>,
  { newsroomId, slug }: { newsroomId: string; slug: string },
): Promise<WaitingVerdict[]> {
  if (!can(viewer, "verdict:sign_off", { newsroomId })) return [];
  const rows = await db().verdict.findMany({
    where: {
      newsroomId,
      claim: { slug, lifecycle: "OPEN" },
      state: "SUBMITTED",
      signOff: "AWAITING",
      voidedAt: null,
      reviewerId: { not: viewer.id },
    },
    include: {
      reviewer: { select: { handle: true, name: true } },
      newsroom: { select: { slug: true, name: true } },
      sources: { orderBy: { position: "asc" }, omit: { id: true, verdictId: true, position: true } },
      revisions: { where: { note: { not: null } }, orderBy: { revision: "asc" } },
    },
    orderBy: { updatedAt: "asc" },
  });
  return rows.flatMap(({ id, rating, revisions, submittedAt, updatedAt, ...row }) => {
    if (rating === null) return [];
    const { revision, reviewer, newsroom, explanation, searchNote, sources, castBlind } = row;
    const notes = revisions.map((one) => ({
      revision: one.revision,
      at: one.createdAt.toISOString(),
      note: one.note ?? "",
    }));
    const texts = { reviewer, newsroom, rating, explanation, searchNote, sources, castBlind };
    const times = { submittedAt: submittedAt.toISOString(), updatedAt: updatedAt.toISOString() };
    return [{ id, revision, ...texts, revisions: notes, ...times }];
  });
}
