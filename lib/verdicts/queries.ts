import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import type { FlagReason } from "@/prisma/generated/client";
import { type DraftState, readDraft } from "./drafts";
import { EMPTY_FIELDS, type VerdictFields } from "./fields";
import { hiddenSources } from "./hidden-sources";
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
  /** Why a steward has voided it; null where none has. */
  voided: Intervention | null;
  /** The addresses of sources that a steward has hidden: they are not shown and give it no weight. */
  hidden: (Intervention & { url: string })[];
};

/** What a steward decided, as whom it concerns reads it. */
export type Intervention = { reason: FlagReason; note: string; at: Date };

/** All that the verdict form needs. */
export type Workspace = {
  own: OwnVerdict | null;
  draft: DraftState;
  /** The newsrooms for which the viewer may cast; they choose where there are several. */
  newsrooms: { id: string; name: string }[];
};

/** A reviewer's own work on a claim. @returns null when there is no such claim */
export async function readWorkspace(viewer: NonNullable<Viewer>, slug: string): Promise<Workspace | null> {
  const claim = await db().claim.findUnique({
    where: { slug },
    select: { id: true, lifecycle: true, hiddenAt: true },
  });
  if (!claim || claim.lifecycle === "DRAFT" || claim.hiddenAt) return null;
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
      sources: {
        orderBy: { position: "asc" },
        omit: { id: true, verdictId: true, position: true, hiddenAt: true },
      },
      decisions: {
        where: { action: { in: ["VOID", "HIDE"] } },
        select: { sourceUrl: true, reason: true, note: true, createdAt: true },
        orderBy: { createdAt: "desc" },
      },
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
  const standing = {
    state,
    rating,
    revision,
    castBlind,
    recusalReason,
    newsroom,
    updatedAt,
    signOff,
    decision,
  };
  return { ...standing, fields, ...(await interventions(row)) };
}

type Judged = {
  id: string;
  voidedAt: Date | null;
  sources: { url: string }[];
  decisions: { sourceUrl: string | null; reason: FlagReason; note: string; createdAt: Date }[];
};

/** What stewards decided on a verdict and its sources, as far as it holds. */
async function interventions({ id, voidedAt, sources, decisions }: Judged) {
  const decidedOn = (url: string | null): Intervention | null => {
    const found = decisions.find((one) => one.sourceUrl === url);
    return found ? { reason: found.reason, note: found.note, at: found.createdAt } : null;
  };
  const taken = await hiddenSources(db(), id);
  const hidden = sources.flatMap(({ url }) => {
    const decision = taken.has(url) ? decidedOn(url) : null;
    return decision ? [{ url, ...decision }] : [];
  });
  return { voided: voidedAt && decidedOn(null), hidden };
}
