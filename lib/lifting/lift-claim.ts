import { lockArticle } from "@/lib/articles/lock-article";
import { findClaimant } from "@/lib/claims/find-claimant";
import { openClaim } from "@/lib/claims/open-claim";
import { db, inTransaction, type Tx } from "@/lib/platform/db";
import { uniqueViolation } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { declareDifferent, relateClaims } from "@/lib/relations/relate";
import { acceptSuggestions } from "./accept-suggestions";
import { AlreadyLifted, liftedBefore } from "./already-lifted";
import { claimSlug } from "./claim-slug";
import { type Lift, parsedLift, type TypedLift } from "./fields";
import { decidedSimilar } from "./known-claims";
import { readWords } from "./read-words";

/**
 * Opens a claim from words of an article, and settles the suggestions that they are of. Sent twice, it is opened once.
 * @returns the claim's slug
 * @throws AppError unauthenticated, forbidden, not_found, invalid by field; SimilarClaims where claims that read like
 *   the same were not decided on; AlreadyLifted where somebody has made a claim of these words meanwhile
 */
export async function liftClaim(viewer: Viewer, typed: TypedLift): Promise<string> {
  const { id: actorId } = authorize(viewer, "claim:open");
  const lift = parsedLift(typed);
  await readWords(db(), lift);
  // First of all: to whoever is second, their own claim made by another reads like a similar one.
  const before = await ownLift(db(), lift, actorId);
  if (before) return before;
  return onceMoreIfTaken(() => inTransaction((tx) => open(tx, lift, actorId)));
}

async function open(tx: Tx, lift: Lift, actorId: string): Promise<string> {
  await lockArticle(tx, lift.articleSlug);
  const { inLanguage, words } = await readWords(tx, lift);
  const before = await ownLift(tx, lift, actorId);
  if (before) return before;
  // One at a time: of two who say the same at once, of different articles, the second sees the first one's claim.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claims'))`;
  const decisions = await decidedSimilar(lift);
  const { statement, note, claimDate } = lift;
  const claimant = await findClaimant(tx, lift);
  const slug = await claimSlug(tx, statement);
  const claim = { slug, statement, note, claimant, claimDate, inLanguage, appearances: [words] };
  const claimId = await openClaim(tx, claim, actorId);
  await acceptSuggestions(tx, lift, actorId);
  for (const { claimId: toId, kind } of decisions) {
    const decision = { fromId: claimId, toId, reason: lift.reason, actorId };
    if (kind) await relateClaims(tx, { ...decision, kind });
    else await declareDifferent(tx, decision);
  }
  return slug;
}

/**
 * @returns the slug of the claim that the same person has opened from these words with the same statement, or null
 * @throws AlreadyLifted where it was another person or another statement
 */
async function ownLift(reader: Tx, lift: Lift, actorId: string): Promise<string | null> {
  const before = await liftedBefore(reader, lift, lift.statement);
  if (!before) return null;
  const isOwn = before.actorId === actorId;
  if (isOwn && before.claim.statement === lift.statement) return before.claim.slug;
  throw new AlreadyLifted(before.claim, isOwn ? null : before.by);
}

/** Addresses and names are chosen by what is free: two who chose at once choose again. */
async function onceMoreIfTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (uniqueViolation(error) === null) throw error;
    return work();
  }
}
