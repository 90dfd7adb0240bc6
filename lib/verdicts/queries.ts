import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import { type DraftState, readDraft } from "./drafts";
import { EMPTY_FIELDS, type VerdictFields } from "./fields";
import type { RatingName } from "./model";

/** A reviewer's own verdict on a claim, as the desk shows it. */
export type OwnVerdict = {
  state: "SUBMITTED" | "WITHDRAWN" | "RECUSED";
  rating: RatingName | null;
  revision: number;
  castBlind: boolean;
  recusalReason: string | null;
  newsroom: { name: string } | null;
  updatedAt: Date;
  /** Where it stands with its newsroom's editors, and what one of them decided on this revision. */
  signOff: "NOT_REQUIRED" | "AWAITING" | "SIGNED_OFF" | "RETURNED";
  decision: { by: string; at: string; note: string } | null;
  fields: VerdictFields;
};

/** All that the verdict form needs. */
export type Workspace = {
  own: OwnVerdict | null;
  draft: DraftState;
  /** The newsrooms for which the viewer may cast; they choose where there are several. */
  newsrooms: { id: string; name: string }[];
};

/** A reviewer's own work on a claim. @returns null when there is no such claim */
export async function readWorkspace(viewer: NonNullable<Viewer>, slug: string): Promise<Workspace | null> {
  const claim = await db().claim.findUnique({ where: { slug }, select: { id: true, lifecycle: true } });
  if (!claim || claim.lifecycle === "DRAFT") return null;
  const own = await ownVerdict(viewer.id, claim.id);
  const newsrooms = viewer.memberships
    .filter((one) => can(viewer, "verdict:cast", one))
    .map((one) => ({ id: one.newsroomId, name: one.name }));
  return { own, draft: await readDraft(db(), viewer.id, claim.id), newsrooms };
}

async function ownVerdict(reviewerId: string, claimId: string): Promise<OwnVerdict | null> {
  const row = await db().verdict.findUnique({
    where: { claimId_reviewerId: { claimId, reviewerId } },
    include: {
      newsroom: { select: { name: true } },
      signOffs: { include: { editor: { select: { name: true } } } },
      sources: { orderBy: { position: "asc" }, omit: { id: true, verdictId: true, position: true } },
    },
  });
  if (!row) return null;
  const { state, rating, revision, castBlind, recusalReason, newsroom, updatedAt, signOff } = row;
  const decided = row.signOffs.find((one) => one.revision === revision);
  const decision = decided
    ? { by: decided.editor.name, at: decided.createdAt.toISOString(), note: decided.note }
    : null;
  const { explanation, searchNote, sources } = row;
  const newsroomId = row.newsroomId ?? "";
  const fields = { ...EMPTY_FIELDS, rating: rating ?? "", explanation, searchNote, newsroomId, sources };
  const standing = { state, rating, revision, castBlind, recusalReason, newsroom, updatedAt };
  return { ...standing, signOff, decision, fields };
}
