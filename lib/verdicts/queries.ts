import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { db } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import type { FlagReason } from "@/prisma/generated/client";
import { type DraftState, readDraft } from "./drafts";
import { EMPTY_FIELDS, type VerdictFields } from "./fields";
import { hiddenSources } from "./hidden-sources";
import type { RatingName } from "./model";
import { countedRevision } from "./published-revision";

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
  /** Whether anything of the verdict was published, so that a revision may correct it. */
  published: boolean;
  /** The wording on which the verdict was given, where the claim was corrected since; null where it holds. */
  toConfirm: FormerWording | null;
};

/** How a claim was worded once, and the version that it has now. */
export type FormerWording = { statement: string; note: string | null; version: number };

/** A reviewer's own work on a claim. @returns null when there is no such claim */
export async function readWorkspace(viewer: NonNullable<Viewer>, slug: string): Promise<Workspace | null> {
  const claim = await db().claim.findUnique({
    where: { slug },
    select: { id: true, lifecycle: true, hiddenAt: true, version: true },
  });
  if (!claim || claim.lifecycle === "DRAFT" || claim.hiddenAt) return null;
  const [own, standing] = await Promise.all([ownVerdict(viewer.id, claim.id), standingOf(viewer.id, claim)]);
  const newsrooms = viewer.memberships
    .filter((one) => can(viewer, "verdict:cast", one))
    .map((one) => ({ id: one.newsroomId, name: one.name }));
  return { own, draft: await readDraft(db(), viewer.id, claim.id), newsrooms, ...standing };
}

/** Whether a reviewer's verdict was published, and on which former wording it was given, if on one. */
async function standingOf(
  reviewerId: string,
  { id: claimId, version }: { id: string; version: number },
): Promise<Pick<Workspace, "published" | "toConfirm">> {
  const verdict = await db().verdict.findUnique({ where: { claimId_reviewerId: { claimId, reviewerId } } });
  if (!verdict) return { published: false, toConfirm: null };
  const shown = await db().consensusHistory.findFirst({
    where: { claimId, status: { notIn: [...BEFORE_QUORUM] } },
    select: { id: true },
  });
  const published =
    shown !== null && (await countedRevision(db(), verdict.id, verdict.revision + 1)) !== null;
  if (verdict.state !== "SUBMITTED" || verdict.voidedAt || verdict.claimVersion >= version)
    return { published, toConfirm: null };
  const { statement, note } = await db().claimVersion.findUniqueOrThrow({
    where: { claimId_version: { claimId, version: verdict.claimVersion } },
  });
  return { published, toConfirm: { statement, note, version } };
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
