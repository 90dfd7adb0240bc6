import { record } from "@/lib/audit";
import { publishCorrection } from "@/lib/corrections/publish-correction";
import { indexClaims } from "@/lib/matching/index-claims";
import { notify } from "@/lib/notifications/notify";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { authorize, can, type Viewer } from "@/lib/policy";
import { appendWording } from "@/lib/record/append-wording";
import { appendVersion, searchTextOf } from "./claim-version";
import {
  type CorrectionFields,
  type CorrectionInput,
  correctionSchema,
  difference,
} from "./correction-fields";
import { findClaimant } from "./find-claimant";

/** A correction as it is typed, and what whoever typed it saw. */
export type TypedCorrection = {
  slug: string;
  /** The version of the claim that they saw. */
  seen: number;
  /** For which newsroom they speak, where they may for several; "" otherwise. */
  newsroomId: string;
  fields: CorrectionFields;
};

/**
 * Corrects an open claim's statement, how it is read, who made it or when. Its address stays; its version goes up, the
 * former wording is kept, a correction is published, and its reviewers are asked whether their verdicts still hold.
 * @returns the claim's new version
 * @throws AppError unauthenticated, forbidden, not_found, invalid by field, conflict (corrected meanwhile, or closed)
 */
export async function correctClaim(viewer: Viewer, typed: TypedCorrection): Promise<number> {
  const { id: actorId } = authorize(viewer, "claim:correct");
  const newsroomId = speaksFor(viewer, typed.newsroomId);
  const input = parsed(typed.fields);
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, typed);
    const claimant = await findClaimant(tx, input);
    const { statement, note, claimDate } = input;
    const former = { ...claim, claimant: claim.claimant?.name ?? null };
    const told = difference(former, { statement, note, claimDate, claimant: claimant?.name ?? null });
    if (!told) throw new InvalidFields({ form: "Nothing is changed yet." });
    const version = claim.version + 1;
    const quotes = claim.appearances.map((one) => one.exact);
    const searchText = searchTextOf(statement, claimant?.name, quotes);
    await tx.claim.update({
      where: { id: claim.id },
      data: { statement, note, claimDate, claimantId: claimant?.id ?? null, searchText, version },
    });
    await appendVersion(tx, claim.id, actorId);
    await indexClaims(tx, [claim.id]);
    await askReviewers(tx, { ...claim, version }, { actorId, why: input.why });
    const about = { actorId, claimId: claim.id, newsroomId };
    const eventId = await record(tx, { type: "claim.corrected", version }, about);
    await appendWording(tx, claim.id, { cause: "claim.corrected", eventId });
    await publish(tx, input, told, { claimId: claim.id, authorId: actorId, newsroomId, version });
    return version;
  });
}

/**
 * The newsroom for which a viewer corrects a claim: the only one in which they may, the chosen one where there are
 * several; null for a steward.
 */
function speaksFor(viewer: Viewer, chosen: string): string | null {
  const possible = correctorsNewsrooms(viewer);
  const newsroom = possible.length === 1 ? possible[0] : possible.find((one) => one.newsroomId === chosen);
  if (!newsroom && possible.length > 0)
    throw new InvalidFields({ newsroomId: "Choose the newsroom for which you speak." });
  return newsroom?.newsroomId ?? null;
}

/** The newsrooms for which a viewer may correct claims. */
export function correctorsNewsrooms(viewer: Viewer) {
  const memberships = viewer?.memberships ?? [];
  return memberships.filter((one) => can(viewer && { ...viewer, isSteward: false }, "claim:correct", one));
}

function parsed(fields: CorrectionFields): CorrectionInput {
  const { data, error } = correctionSchema.safeParse(fields);
  if (data) return data;
  const messages = error.issues.map(({ path, message }) => [path.join(".") || "form", message] as const);
  throw new InvalidFields(Object.fromEntries(messages.reverse()));
}

/** Locks the claim as verdicts do, so that both come one after the other. */
async function lockClaim(tx: Tx, { slug, seen }: TypedCorrection) {
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const claim = await tx.claim.findUnique({
    where: { slug },
    include: { claimant: true, appearances: { select: { exact: true }, orderBy: { id: "asc" } } },
  });
  if (!claim || claim.lifecycle === "DRAFT" || claim.hiddenAt)
    throw new AppError("not_found", "There is no such claim.");
  if (claim.lifecycle !== "OPEN")
    throw new AppError("conflict", "This claim is closed: its wording stays as it is.");
  if (claim.version !== seen)
    throw new AppError(
      "conflict",
      "Somebody else has corrected this claim since you opened this page. Compare the wording as it stands now with yours, then publish yours or leave it.",
    );
  return claim;
}

type Corrected = { id: string; slug: string; version: number };

/** Asks those whose verdict stands whether it holds for the new wording. */
async function askReviewers(
  tx: Tx,
  { id: claimId, slug, version }: Corrected,
  { actorId, why }: { actorId: string; why: string },
): Promise<void> {
  const verdicts = await tx.verdict.findMany({
    where: { claimId, state: "SUBMITTED", voidedAt: null, reviewerId: { not: actorId } },
    select: { reviewerId: true },
  });
  await notify(tx, {
    kind: "CONFIRM_ASKED",
    userIds: verdicts.map((one) => one.reviewerId),
    claimId,
    particulars: { note: why },
    path: `/desk/claims/${slug}`,
    once: `confirm/${claimId}/${version}`,
  });
}

type Speaker = { claimId: string; authorId: string; newsroomId: string | null; version: number };

async function publish(
  tx: Tx,
  { kind, was, now, why }: CorrectionInput,
  told: { was: string; now: string },
  { version, ...about }: Speaker,
): Promise<void> {
  const texts = was ? { was, now } : told;
  await publishCorrection(tx, { ...about, ...texts, kind, note: why, claimVersion: version });
}
